public import CityNetworks
public import Execution

/// Whether two sources, or groups of sources, name the same partners.
public struct SourceReconciliation: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "reconciliation", question: "Do two sources name the same partners, and who says what?",
    parameters: [
      ("a", "the id of a source, or s: and the beginning of ids"),
      ("b", "the source that it is compared with, in the same way"),
      ("city", "the id of one city; all cities that both sources cover if absent"),
    ])

  private let a: SourceScope
  private let b: SourceScope
  private let city: CityID?

  /// The partners of `city`, or of all cities that both cover, in `a` and in `b`.
  public init(_ a: SourceScope, against b: SourceScope, of city: CityID? = nil) {
    self.a = a
    self.b = b
    self.city = city
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      SourceScope(try parameters.text("a")), against: SourceScope(try parameters.text("b")),
      of: try parameters.optionalText("city").map { CityID($0) })
  }

  /// Two tables: the figures, and each partner (of a city) or each city (of all).
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let (listsA, listsB) = (try StatedLists(a, in: study), try StatedLists(b, in: study))
    guard let city else { return overall(listsA, listsB, study) }
    guard study.whole.city(city) != nil else { throw AnalysisError.unknownCity(city.rawValue) }
    let compared = SetComparison(listsA.partners(of: city), listsB.partners(of: city))
    let name = "\(city.rawValue)-\(a.tableName)-\(b.tableName)"
    return AnalysisResults(tables: [
      ResultTable(
        figures: figures(compared), id: "reconciliation-\(name)",
        title: "Partners of \(study.name(city)) by \(a.text) (A) and by \(b.text) (B)",
        basis: study.basis, method: note,
        remarks: compared.sizeOfA == 0 || compared.sizeOfB == 0
          ? ["One of the two names no partner under the selection, which says nothing by itself."]
          : []),
      partnerTable(of: city, listsA, listsB, study, name: name),
    ])
  }

  private func figures(_ compared: SetComparison) -> [Figure] {
    [
      Figure("a", "Named by A", .integer(compared.sizeOfA), "Partners that A names."),
      Figure("b", "Named by B", .integer(compared.sizeOfB), "Partners that B names."),
      Figure("both", "Named by both", .integer(compared.both), "Partners that both name."),
      Figure("a_only", "Only by A", .integer(compared.onlyA), "Partners that B does not name."),
      Figure("b_only", "Only by B", .integer(compared.onlyB), "Partners that A does not name."),
      Figure(
        "jaccard", "Jaccard", ResultValue(compared.jaccard),
        "Named by both divided by named by either; 1 if the lists agree."),
      Figure(
        "precision", "Precision", ResultValue(compared.precision),
        "The share of A's partners that B names too."),
      Figure(
        "recall", "Recall", ResultValue(compared.recall),
        "The share of B's partners that A names too."),
    ]
  }

  private func partnerTable(
    of city: CityID, _ listsA: StatedLists, _ listsB: StatedLists, _ study: StudiedNetwork,
    name: String
  ) -> ResultTable {
    let inA = listsA.partners[city] ?? [:]
    let inB = listsB.partners[city] ?? [:]
    let stated = Set((inA.values.joined().map(\.id)) + (inB.values.joined().map(\.id)))
    let rows = Set(inA.keys).union(inB.keys).sorted().map { partner -> [ResultValue] in
      let others = study.whole.ties(between: city, and: partner).flatMap(\.statements)
        .filter { !stated.contains($0.assertion) }.compactMap(\.source)
      let isIn = (inA[partner] != nil, inB[partner] != nil)
      return [
        .text(study.name(partner)), ResultValue(study.whole.city(partner)?.country?.name),
        .text(isIn.0 && isIn.1 ? "both" : (isIn.0 ? "A only" : "B only")),
        ResultValue(text(inA[partner])), ResultValue(text(inB[partner])),
        ResultValue(Set(others).sorted().map(\.rawValue).joined(separator: ", ")),
        .text(partner.rawValue),
      ]
    }
    return ResultTable(
      id: "reconciliation-partners-\(name)", title: "Who names whom", basis: study.basis,
      columns: [
        ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
        .country,
        ResultColumn("named_by", "Named by", form: .words, meaning: "Both, A only or B only."),
        ResultColumn(
          "statements_a", "Statements of A", form: .words,
          meaning: "The state that A states, with the ids of the statements."),
        ResultColumn("statements_b", "Statements of B", form: .words, meaning: "The same of B."),
        ResultColumn(
          "others", "Stated also by", form: .sources,
          meaning: "Other sources that state a tie of the two cities, of whatever kind or state."),
        .cityID,
      ],
      rows: rows, method: note)
  }

  private func text(_ statements: [Assertion]?) -> String {
    (statements ?? []).map { "\($0.status.title) (\($0.id))" }.joined(separator: "; ")
  }

  private func overall(
    _ listsA: StatedLists, _ listsB: StatedLists, _ study: StudiedNetwork
  ) -> AnalysisResults {
    let citiesA = Set(listsA.partners.keys)
    let citiesB = Set(listsB.partners.keys)
    let cities = citiesA.intersection(citiesB).sorted()
    let compared = cities.map { SetComparison(listsA.partners(of: $0), listsB.partners(of: $0)) }
    let sum = compared.reduce(SetComparison(sizeOfA: 0, sizeOfB: 0, both: 0), +)
    let rows = zip(cities, compared).map { city, compared -> [ResultValue] in
      [
        .text(study.name(city)), ResultValue(study.whole.city(city)?.country?.name),
        .integer(compared.sizeOfA), .integer(compared.sizeOfB), .integer(compared.both),
        .integer(compared.onlyA), .integer(compared.onlyB), ResultValue(compared.jaccard),
        ResultValue(compared.precision), ResultValue(compared.recall), .text(city.rawValue),
      ]
    }
    let coverage = [
      Figure("cities", "Cities", .integer(cities.count), "Cities for which both name a partner."),
      Figure(
        "cities_a_only", "Cities of A only", .integer(citiesA.subtracting(citiesB).count),
        "Cities for which only A names a partner; they do not count below."),
      Figure(
        "cities_b_only", "Cities of B only", .integer(citiesB.subtracting(citiesA).count),
        "Cities for which only B names a partner; they do not count below."),
    ]
    let name = "\(a.tableName)-\(b.tableName)"
    return AnalysisResults(tables: [
      ResultTable(
        figures: coverage + figures(sum), id: "reconciliation-\(name)",
        title: "Partners by \(a.text) (A) and by \(b.text) (B), all cities that both cover",
        basis: study.basis, method: note,
        remarks: ["Sums over the cities; a pair of two such cities counts at both ends."]),
      ResultTable(
        id: "reconciliation-cities-\(name)", title: "The same by city", basis: study.basis,
        columns: [
          .cityName, .country,
          ResultColumn("a", "A", form: .count, meaning: "Partners that A names."),
          ResultColumn("b", "B", form: .count, meaning: "Partners that B names."),
          ResultColumn("both", "Both", form: .count, meaning: "Partners that both name."),
          ResultColumn("a_only", "Only A", form: .count, meaning: "Partners that only A names."),
          ResultColumn("b_only", "Only B", form: .count, meaning: "Partners that only B names."),
          ResultColumn(
            "jaccard", "Jaccard", form: .decimals(3), meaning: "Both divided by either."),
          ResultColumn("precision", "Precision", form: .decimals(3), meaning: "Both divided by A."),
          ResultColumn("recall", "Recall", form: .decimals(3), meaning: "Both divided by B."),
          .cityID,
        ],
        rows: rows, method: note),
    ])
  }

  private var note: MethodNote {
    MethodNote(
      name: "Reconciliation of lists",
      meaning: "A source names a partner of a city if a statement of it, of a selected kind and "
        + "state, joins the two, whichever of them is its subject.",
      choices: [.init("A", a.text), .init("B", b.text)],
      caveat: "A source that does not name a partner need not deny it: it may be older, or not "
        + "meant to be complete.")
  }
}

extension SourceScope {
  /// The scope as a part of a table's name.
  var tableName: String { text.replacing("s:", with: "") }
}
