import CityNetworks
import Graphs

/// The pairs of cities that are priced: the tied ones of a selection, then pairs that are not tied.
struct PricedPairs {
  let study: StudiedNetwork
  /// Pairs without a tie, priced as if they were to be tied.
  var new: [(first: Node, second: Node)] = []

  /// How many pairs are tied.
  var tiedCount: Int { study.graph.graph.edgeCount }
  /// How many pairs there are.
  var count: Int { tiedCount + new.count }

  /// The two cities of a pair.
  func cities(_ position: Int) -> (City, City) {
    if position < tiedCount {
      let (a, b) = study.graph.cities(of: Edge(position))
      return (a, b)
    }
    let (a, b) = new[position - tiedCount]
    return (study.city(a), study.city(b))
  }

  /// The pair in messages: "isfahan–urumqi".
  func name(_ position: Int) -> String {
    let (a, b) = cities(position)
    return "\(a.id)–\(b.id)"
  }
}

/// What one name of a cost or a width gives for each of the pairs that are priced.
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
  /// The value of each pair; nil where none is stated.
  let values: [Double?]
  /// How many of the pairs are tied; these come first.
  let tiedCount: Int
  /// How many pairs have statements with different values; 0 unless it is a column.
  let disagreeing: Int

  /// The values of `name` for `pairs`.
  ///
  /// - Throws: ``CostError/unknownName(_:columns:)``, ``CostError/unreadColumn(_:)``.
  init(_ name: CostName, of pairs: PricedPairs) throws(CostError) {
    self.name = name
    origin = try Self.origin(of: name, in: pairs.study)
    tiedCount = pairs.tiedCount
    let graph = pairs.study.graph
    switch origin {
    case .column(let column):
      var disagreeing = 0
      let stated = graph.graph.edges.map { edge in
        let stated = graph.quantity(column, of: edge)
        if let stated, !stated.isAgreed { disagreeing += 1 }
        return stated?.value
      }
      values = stated + [Double?](repeating: nil, count: pairs.new.count)
      self.disagreeing = disagreeing
    case .computed(let name):
      values =
        graph.graph.edges.map { Self.value(name, of: $0, pairs.study) }
        + pairs.new.indices.map { Self.value(name, ofNew: pairs.cities(pairs.tiedCount + $0)) }
      disagreeing = 0
    }
  }

  /// How many pairs have a value.
  var statedCount: Int { values.count { $0 != nil } }

  /// The least and the largest value of the tied pairs; nil if there is none.
  var range: ClosedRange<Double>? {
    let stated = values.prefix(tiedCount).compactMap { $0 }
    guard let least = stated.min(), let largest = stated.max() else { return nil }
    return least...largest
  }

  private static func origin(
    of name: CostName, in study: StudiedNetwork
  ) throws(CostError) -> Origin {
    let wanted: String? =
      switch name {
      case .km, .risk: name.text
      case .column(let written): written
      case .hops, .greatCircle, .borders, .statusRisk, .ties, .sources, .weight, .count: nil
      }
    let unread = study.whole.provenance.unreadColumns
    if let wanted, let column = unread.first(where: { folded($0.name) == folded(wanted) }) {
      throw .unreadColumn(column)
    }
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

  /// What a tied pair gives without a column of the data.
  private static func value(
    _ name: CostName, of edge: Edge, _ study: StudiedNetwork
  ) -> Double? {
    let graph = study.graph
    switch name {
    case .hops: return 1
    case .greatCircle, .borders: return value(name, of: graph.cities(of: edge))
    case .statusRisk: return Double(StatusRisk.steps(of: graph.ties(of: edge)))
    case .ties: return Double(graph.ties(of: edge).count)
    case .sources:
      let sources = graph.ties(of: edge).flatMap {
        $0.sources(stating: study.selection.statusRule)
      }
      return Double(Set(sources).count)
    case .weight: return sum(graph.ties(of: edge).compactMap(\.weight))
    case .count: return sum(graph.ties(of: edge).compactMap(\.count).map { Double($0) })
    case .km, .risk, .column: preconditionFailure("what is a column or computed otherwise")
    }
  }

  /// What a pair that is not tied gives as if it were: one tie that nobody states yet.
  private static func value(_ name: CostName, ofNew cities: (City, City)) -> Double? {
    switch name {
    case .hops, .ties: return 1
    case .greatCircle, .borders: return value(name, of: cities)
    case .statusRisk: return Double(StatusRisk.ofNoTie)
    case .sources, .weight, .count: return nil
    case .km, .risk, .column: preconditionFailure("what is a column or computed otherwise")
    }
  }

  /// What follows from the two cities alone.
  private static func value(_ name: CostName, of cities: (City, City)) -> Double? {
    name == .borders
      ? (crossesBorder(cities.0, cities.1) ? 1 : 0) : cities.0.kilometers(to: cities.1)
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
    let lacking = values.prefix(tiedCount).count { $0 == nil }
    let lackingNew = values.dropFirst(tiedCount).count { $0 == nil }
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
        "\(name.text): the column \(column) of the data, stated for \(tiedCount - lacking) of \(tiedCount) tied "
        + "pairs; statements differ for \(disagreeing) of them"
      if disagreeing > 0 { text += " (rule \(StatedQuantity.ruleName))" }
    }
    guard lacking + lackingNew > 0 else { return text + "." }
    let missing =
      missing.values[name.text].map { "counted as \(CostTerm.text($0))" }
      ?? (missing.avoids ? "avoided" : "refused")
    let tied = lacking > 0 ? [Remarks.count(lacking, "pair", "pairs")] : []
    let new = lackingNew > 0 ? [Remarks.count(lackingNew, "new tie", "new ties")] : []
    return text + "; \((tied + new).joined(separator: " and ")) without a value \(missing)."
  }
}
