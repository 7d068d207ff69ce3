import CityNetworks
public import Execution

/// A question asked of other memberships or ties than the rest of a plan: without some
/// organizations, or with cities tied by what they belong to.
///
/// Any analysis of a plan may have the keys `without` and `co_membership`. They stand beside its own
/// parameters, and the titles and names of its tables say so.
public struct NarrowedAnalysis: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "narrowed", question: "What is the answer to another question for fewer memberships?",
    parameters: [
      ("analysis", "the id of the other question"),
      ("without", "organizations whose memberships are left out"),
      ("co_membership", "the weight by which shared memberships tie cities, as count:minimum=2"),
    ])

  private let base: any Analysis
  private let without: [String]
  private let coMembership: (text: String, rule: CoMembership)?

  private init(_ base: any Analysis, without: [String], coMembership: String?) throws {
    self.base = base
    self.without = without
    self.coMembership = try coMembership.map { ($0, try CoMembership($0)) }
  }

  /// The question that a plan narrows.
  public init(parameters: inout AnalysisParameters) throws {
    let id = try parameters.text("analysis")
    guard let narrowed = try AnalysisCatalog.analysis(id, parameters.takeAll()) as? NarrowedAnalysis
    else { throw AnalysisError.missingParameter(analysis: id, name: "without") }
    self = narrowed
  }

  /// The question `id` with its parameters, narrowed if they say so.
  static func analysis(
    _ parameters: inout AnalysisParameters,
    _ make: (inout AnalysisParameters) throws -> any Analysis
  ) throws -> any Analysis {
    let without = try parameters.list("without")
    let coMembership = try parameters.optionalText("co_membership")
    let base = try make(&parameters)
    return without.isEmpty && coMembership == nil
      ? base : try NarrowedAnalysis(base, without: without, coMembership: coMembership)
  }

  /// The selection that the question is asked of.
  func selection(from selection: NetworkSelection) -> NetworkSelection {
    selection
      .leavingOut(selection.without.union(SelectedMemberships.words(without)))
      .tying(by: coMembership?.rule ?? selection.coMembership)
  }

  /// The answer for the narrowed network.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try results(
      of: StudiedNetwork(study.whole, selection: selection(from: study.selection)), in: context)
  }

  /// The answer for a network that is narrowed already.
  func results(
    of narrowed: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let answer = try base.results(for: narrowed, in: context)
    let left = SelectedMemberships.words(without)
    let ids = try OrganizationChoice.ids(left, in: narrowed.whole).sorted()
    let names = ids.compactMap { narrowed.whole.organization($0)?.name }
    var words: [String] = []
    var suffix = ""
    if let coMembership {
      words.append("ties by shared membership, \(coMembership.text)")
      suffix += "-co-membership-" + coMembership.text.tableName
    }
    if !ids.isEmpty {
      words.append("without " + names.joined(separator: ", "))
      suffix += "-without-" + ids.map(\.rawValue.tableName).joined(separator: "-")
    }
    let tables = answer.tables.map { table in
      table.renamed(
        id: table.id + suffix, title: "\(table.title) (\(words.joined(separator: "; ")))")
    }
    return AnalysisResults(
      tables: tables,
      seeds: Dictionary(uniqueKeysWithValues: answer.seeds.map { ($0.key + suffix, $0.value) }))
  }
}

extension ResultTable {
  /// The same table under another name.
  func renamed(id: String, title: String) -> ResultTable {
    ResultTable(
      id: id, title: title, basis: basis, columns: columns, rows: rows, method: method,
      remarks: remarks, conclusion: conclusion)
  }
}
