import ArgumentParser
import DatasetLoading

/// The file in which a user says what words of a package mean.
struct WordsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table kind,as_written,word (kind: file, column, relation or status) of words to read as "
        + "others.", valueName: "file"))
  var words: String?

  /// The built-in words after those of the user.
  func vocabulary() throws -> Vocabulary {
    guard let words else { return .standard }
    return try Vocabulary(reading: try InputPath.bytes(of: words), file: words)
  }
}
