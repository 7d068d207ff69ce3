import CityNetworks

/// Two cities that a row joins, by their numbers in the draft.
struct DraftTie {
  /// Who of the two states the tie.
  enum Speaker {
    /// Nobody of the two: a list of pairs joins them, and their order says nothing.
    case list
    /// The first: its own list or item names the second.
    case first
  }

  let a: Int
  let b: Int
  var weight: Double?
  /// Further numbers of the row.
  var quantities = Quantities.none
  /// When, as the column `date` of a dataset writes it; empty if the row does not say.
  var date = ""
  var speaker = Speaker.list
  var ending: DraftEnding?
  /// The number of the source; nil stands for the source of the whole import.
  var source: Int?
  var note = ""
  /// What kind of tie, if the row says; nil stands for the one of the whole import.
  var relation: Relation?
  /// In which state, if the row says.
  var status: TieStatus?
  /// Whether the first does something for the second, as in aid.
  var isDirected = false
  /// How many times, if the row says.
  var count: Int?
  let file: String
  let line: Int
}

/// That a tie or membership has ended, as a row says.
struct DraftEnding: Hashable {
  enum Time: Hashable {
    /// On this date.
    case on(String)
    /// By the day on which the source was read.
    case byReading
  }

  let status: TieStatus
  let time: Time
}

/// A city that a row makes a member of an organization, by their numbers in the draft.
struct DraftMembership {
  let city: Int
  let organization: Int
  /// When it joined; empty if the row does not say.
  var date = ""
  var ending: DraftEnding?
  /// The weight that the row gives; nil if it gives none.
  var weight: Double?
  /// The fields of cooperation, joined as the column `sector` writes them.
  var sector = ""
  var source: Int?
  var note = ""
  /// In which state, if the row says.
  var status: TieStatus?
  let file: String
  let line: Int
}

/// An organization of an outside file.
struct DraftOrganization {
  /// What tells it from another: its id at Wikidata or its name.
  let key: String
  private(set) var name: String
  private(set) var wikidata: String
  private(set) var shortName = ""
  private(set) var kind = ""
  private(set) var aliases = ""
  private(set) var url = ""
  private(set) var note = ""

  /// An organization that is known by its name only.
  init(name: String) { (key, self.name, wikidata) = (name, name, "") }

  /// An organization with an item of Wikidata; an empty name leaves it called by its id.
  init(wikidata: String, name: String) {
    (key, self.name, self.wikidata) = (wikidata, name.isEmpty ? wikidata : name, wikidata)
  }

  /// An organization of an exported file, with the id that it has there.
  init(
    id: String, name: String, wikidata: String, shortName: String, kind: String, aliases: String,
    url: String, note: String = ""
  ) {
    (key, self.name, self.wikidata) = (id, name.isEmpty ? id : name, wikidata)
    (self.shortName, self.kind, self.aliases, self.url) = (shortName, kind, aliases, url)
    self.note = note
  }

  /// Takes over the name that another row gives; of several the first by scalars.
  mutating func take(_ other: DraftOrganization) {
    let names = [name, other.name].filter { $0 != key }
    if let first = names.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { name = first }
  }
}

/// A source that rows name for themselves.
struct DraftSource: Hashable {
  var publisher = ""
  let title: String
  var url = ""
  var accessed = ""
  var note = ""

  /// All fields, for an order that does not depend on the rows.
  var sortKey: [String] { [title, url, accessed, publisher, note] }
}
