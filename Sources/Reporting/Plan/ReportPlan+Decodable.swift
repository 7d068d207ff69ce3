import NetworkAnalysis

extension ReportPlan: Decodable {
  /// Reads a plan; a key that nobody knows is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PlanKey.self)
    try Self.requireKnown(container, Self.keys)
    title = try container.decode(String.self, forKey: PlanKey("title"))
    kind = try Self.kind(
      container.decodeIfPresent(String.self, forKey: PlanKey("report")),
      at: container.codingPath + [PlanKey("report")])
    purpose = try container.decodeIfPresent(String.self, forKey: PlanKey("purpose")) ?? ""
    dataset = try container.decode(String.self, forKey: PlanKey("dataset"))
    output = try container.decode(String.self, forKey: PlanKey("output"))
    selection =
      try container.decodeIfPresent(Selection.self, forKey: PlanKey("selection")) ?? Selection()
    comparison = try Self.comparison(in: container, beside: selection, kind)
    analyses =
      try kind == .comparison
      ? container.decodeIfPresent([Request].self, forKey: PlanKey("analyses")) ?? []
      : container.decode([Request].self, forKey: PlanKey("analyses"))
    figures = try container.decodeIfPresent([Request].self, forKey: PlanKey("figures")) ?? []
    presentation = try Presentation(from: decoder)
  }

  /// The kind of report that a word names; a report on a network if there is none.
  static func kind(_ word: String?, at path: [any CodingKey] = []) throws -> ReportKind {
    guard let word else { return .network }
    guard let kind = ReportKind(rawValue: word) else {
      let known = ReportKind.allCases.map(\.rawValue)
      throw PlanFault(
        path, "no kind of report is called '\(word)'",
        NearWords.question(about: word, among: known)
          + "Known are: \(known.joined(separator: ", ")).")
    }
    return kind
  }

  static func requireKnown(
    _ container: KeyedDecodingContainer<PlanKey>, _ known: [String]
  ) throws {
    let unknown = container.allKeys.map(\.stringValue).filter { !known.contains($0) }
    if let first = unknown.min() {
      throw PlanFault(
        container.codingPath + [PlanKey(first)], "'\(first)' is no part of a plan",
        NearWords.question(about: first, among: known)
          + "Known here are: \(known.joined(separator: ", ")).")
    }
  }
}

extension ReportPlan.Selection: Decodable {
  /// Reads a selection; a key that nobody knows is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PlanKey.self)
    try ReportPlan.requireKnown(container, ReportPlan.selectionKeys)
    status = try container.decodeIfPresent(String.self, forKey: PlanKey("status"))
    asOf = try container.decodeIfPresent(String.self, forKey: PlanKey("as_of"))
    fromTo = try container.decodeIfPresent(String.self, forKey: PlanKey("from_to"))
    between = try container.decodeIfPresent(String.self, forKey: PlanKey("between"))
    containedIn = try container.decodeIfPresent(String.self, forKey: PlanKey("contained_in"))
    createdIn = try container.decodeIfPresent(String.self, forKey: PlanKey("created_in"))
    deletedIn = try container.decodeIfPresent(String.self, forKey: PlanKey("deleted_in"))
    includesPossible =
      try container.decodeIfPresent(Bool.self, forKey: PlanKey("include_possible")) ?? false
    refusesOpenEnds =
      try container.decodeIfPresent(Bool.self, forKey: PlanKey("no_open_ends")) ?? false
    relations = try container.decodeIfPresent([String].self, forKey: PlanKey("relations")) ?? []
    countries = try container.decodeIfPresent([String].self, forKey: PlanKey("countries")) ?? []
    if let one = try? container.decode(String.self, forKey: PlanKey("without")) {
      without = [one]
    } else {
      without = try container.decodeIfPresent([String].self, forKey: PlanKey("without")) ?? []
    }
    coMembership = try container.decodeIfPresent(String.self, forKey: PlanKey("co_membership"))
    // `true` is what --as-membership is on the command line: all clubs that are likely lists.
    if let all = try? container.decode(Bool.self, forKey: PlanKey("as_membership")) {
      asMembership = all ? ["all"] : []
    } else {
      asMembership =
        try container.decodeIfPresent([String].self, forKey: PlanKey("as_membership")) ?? []
    }
  }
}

extension ReportPlan.Request: Decodable {
  /// Reads a request: the catalogue id under `id`, every other key a parameter.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PlanKey.self)
    id = try container.decode(String.self, forKey: PlanKey("id"))
    var parameters: [String: AnalysisParameters.Value] = [:]
    for key in container.allKeys where key.stringValue != "id" {
      parameters[key.stringValue] = try container.decode(AnalysisParameters.Value.self, forKey: key)
    }
    self.parameters = parameters
  }
}

/// Any key of a plan.
struct PlanKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
