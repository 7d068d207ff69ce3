import ArgumentParser
import CityNetworks
import DatasetLoading
import Diagrams
import GraphAlgorithms
import NetworkAnalysis
import Reporting

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what can be named: measures, clusterings, statuses …",
    discussion: "Example: citynet list measures")

  enum Topic: String, CaseIterable, ExpressibleByArgument {
    case measures, tieMeasures = "tie-measures", clusterings, analyses, figures, relations,
      statuses, rules, importers, words
    case costs, statistics, pairRelations = "pair-relations"
    case randomGraphs = "random-graphs"
    case formats
    case theme, phrases
  }

  @Argument(
    help: "One of: \(Topic.allCases.map(\.rawValue).joined(separator: ", ")).")
  var topic: Topic
  @Option(
    help: ArgumentHelp(
      "The language of the phrases: en, fr, es, fa, zh, or a translator's file.",
      valueName: "language"))
  var language: String?
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if language != nil, topic != .phrases {
      throw ValidationError("--language goes with `citynet list phrases`.")
    }
  }

  func run() throws {
    if topic == .phrases { return try deliverPhrases() }
    // As JSON a theme is the file that --theme reads, not a table of it.
    if topic == .theme, output.format == .json {
      try Console.deliver(Theme().document, to: output.output)
    } else {
      try output.deliver([table])
    }
  }

  private var table: ResultTable {
    ResultTable(
      id: "list-\(topic.rawValue)", title: title, basis: "citynet \(ToolVersion.current)",
      columns: [
        ResultColumn("id", "Id", form: .words, meaning: "What to write.")
      ] + unitColumn + [
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What it stands for.")
      ] + (topic == .statuses ? StatusTable.columns : [])
        + (topic == .formats ? FormatTable.columns : []),
      rows: rows,
      method: MethodNote(name: "List", meaning: "Everything that this version knows."))
  }

  /// As JSON the phrases are the file that a translator fills, not a table of it.
  private func deliverPhrases() throws {
    var presentation = ReportPlan.Presentation()
    presentation.language = language
    let phrases = PhraseList(try presentation.pageLanguage())
    if output.format == .json {
      try Console.deliver(phrases.file, to: output.output)
    } else {
      try output.deliver([
        ResultTable(
          id: "list-phrases", title: title, basis: "citynet \(ToolVersion.current)",
          columns: [
            ResultColumn("phrase", "Phrase", form: .words, meaning: "What stands on the page."),
            ResultColumn(
              "translation", "Translation", form: .words, meaning: "In the language; may be empty."),
          ], rows: phrases.rows,
          method: MethodNote(name: "List", meaning: "Every phrase that can be translated."))
      ])
    }
  }

  private var unitColumn: [ResultColumn] {
    topic == .costs
      ? [ResultColumn("unit", "Unit", form: .words, meaning: "What the values are counted in.")]
      : []
  }

  private var rows: [[ResultValue]] {
    switch topic {
    case .statuses: StatusTable.rows
    case .formats: FormatTable.rows
    case .costs:
      CostCatalog.entries.map { [.text($0.text), ResultValue($0.unit), .text($0.meaning)] }
    case .measures, .tieMeasures, .clusterings, .analyses, .figures, .relations, .rules,
      .importers, .words, .randomGraphs, .statistics, .pairRelations,
      .theme, .phrases:
      entries.map { [.text($0.id), .text($0.meaning)] }
    }
  }

  private var title: String {
    switch topic {
    case .costs: "Costs of routes for --by, --pareto and --max"
    case .statistics: "Statistics of networks for `citynet test --statistic`"
    case .pairRelations: "Relations of cities for `citynet qap`"
    case .measures: "Measures for `citynet rank --by`"
    case .tieMeasures: "Measures for `citynet rank --ties --by`"
    case .randomGraphs: "Random networks for `citynet-bench generate`"
    case .clusterings: "Methods for `citynet clusters --method`"
    case .analyses: "Analyses for the plans of `citynet report`"
    case .figures: "Figures for `citynet diagram --figure`"
    case .relations: "Kinds of ties for --relation"
    case .statuses: "Statuses and rules for --status"
    case .rules: "Rules that `citynet check` applies"
    case .words: "Words that `citynet check` and `import` read as those of a dataset"
    case .phrases: "Headings and labels of reports; with --format json a file for translators"
    case .theme: "Settings of a theme for --theme; with --format json the file itself"
    case .importers: "Forms for `citynet import --from`"
    case .formats: "Formats for `citynet export --to`, and what else can be read"
    }
  }

  private struct Entry {
    let id: String
    let meaning: String

    init(_ id: String, _ meaning: String) {
      self.id = id
      self.meaning = meaning
    }

    /// An analysis or a figure: the question it answers and the parameters it takes.
    init(_ descriptor: AnalysisDescriptor) {
      let parameters = descriptor.parameters.map { "\($0.name): \($0.meaning)" }
      self.init(descriptor.id, descriptor.question + Self.list(parameters))
    }

    /// A measure: what it means, and which parameters it takes.
    init(_ measure: MeasureDescriptor, parametersOf method: Any) {
      self.init(
        measure.id,
        "\(measure.title): \(measure.meaning) Variant: \(measure.convention.variant). "
          + "Range: \(measure.range.text). Unit: \(measure.unit)."
          + Self.list(parametersOf: method))
    }

    /// The parameters that are written behind the id, as in `katz:share=0.5`.
    static func list(parametersOf method: Any) -> String {
      list(
        ((method as? any Configurable)?.parameters ?? []).map { parameter in
          "\(parameter.name): \(parameter.meaning)"
            + (parameter.standard.isEmpty ? "" : " (\(parameter.standard))")
        })
    }

    static func list(_ parameters: [String]) -> String {
      parameters.isEmpty ? "" : " [" + parameters.joined(separator: "; ") + "]"
    }
  }

  private var entries: [Entry] {
    switch topic {
    case .theme: return Theme().settings.map { Entry($0.name, $0.value) }
    case .measures:
      return MeasureCatalog.all.map { Entry($0.descriptor, parametersOf: $0) }
    case .tieMeasures:
      return EdgeMeasureCatalog.all.map { Entry($0.descriptor, parametersOf: $0) }
    case .clusterings:
      return PartitionCatalog.all.map { method in
        Entry(method.descriptor.id, method.descriptor.meaning + Entry.list(parametersOf: method))
      }
    case .randomGraphs:
      return RandomGraphCatalog.entries.map { model in
        let parameters = model.parameters.map { "\($0.name): \($0.meaning)" }
        return Entry(model.id, model.meaning + Entry.list(parameters))
      }
    case .analyses:
      return AnalysisCatalog.all.map { Entry($0.descriptor) } + [
        Entry(
          "any of them",
          "Each takes these keys too"
            + Entry.list([
              "without: organizations whose memberships are left out",
              "co_membership: the weight by which shared organizations tie cities, as "
                + "count:minimum=2",
            ]))
      ]
    case .figures:
      return FigureCatalog.all.map { Entry($0.descriptor) }
    case .relations:
      return Relation.allCases.filter { $0.kind == .cityTie }.map { Entry($0.rawValue, $0.title) }
        + [Entry("any", "all of these")]
    case .statuses, .costs, .formats, .phrases:
      return []
    case .statistics: return StatisticCatalog.entries.map { Entry($0.id, $0.meaning) }
    case .pairRelations: return CityRelation.forms.map { Entry($0.text, $0.meaning) }
    case .rules:
      return RuleCatalog.descriptors.map { Entry($0.id, $0.title) }
    case .words:
      return Vocabulary.standard.entries.map { entry in
        Entry(
          entry.asWritten,
          "the \(entry.kind.rawValue) \(entry.word)"
            + (entry.relation.map { ", in rows of the relation \($0.rawValue)" } ?? ""))
      }
    case .importers:
      return ImporterCatalog.importers.map { Entry($0.descriptor.id, $0.descriptor.title) }
    }
  }
}
