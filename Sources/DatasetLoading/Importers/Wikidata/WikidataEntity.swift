/// One item of Wikidata as its JSON form tells it: only what a dataset of cities can use.
struct WikidataEntity: Decodable {
  /// The properties that are read.
  enum Property: String, CaseIterable {
    case country = "P17"
    case twinnedWith = "P190"
    case memberOf = "P463"
    case coordinate = "P625"
    case population = "P1082"
    case geonames = "P1566"
  }

  let id: String
  let isMissing: Bool
  let labels: [String: String]
  let aliases: [String]
  private let claims: [Property: [WikidataStatement]]

  /// The statements with a property, the deprecated ones too.
  func statements(_ property: Property) -> [WikidataStatement] { claims[property] ?? [] }

  /// The statements with a property that count where one value is wanted: the preferred, or else
  /// the normal ones.
  func best(_ property: Property) -> [WikidataStatement] {
    let preferred = statements(property).filter { $0.rank == .preferred }
    return preferred.isEmpty ? statements(property).filter { $0.rank == .normal } : preferred
  }

  /// The name: the English label, or else one for many languages, or else the first by the codes
  /// of the languages.
  var name: String {
    labels["en"] ?? labels["mul"] ?? labels.min { $0.key < $1.key }?.value ?? ""
  }

  private enum Keys: String, CodingKey { case id, missing, labels, aliases, claims, statements }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Term: Decodable {
    let value: String
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    id = try container.decode(String.self, forKey: .id)
    isMissing = container.contains(.missing)
    // What is empty is written as an empty list, not as an empty object.
    let terms = try? container.decode([String: Term].self, forKey: .labels)
    labels = terms?.mapValues(\.value) ?? [:]
    let others = try? container.decode([String: [Term]].self, forKey: .aliases)
    aliases = (others ?? [:]).values.flatMap { $0.map(\.value) }
    var claims: [Property: [WikidataStatement]] = [:]
    let key: Keys = container.contains(.claims) ? .claims : .statements
    if let list = try? container.nestedContainer(keyedBy: Key.self, forKey: key) {
      for property in Property.allCases {
        let name = Key(stringValue: property.rawValue)
        guard list.contains(name) else { continue }
        claims[property] = try list.decode([WikidataStatement].self, forKey: name)
      }
    }
    self.claims = claims
  }
}

/// One statement of an item: its value, rank, qualifiers and references.
struct WikidataStatement: Decodable {
  enum Rank: String, Decodable {
    case preferred, normal, deprecated
  }

  let rank: Rank
  let value: WikidataValue
  private let qualifiers: [String: [WikidataSnak]]
  private let references: [Reference]

  private struct Reference: Decodable {
    let snaks: [String: [WikidataSnak]]
  }

  private enum Keys: String, CodingKey { case rank, mainsnak, qualifiers, references }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    rank = try container.decodeIfPresent(Rank.self, forKey: .rank) ?? .normal
    value = try container.decode(WikidataSnak.self, forKey: .mainsnak).value
    qualifiers =
      (try? container.decodeIfPresent([String: [WikidataSnak]].self, forKey: .qualifiers)) ?? [:]
    references = (try? container.decodeIfPresent([Reference].self, forKey: .references)) ?? []
  }

  /// The first value of a qualifier.
  func qualifier(_ property: String) -> WikidataValue? { qualifiers[property]?.first?.value }

  /// What the statement refers to, as far as a reader could look it up.
  func sources(label: (String) -> String) -> [DraftSource] {
    references.compactMap { reference in
      func text(_ property: String) -> String {
        switch reference.snaks[property]?.first?.value {
        case .text(let text), .item(let text): text
        case .time(let time, _, _): time
        case .point, .unknown, .absent, nil: ""
        }
      }
      let statedIn = text("P248")
      return WikidataReference(
        url: text("P854"), statedIn: statedIn, statedInLabel: label(statedIn),
        retrieved: text("P813")
      ).source
    }
  }
}

/// A value or the lack of one, as main value, qualifier or part of a reference.
struct WikidataSnak: Decodable {
  let value: WikidataValue

  private enum Keys: String, CodingKey { case snaktype, datavalue }
  private enum ValueKeys: String, CodingKey { case value }
  private enum PartKeys: String, CodingKey {
    case id, time, precision, calendarmodel, latitude, longitude, amount, text
    case number = "numeric-id"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    switch try container.decode(String.self, forKey: .snaktype) {
    case "somevalue": value = .unknown
    case "value":
      let whole = try container.nestedContainer(keyedBy: ValueKeys.self, forKey: .datavalue)
      if let text = try? whole.decode(String.self, forKey: .value) {
        value = .text(text)
      } else {
        let parts = try whole.nestedContainer(keyedBy: PartKeys.self, forKey: .value)
        value = try Self.value(parts)
      }
    default: value = .absent
    }
  }

  private static func value(
    _ parts: KeyedDecodingContainer<PartKeys>
  ) throws -> WikidataValue {
    if let time = try parts.decodeIfPresent(String.self, forKey: .time) {
      return .time(
        time, precision: try parts.decodeIfPresent(Int.self, forKey: .precision),
        calendar: try parts.decodeIfPresent(String.self, forKey: .calendarmodel) ?? "")
    }
    if let latitude = try parts.decodeIfPresent(Double.self, forKey: .latitude),
      let longitude = try parts.decodeIfPresent(Double.self, forKey: .longitude)
    {
      return .point(latitude: latitude, longitude: longitude)
    }
    if let amount = try parts.decodeIfPresent(String.self, forKey: .amount) {
      return .text(amount.hasPrefix("+") ? String(amount.dropFirst()) : amount)
    }
    if let id = try parts.decodeIfPresent(String.self, forKey: .id) { return .item(id) }
    if let number = try parts.decodeIfPresent(Int.self, forKey: .number) {
      return .item("Q\(number)")
    }
    if let text = try parts.decodeIfPresent(String.self, forKey: .text) { return .text(text) }
    return .absent
  }
}

/// What a statement, qualifier or reference says.
enum WikidataValue: Equatable {
  case item(String)
  case text(String)
  case time(String, precision: Int?, calendar: String)
  case point(latitude: Double, longitude: Double)
  /// There is a value, but nobody says which.
  case unknown
  /// There is none.
  case absent
}
