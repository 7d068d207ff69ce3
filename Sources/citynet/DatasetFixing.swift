import DatasetLoading
import Reporting

/// Shows what can be put right in a dataset with certainty, and writes it if asked to.
struct DatasetFixing {
  let dataset: String
  let vocabulary: Vocabulary
  let isWritten: Bool

  func run() throws {
    guard InputPath.isFolder(dataset) || !InputPath.exists(dataset) else {
      throw UsageError(
        "\(dataset) is no dataset folder. Import it first; then --fix can change it.")
    }
    let files = try DatasetFolder(path: dataset).read(vocabulary)
    let fix = try DatasetFix(files, vocabulary: vocabulary)
    let after = result(of: fix, on: files)
    let before = DatasetLoader(vocabulary: vocabulary).load(files)
    guard errors(after) <= errors(before) else {
      throw EarlyEnd(
        status: .ourFault,
        message: "\(dataset): the changes would make new errors; nothing is written.")
    }
    for file in fix.files {
      try Console.deliver(UnifiedDiff(file, in: dataset).description, to: nil)
    }
    let places =
      "\(Wording.count(fix.changeCount, "place")) in \(Wording.count(fix.files.count, "file"))"
    if fix.files.isEmpty {
      Console.note("\(dataset): nothing is certain to be put right.")
    } else if isWritten {
      try OutputFolder(dataset).write(
        fix.files.map { OutputFile(path: $0.name, bytes: $0.bytes) })
      Console.note("\(dataset): \(places) changed.")
    } else {
      Console.note("\(dataset): \(places) would change; nothing is written without --write.")
    }
    Console.note("\(isWritten ? "Now" : "Then"): \(Severity.counts(of: after.findings)).")
    if after.hasErrors { throw EarlyEnd(status: .answerIsNegative) }
  }

  private func result(of fix: DatasetFix, on files: DatasetFiles) -> LoadedDataset {
    var contents = files.contents
    for file in fix.files { contents[file.name] = file.bytes }
    return DatasetLoader(vocabulary: vocabulary).load(
      DatasetFiles(
        origin: files.origin, files: contents.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    )
  }

  private func errors(_ loaded: LoadedDataset) -> Int {
    loaded.findings.count { $0.severity == .error }
  }
}
