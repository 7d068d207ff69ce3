import NetworkAnalysis

extension ReportPlan {
  /// The state that a comparison sets before the one of the plan.
  public struct Comparison: Sendable, Equatable {
    /// What the page calls this state, such as "2015".
    public let name: String
    /// What the page calls the state of the plan.
    public let mainName: String
    /// The dataset's path, relative to the plan's folder; nil for the plan's own dataset.
    public let dataset: String?
    /// Which ties count in this state.
    public let selection: Selection

    /// A state to compare with.
    public init(name: String, mainName: String, dataset: String? = nil, selection: Selection) {
      self.name = name
      self.mainName = mainName
      self.dataset = dataset
      self.selection = selection
    }

    static let keys = ["name", "main_name", "dataset", "selection"]
  }

  /// The comparison that a plan describes; what it leaves out is as in the plan itself.
  static func comparison(
    in plan: KeyedDecodingContainer<PlanKey>, beside main: Selection, _ kind: ReportKind
  ) throws -> Comparison? {
    guard plan.contains(PlanKey("compare")) else {
      guard kind == .comparison else { return nil }
      throw PlanFault(
        plan.codingPath, "a comparison needs 'compare'",
        "Name the earlier state: \"compare\": {\"selection\": {\"as_of\": \"2015-12-31\"}}.")
    }
    guard kind == .comparison else {
      throw PlanFault(
        plan.codingPath + [PlanKey("compare")], "'compare' belongs to a comparison",
        "Write \"report\": \"comparison\", or leave 'compare' out.")
    }
    let part = try plan.nestedContainer(keyedBy: PlanKey.self, forKey: PlanKey("compare"))
    try requireKnown(part, Comparison.keys)
    let dataset = try part.decodeIfPresent(String.self, forKey: PlanKey("dataset"))
    let selection =
      try part.contains(PlanKey("selection"))
      ? Selection(from: part.superDecoder(forKey: PlanKey("selection")), over: main) : main
    guard dataset != nil || selection != main else {
      throw PlanFault(
        plan.codingPath + [PlanKey("compare")], "the two states are the same",
        "Give 'compare' another dataset, or a selection that differs.")
    }
    let names = Self.names(of: selection, dataset, main)
    return Comparison(
      name: try part.decodeIfPresent(String.self, forKey: PlanKey("name")) ?? names.other,
      mainName: try part.decodeIfPresent(String.self, forKey: PlanKey("main_name")) ?? names.main,
      dataset: dataset, selection: selection)
  }

  /// What two states are called if nobody says: their days, or else before and after.
  static func names(
    of selection: Selection, _ dataset: String?, _ main: Selection
  ) -> (other: String, main: String) {
    if let then = selection.asOf, let now = main.asOf, then != now { return (then, now) }
    return ("before", "after")
  }

  /// The plan of a comparison of which nobody has said more than the two states.
  public static func comparison(
    title: String, dataset: String, output: String, selection: Selection,
    with comparison: Comparison
  ) -> ReportPlan {
    var figures: [Request] = []
    if let then = comparison.selection.asOf?.prefix(4), let now = selection.asOf?.prefix(4),
      comparison.dataset == nil, let first = Int(then), let last = Int(now), first < last
    {
      figures = [
        Request("growth", ["years": .text("\(max(1, first - 10))..\(last)"), "every": .text("1y")])
      ]
    }
    return ReportPlan(
      title: title, kind: .comparison, dataset: dataset, output: output, selection: selection,
      analyses: [], figures: figures, comparison: comparison)
  }
}

extension ReportPlan.Selection {
  private static let timeKeys: Set = [
    "as_of", "from_to", "between", "contained_in", "created_in", "deleted_in",
  ]

  /// Reads a selection that says only what differs from `main`; a question about time takes the
  /// place of any other.
  init(from decoder: any Decoder, over main: Self) throws {
    let said = try Self(from: decoder)
    let keys = Set(
      try decoder.container(keyedBy: PlanKey.self).allKeys.map(\.stringValue))
    self = main
    if !keys.isDisjoint(with: Self.timeKeys) {
      (asOf, fromTo, between) = (said.asOf, said.fromTo, said.between)
      (containedIn, createdIn, deletedIn) = (said.containedIn, said.createdIn, said.deletedIn)
    }
    if keys.contains("status") { status = said.status }
    if keys.contains("include_possible") { includesPossible = said.includesPossible }
    if keys.contains("no_open_ends") { refusesOpenEnds = said.refusesOpenEnds }
    if keys.contains("relations") { relations = said.relations }
    if keys.contains("countries") { countries = said.countries }
    if keys.contains("as_membership") { asMembership = said.asMembership }
    if keys.contains("without") { without = said.without }
    if keys.contains("co_membership") { coMembership = said.coMembership }
  }
}
