import ArgumentParser
import CityNetworks
import NetworkAnalysis
import Reporting

struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Tells how to cite a dataset, or one of its sources.",
    discussion: """
      Examples:
        citynet cite Datasets/silk-road
        citynet cite Datasets/silk-road --source isfahaninfo --format bibtex
        citynet cite Datasets/silk-road --output CITATION.cff
      A dataset is cited with its version, its date if it says one, its license and the SHA-256 \
      fingerprint of its tables. For a single tie, cite the source that states it.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, bibtex, cff
    case cslJSON = "csl-json"

    /// The form that the ending of a file's name tells; nil if it tells none.
    init?(endingOf file: String) {
      switch file.lowercased().split(separator: ".", omittingEmptySubsequences: false).last {
      case "bib", "bibtex": self = .bibtex
      case "cff": self = .cff
      case "json": self = .cslJSON
      default: return nil
      }
    }
  }

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("The key of a source of the dataset.", valueName: "key"))
  var source: String?
  @Option(
    help: """
      The form: text, bibtex, csl-json, or cff with all sources, which is for whole datasets; by the \
      ending of --output (.bib, .json, .cff) or else text if absent.
      """)
  var format: Form?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?

  private var form: Form { format ?? output.flatMap { Form(endingOf: $0) } ?? .text }

  func validate() throws {
    if let format, let output, let other = Form(endingOf: output), other != format {
      throw ValidationError(
        "'\(output)' ends like \(other.rawValue), and --format says \(format.rawValue). Change one of "
          + "the two.")
    }
    if source != nil, form == .cff {
      throw ValidationError(
        "A CITATION.cff is of a whole dataset. Ask for text, bibtex or csl-json of a source.")
    }
  }

  func run() throws {
    let network = try input.load().network
    try Console.deliver(
      try source.map { try text(of: $0, in: network) } ?? text(of: network), to: output)
  }

  private func text(of network: CityNetwork) -> String {
    let citation = Citation(of: network)
    return switch form {
    case .text: citation.text + "\n\n" + Citation.advice + "\n"
    case .bibtex: citation.bibTeX
    case .cff: citation.cff
    case .cslJSON: citation.cslJSON
    }
  }

  private func text(of key: String, in network: CityNetwork) throws -> String {
    guard let source = network.sources.first(where: { $0.id.rawValue == key }) else {
      let known = network.sources.map(\.id.rawValue)
      throw UsageError(
        "no source of \(input.dataset) has the key '\(key)'. "
          + NearWords.question(about: key, among: known)
          + "Its \(Wording.count(known.count, "source")) are in sources.csv.")
    }
    let citation = SourceCitation(source)
    return switch form {
    case .text: citation.text + "\n"
    case .bibtex: citation.bibTeX
    case .cslJSON: citation.cslJSON
    case .cff: preconditionFailure("refused when the options were read")
    }
  }
}
