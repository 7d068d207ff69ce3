public import CityNetworks
public import Execution
import Graphs

/// Along a corridor given as data: which neighbours are tied, and which links are missing.
public struct CorridorCoverage: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor", question: "Along a corridor, which neighbours are tied and which are not?",
    parameters: CorridorChoice.parameters + [
      ("steps", "which steps to list: all, or abroad (across a border); all if absent")
    ])

  /// Which steps are listed; all of them are counted.
  public enum Steps: String, Sendable, CaseIterable {
    /// All steps.
    case all
    /// Steps that cross a border.
    case abroad
  }

  private let choice: CorridorChoice
  private let steps: Steps

  /// The coverage of the corridor with this id, or of one of its branches.
  public init(of corridor: CorridorID, branch: String? = nil) {
    self.init(of: CorridorChoice(corridor, branch: branch))
  }

  /// The coverage of a corridor or of one of its branches.
  public init(of choice: CorridorChoice, listing steps: Steps = .all) {
    self.choice = choice
    self.steps = steps
  }

  /// The coverage that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try CorridorChoice(parameters: &parameters),
      listing: try parameters.choice("steps", standard: .all))
  }

  /// Two tables, the totals of each branch and a step per row, and the same as facts for figures.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let studied = try StudiedCorridor(choice, in: study)
    let result = result(of: studied)
    return AnalysisResults(
      tables: [totals(result, studied), table(result, studied)], corridors: [result])
  }

  /// How well a corridor is covered, as facts.
  func result(of studied: StudiedCorridor) -> CorridorResult {
    CorridorResult(
      corridor: studied.corridor,
      branches: studied.corridor.branches.map { branch(of: $0, in: studied.study) })
  }

  private func branch(of branch: CorridorBranch, in study: StudiedNetwork) -> CorridorResult.Branch
  {
    // A corridor may run through countries that the selection leaves out; what lies on both sides
    // of a gap are no neighbours.
    let cities = branch.cities.filter { study.network.city($0) != nil }
    let neighbors = zip(branch.cities, branch.cities.dropFirst()).filter { a, b in
      study.network.city(a) != nil && study.network.city(b) != nil
    }
    let steps = neighbors.map { a, b in
      let hop = study.hop(from: a, to: b)
      return CorridorResult.Step(
        hop: hop, link: link(hop, in: study), crossesBorder: !isNational(hop, in: study))
    }
    var shortcuts: [Hop] = []
    for (position, a) in cities.enumerated() {
      for b in cities.dropFirst(position + 2) {
        let hop = study.hop(from: a, to: b)
        if !hop.ties.isEmpty { shortcuts.append(hop) }
      }
    }
    return CorridorResult.Branch(
      name: branch.name, cities: cities, steps: steps, shortcuts: shortcuts)
  }

  func link(_ hop: Hop, in study: StudiedNetwork) -> CorridorResult.Link {
    if !hop.ties.isEmpty { return .tied }
    if isNational(hop, in: study) { return .sameCountry }
    let common = study.commonPartners(of: hop.from, and: hop.to)
    return common.isEmpty ? .missing : .twoSteps(through: common)
  }

  private func isNational(_ hop: Hop, in study: StudiedNetwork) -> Bool {
    guard let country = study.network.city(hop.from)?.country else { return false }
    return country == study.network.city(hop.to)?.country
  }

  private func table(_ result: CorridorResult, _ studied: StudiedCorridor) -> ResultTable {
    let study = studied.study
    let listed = result.branches.flatMap { branch in
      branch.steps.enumerated().filter { steps == .all || $0.element.crossesBorder }
        .map { row($0.element, position: $0.offset, branch, study) }
    }
    let all = result.branches.reduce(0) { $0 + $1.steps.count }
    let count = result.stepCount
    return ResultTable(
      id: "corridor-\(studied.slug)", title: "\(studied.name), step by step",
      basis: study.basis, columns: Self.columns, rows: listed, method: Self.method,
      remarks: [
        "Different pairs of neighbours across a border: \(count.crossBorder), of which tied: "
          + "\(count.tied), two steps: \(count.twoSteps), missing: \(count.missing). Within one "
          + "country: \(count.national)."
      ]
        + (listed.count < all
          ? ["Steps within one country, counted and not listed: \(all - listed.count)."] : [])
        + studied.remarks,
      conclusion: .coverage(
        of: studied.name, crossBorder: count.crossBorder, tied: count.tied,
        twoSteps: count.twoSteps, missing: count.missing))
  }

  static let method = MethodNote(
    name: "Corridor coverage",
    meaning: "Each step joins two cities of the dataset that follow each other on a branch of "
      + "the corridor.",
    choices: [
      .init("Two steps", "no tie, but at least one common partner"),
      .init("Same country", "not counted as missing: twinnings join cities of two countries"),
      .init("Direction", "ignored; a tie joins both cities"),
    ],
    caveat: "A missing link is a gap in the data or in the network, not a recommendation.")

  private static let columns = [
    ResultColumn("branch", "Branch", form: .words, meaning: "The branch of the corridor."),
    ResultColumn("step", "Step", form: .count, meaning: "The place along the branch."),
    ResultColumn("from", "From", form: .words, meaning: "The city where the step starts."),
    ResultColumn("to", "To", form: .words, meaning: "The neighbour it leads to."),
    ResultColumn("link", "Link", form: .words, meaning: "What joins the two."),
    ResultColumn("status", "Status", form: .words, meaning: "The state of the tie."),
    ResultColumn("since", "Since", form: .words, meaning: "When the tie began."),
    ResultColumn("through", "Through", form: .words, meaning: "Common partners, three at most."),
    ResultColumn(
      "kilometers", "Distance", unit: "km", form: .decimals(0), meaning: "Great-circle distance."),
    ResultColumn(
      "sources", "Sources", form: .sources,
      meaning: "The ids of the sources that state the chosen status."),
  ]

  private func row(
    _ step: CorridorResult.Step, position: Int, _ branch: CorridorResult.Branch,
    _ study: StudiedNetwork
  ) -> [ResultValue] {
    var through: String?
    if case .twoSteps(let common) = step.link {
      through =
        common.prefix(3).map(study.name).joined(separator: ", ")
        + (common.count > 3 ? " and \(common.count - 3) more" : "")
    }
    let hop = step.hop
    return [
      ResultValue(branch.name), .integer(position + 1), .text(study.name(hop.from)),
      .text(study.name(hop.to)), .text(step.link.title),
      ResultValue(hop.statusText), ResultValue(hop.sinceText), ResultValue(through),
      ResultValue(hop.kilometers), ResultValue(hop.sourceText(under: study.selection)),
    ]
  }
}
