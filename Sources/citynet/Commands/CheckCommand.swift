import ArgumentParser
import DatasetLoading
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a dataset and lists every doubt with its remedy.",
    discussion: """
      Example: citynet check Datasets/silk-road
      Each finding is a line `file:line: severity: what is wrong. What to do. [rule]` on standard output; with \
      --format csv, json or markdown it is a row of a table. Ends with status 1 if there are errors.
      """)

  @OptionGroup var input: DatasetOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Also compare the places and numbers of the cities with the gazetteer.")
  var places = false
  @OptionGroup var gazetteer: GazetteerOptions

  func run() throws {
    let loaded = try DatasetSource(path: input.dataset).load()
    let findings = try (loaded.findings + placeFindings(of: loaded)).sorted()
    let counts = Severity.allCases.map { severity in
      Wording.count(
        findings.filter { $0.severity == severity }.count, severity.rawValue)
    }
    let summary = "\(input.dataset): \(counts.joined(separator: ", "))."
    switch output.format {
    case .table:
      let lines = findings.map {
        "\($0.location): \($0.severity.rawValue): \($0.message). \($0.remedy) [\($0.rule)]\n"
      }
      try Console.deliver(lines.joined(), to: output.output)
    case .csv, .json, .markdown:
      try output.deliver([FindingTable.table(of: findings, basis: summary)])
    }
    Console.note(summary)
    if findings.contains(where: { $0.severity == .error }) {
      throw EarlyEnd(status: .answerIsNegative)
    }
  }

  private func placeFindings(of loaded: LoadedDataset) throws -> [Finding] {
    guard places || gazetteer.gazetteer != nil, let raw = loaded.raw else { return [] }
    return GazetteerRule(try gazetteer.load()).findings(in: raw)
  }
}
