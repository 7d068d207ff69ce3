/// What a term of a cost takes from each tied pair of cities.
public enum CostName: Hashable, Sendable {
  /// 1 for each pair.
  case hops
  /// The column `km` of the data if ties have one, else the great-circle kilometres.
  case km
  /// The great-circle kilometres.
  case greatCircle
  /// 1 for a pair in two countries.
  case borders
  /// The column `risk` of the data if ties have one, else the status risk.
  case risk
  /// How many steps the pair's best tie is short of being in force.
  case statusRisk
  /// The number of ties of the pair.
  case ties
  /// The number of sources that state the chosen status.
  case sources
  /// The sum of the weights that sources state.
  case weight
  /// The sum of the counts that sources state.
  case count
  /// A column of numbers of the data.
  case column(String)

  /// The names that every dataset has, in the order of lists.
  static let always: [CostName] = [
    .hops, .km, .greatCircle, .borders, .risk, .statusRisk, .ties, .sources, .weight, .count,
  ]

  /// What stands before the name of a column that is to be taken whatever else it is called.
  static let columnPrefix = "column:"

  /// The name that `text` writes; what no list knows is a column of the data.
  init(_ text: String) {
    if text.hasPrefix(Self.columnPrefix) {
      self = .column(String(text.dropFirst(Self.columnPrefix.count)))
    } else {
      self = Self.always.first { $0.text == text } ?? .column(text)
    }
  }

  /// The name as it is written.
  public var text: String {
    switch self {
    case .hops: "hops"
    case .km: "km"
    case .greatCircle: "great-circle"
    case .borders: "borders"
    case .risk: "risk"
    case .statusRisk: "status-risk"
    case .ties: "ties"
    case .sources: "sources"
    case .weight: "weight"
    case .count: "count"
    case .column(let name):
      Self.always.contains { $0.text == name } ? Self.columnPrefix + name : name
    }
  }

  /// The name that people read.
  var title: String {
    switch self {
    case .hops: "number of ties"
    case .km: "kilometres"
    case .greatCircle: "great-circle kilometres"
    case .borders: "border crossings"
    case .risk: "risk"
    case .statusRisk: "status risk"
    case .ties: "ties of the pair"
    case .sources: "sources"
    case .weight: "stated weight"
    case .count: "stated count"
    case .column(let name): name
    }
  }

  /// What the values are counted in; nil if the data alone know.
  var unit: String? {
    switch self {
    case .hops: "hops"
    case .km, .greatCircle: "km"
    case .borders: "borders"
    case .statusRisk: "steps"
    case .ties: "ties"
    case .sources: "sources"
    case .risk, .weight, .count, .column: nil
    }
  }

  /// Whether the values grow with closeness, so that they are no costs until a transform makes
  /// them so; nil if the data alone know.
  var isStrength: Bool? {
    switch self {
    case .hops, .km, .greatCircle, .borders, .risk, .statusRisk: false
    case .ties, .sources, .weight, .count: true
    case .column: nil
    }
  }

  /// What a tied pair of cities gives, in one sentence without a full stop.
  var meaning: String {
    switch self {
    case .hops: "1 for each tied pair of cities on the way"
    case .km:
      "the column km of the data if ties have one, else the great-circle kilometres between the two "
        + "cities"
    case .greatCircle:
      "the great-circle kilometres between the two cities (haversine, Earth radius 6371.0088 km)"
    case .borders: "1 for each hop into another country; an unknown country counts as another"
    case .risk: "the column risk of the data if ties have one, else the status risk"
    case .statusRisk: StatusRisk.meaning
    case .ties: "the number of selected ties between the two cities; a strength"
    case .sources:
      "the number of different sources that state the chosen status of a tie of the pair; a strength"
    case .weight: "the sum of the weights that sources state for the ties of the pair; a strength"
    case .count: "the sum of the counts that sources state for the ties of the pair; a strength"
    case .column(let name): "the column \(name) of the data"
    }
  }
}
