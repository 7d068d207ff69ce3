public import ArgumentParser
public import DatasetLoading
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a dataset and lists every doubt with its remedy.",
    discussion: """
      Examples:
        citynet check Datasets/silk-road
        citynet check Datasets/silk-road --severity warning --format json
        citynet check my-network --fix
      Each finding is a line `file:line:column: severity: what is wrong. What to do. [rule]`, or a \
      row of a table with --format table, csv, json or markdown. `citynet list rules` names the \
      rules. Ends with status 1 if there are errors.
      Words of other packages (`citynet list words`) are read as those of a dataset and noted; \
      --words adds a table kind,as_written,word of your own.
      --fix shows as a unified diff what is certain to be put right: spaces around values, known \
      words and country names, line ends, Unicode forms, rows that stand twice word for word. \
      Nothing is written without --write.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: "How findings are written: lines, table, csv, json or markdown.")
  var format = FindingFormat.lines
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Only findings of these rules, with commas.", valueName: "rules"))
  var rule: String?
  @Option(
    help: ArgumentHelp(
      "The least severity to list: error, warning or note; note if absent.", valueName: "level"))
  var severity = Severity.note
  @Option(help: ArgumentHelp("How many findings to list; all if absent.", valueName: "n"))
  var max: Int?
  @OptionGroup var words: WordsOption
  @Option(
    help: ArgumentHelp(
      "A folder with the texts of sources (.txt, named by source id, or with the title in the text); "
        + "every quote is looked up.", valueName: "folder"))
  var texts: String?
  @Flag(help: "Also compare the places and numbers of the cities with the gazetteer.")
  var places = false
  @OptionGroup var gazetteer: GazetteerOptions
  @Flag(help: "Show what can be put right with certainty, as a unified diff.")
  var fix = false
  @Flag(help: "With --fix: also write it.")
  var write = false

  func validate() throws {
    if let max, max < 1 { throw ValidationError("--max must be at least 1, not \(max).") }
    if write, !fix { throw ValidationError("--write needs --fix.") }
    let others =
      rule != nil || max != nil || texts != nil || severity != .note || format != .lines || places
      || gazetteer.gazetteer != nil
    if fix, others || output != nil {
      throw ValidationError("--fix goes with --words and --write only; it lists no findings.")
    }
  }

  func run() throws {
    let vocabulary = try words.vocabulary()
    if fix {
      try DatasetFixing(dataset: input.dataset, vocabulary: vocabulary, isWritten: write).run()
      return
    }
    let rules = try chosenRules()
    let source = DatasetSource(path: input.dataset, vocabulary: vocabulary)
    let (loaded, report) = try source.loadWithReport()
    if let report { tell(report) }
    let quotes = try texts.map { QuoteRule(texts: try SourceTexts.reading($0)) }
    var findings = loaded.findings
    if let quotes, let raw = loaded.raw { findings += quotes.findings(in: raw) }
    findings += try placeFindings(of: loaded)
    findings = findings.filter { rules?.contains($0.rule) ?? true }.sorted()
    try deliver(findings)
    if let quotes, let raw = loaded.raw {
      Console.note("\(Wording.count(quotes.comparedQuotes(in: raw), "quote")) compared with texts.")
    }
    if findings.contains(where: { $0.severity == .error }) {
      throw EarlyEnd(status: .answerIsNegative)
    }
  }

  /// Tells what was doubtful in a file that is no dataset, as an import would.
  private func tell(_ report: ImportReport) {
    for doubt in report.doubts.prefix(20) { Console.note(doubt.description) }
    if report.doubts.count > 20 {
      Console.note(
        "… and \(Wording.count(report.doubts.count - 20, "more doubt")); "
          + "`citynet import --all-doubts` tells them all.")
    }
    Console.note(
      "\(input.dataset) is no dataset folder: lines are those of the tables that `citynet import` "
        + "would make of it.")
  }

  private func placeFindings(of loaded: LoadedDataset) throws -> [Finding] {
    guard places || gazetteer.gazetteer != nil, let raw = loaded.raw else { return [] }
    return GazetteerRule(try gazetteer.load()).findings(in: raw)
  }

  private func deliver(_ findings: [Finding]) throws {
    let severe = findings.filter { $0.severity <= severity }
    let shown = Array(severe.prefix(max ?? severe.count))
    let summary = "\(input.dataset): \(Severity.counts(of: findings))."
    let left = findings.count - shown.count
    let omission = left == 0 ? [] : ["\(shown.count) of \(findings.count) findings are listed."]
    switch format.table {
    case nil: try Console.deliver(shown.map { $0.line + "\n" }.joined(), to: output)
    case let table?:
      let text = try table.text(of: [
        FindingTable.table(of: shown, basis: summary, remarks: omission)
      ])
      try Console.deliver(text, to: output)
    }
    Console.note(([summary] + omission).joined(separator: " "))
  }

  private func chosenRules() throws -> Set<String>? {
    guard let rule else { return nil }
    let known = RuleCatalog.descriptors.map(\.id)
    let chosen = rule.split(separator: ",").map { String($0.filter { $0 != " " }) }
    if let unknown = chosen.first(where: { !known.contains($0) }) {
      let near = RuleCatalog.nearest(to: unknown).map { "Did you mean '\($0)'? " } ?? ""
      throw UsageError("no rule is called '\(unknown)'. \(near)See `citynet list rules`.")
    }
    return Set(chosen)
  }
}

/// How findings are written.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case lines, table, csv, json, markdown

  /// The form of the table, nil for lines.
  var table: TableFormat? {
    switch self {
    case .lines: nil
    case .table: .table
    case .csv: .csv
    case .json: .json
    case .markdown: .markdown
    }
  }
}

extension Severity: ExpressibleByArgument {
  /// "1 error, 0 warnings, 12 notes".
  static func counts(of findings: [Finding]) -> String {
    allCases.map { severity in
      Wording.count(findings.count { $0.severity == severity }, severity.rawValue)
    }.joined(separator: ", ")
  }
}

extension Finding {
  /// The finding as other tools read it: `file:line:column: severity: message. remedy [rule]`.
  var line: String {
    let column = location.column.map { ":\($0)" } ?? ""
    return "\(location)\(column): \(severity.rawValue): \(message). \(remedy) [\(rule)]"
  }
}
