import CityNetworks
import Graphs

/// What one name of a cost or a width gives for each tied pair of a selection.
struct PairValues {
  /// What the name came to mean in these data.
  enum Origin: Equatable {
    /// It follows from the ties and cities themselves.
    case computed(CostName)
    /// A column of numbers of the data.
    case column(String)
  }

  /// The name as it is asked for.
  let name: CostName
  let origin: Origin
  /// The value of each edge; nil where none is stated.
  let values: EdgeMap<Double?>
  /// How many pairs have statements with different values; 0 unless it is a column.
  let disagreeing: Int

  /// The values of `name` in `study`.
  ///
  /// - Throws: ``CostError/unknownName(_:columns:)``.
  init(_ name: CostName, in study: StudiedNetwork) throws(CostError) {
    self.name = name
    origin = try Self.origin(of: name, in: study)
    let graph = study.graph
    var disagreeing = 0
    values =
      switch origin {
      case .column(let column):
        EdgeMap(
          graph.graph.edges.map { edge in
            let stated = graph.quantity(column, of: edge)
            if let stated, !stated.isAgreed { disagreeing += 1 }
            return stated?.value
          })
      case .computed(let name): Self.computed(name, study)
      }
    self.disagreeing = disagreeing
  }

  /// How many pairs have a value.
  var statedCount: Int { values.values.count { $0 != nil } }

  /// The least and the largest value; nil if there is none.
  var range: ClosedRange<Double>? {
    let stated = values.values.compactMap { $0 }
    guard let least = stated.min(), let largest = stated.max() else { return nil }
    return least...largest
  }

  private static func origin(
    of name: CostName, in study: StudiedNetwork
  ) throws(CostError) -> Origin {
    switch name {
    case .km:
      return study.network.quantityNames.contains("km") ? .column("km") : .computed(.greatCircle)
    case .risk:
      return study.network.quantityNames.contains("risk") ? .column("risk") : .computed(.statusRisk)
    case .hops, .greatCircle, .borders, .statusRisk, .ties, .sources, .weight, .count:
      return .computed(name)
    case .column(let written):
      if written == "weight" { return .computed(.weight) }
      if written == "count" { return .computed(.count) }
      let columns = study.whole.quantityNames
      let alike = columns.filter { Self.folded($0) == Self.folded(written) }
      if columns.contains(written) { return .column(written) }
      guard alike.count == 1 else { throw .unknownName(written, columns: columns) }
      return .column(alike[0])
    }
  }

  /// A name of a column with one hyphen for whatever is no letter or digit: "travel-time".
  private static func folded(_ name: String) -> String {
    name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  private static func computed(_ name: CostName, _ study: StudiedNetwork) -> EdgeMap<Double?> {
    let graph = study.graph
    switch name {
    case .greatCircle: return graph.lengthsInKilometers()
    case .hops, .borders, .statusRisk, .ties, .sources, .weight, .count, .km, .risk, .column:
      return EdgeMap(
        graph.graph.edges.map { edge in
          switch name {
          case .hops: return 1
          case .borders:
            let (a, b) = graph.cities(of: edge)
            return Self.crossesBorder(a, b) ? 1 : 0
          case .statusRisk: return Double(StatusRisk.steps(of: graph.ties(of: edge)))
          case .ties: return Double(graph.ties(of: edge).count)
          case .sources:
            let sources = graph.ties(of: edge).flatMap {
              $0.sources(stating: study.selection.statusRule)
            }
            return Double(Set(sources).count)
          case .weight: return Self.sum(graph.ties(of: edge).compactMap(\.weight))
          case .count:
            return Self.sum(graph.ties(of: edge).compactMap(\.count).map { Double($0) })
          case .greatCircle, .km, .risk, .column: preconditionFailure("no name of its own here")
          }
        })
    }
  }

  /// Whether a hop leads into another country; an unknown country counts as another.
  static func crossesBorder(_ a: City, _ b: City) -> Bool {
    guard let first = a.country, let second = b.country else { return true }
    return first != second
  }

  /// Ascending, so that no order leaves a trace in the last bit.
  private static func sum(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted().reduce(0, +)
  }
}

extension PairValues {
  /// Where the values come from, in one sentence for methods sections.
  func note(_ missing: MissingQuantities) -> String {
    let all = values.count
    let lacking = all - statedCount
    var text: String
    switch origin {
    case .computed(let own):
      text =
        own == name
        ? "\(name.text): \(own.meaning)"
        : "\(name.text): \(own.meaning), as the "
          + "data have no column \(name.text)"
    case .column(let column):
      text =
        "\(name.text): the column \(column) of the data, stated for \(statedCount) of \(all) tied "
        + "pairs; statements differ for \(disagreeing) of them"
      if disagreeing > 0 { text += " (rule \(StatedQuantity.ruleName))" }
    }
    guard lacking > 0 else { return text + "." }
    let missing =
      missing.values[name.text].map { "counted as \(CostTerm.text($0))" }
      ?? (missing.avoids ? "avoided" : "refused")
    return text + "; \(Remarks.count(lacking, "pair", "pairs")) without a value \(missing)."
  }
}
