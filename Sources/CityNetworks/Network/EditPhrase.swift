/// One edit as people write it, before anybody knows which cities the names mean.
///
/// `+isfahan:urumqi` adds a twinning, `-isfahan:barcelona` takes away what joins a pair, `-isfahan`
/// a city, `+isfahan@wego` adds a membership, and `=isfahan:porto status=signed` changes a status.
/// Behind it may stand `status=`, `relation=` and `date=`; `+a:b@2027` is short for `date=2027`.
public struct EditPhrase: Hashable, Sendable {
  /// What is done.
  public let action: NetworkEdit.Action
  /// The city, as written.
  public let city: String
  /// The other city, as written, if there is one.
  public let partner: String?
  /// The organization, as written, if there is one.
  public let organization: String?
  /// What joins the two cities, if that is said.
  public let relation: Relation?
  /// The status afterwards, if that is said.
  public let status: TieStatus?
  /// Since when, if that is said.
  public let date: Interval?
  /// Where the edit is written, for messages.
  public let place: String

  /// The edit that `text` writes.
  ///
  /// - Throws: `NetworkEditError` with `place`.
  public init(_ text: String, place: String) throws(NetworkEditError) {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
    var options: [(name: String, value: String)] = []
    while words.count > 1, let last = words.last, let sign = last.firstIndex(of: "="),
      sign > last.startIndex
    {
      options.append((String(last[..<sign]), String(last[last.index(after: sign)...])))
      words.removeLast()
    }
    let phrase = words.joined(separator: " ")
    guard let first = phrase.first, let action = Self.actions[first] else {
      throw NetworkEditError(
        place: place,
        "'\(phrase)' does not say what to do. Begin with + (add), - (remove) or = (change status).")
    }
    var cities = Self.trimmed(phrase.dropFirst())
    var organization: String?
    if let at = cities.lastIndex(of: "@") {
      let behind = Self.trimmed(cities[cities.index(after: at)...])
      cities = Self.trimmed(cities[..<at])
      if cities.contains(":") {
        options.append(("date", String(behind)))
      } else {
        organization = String(behind)
      }
    }
    let parts = cities.split(separator: ":", omittingEmptySubsequences: false).map(Self.trimmed)
    guard parts.count <= 2 else {
      throw NetworkEditError(
        place: place, "'\(phrase)' names \(parts.count) cities. Name one, or two with a colon.")
    }
    let values = try OptionValues(options, place: place)
    try self.init(
      action, city: String(parts[0]), partner: parts.count == 2 ? String(parts[1]) : nil,
      organization: organization, relation: values["relation"], status: values["status"],
      date: values["date"], place: place)
  }

  /// The edit of these parts, as the columns of a table give them; nil where a cell is empty.
  ///
  /// - Throws: `NetworkEditError` with `place`.
  public init(
    _ action: NetworkEdit.Action, city: String, partner: String?, organization: String?,
    relation: String?, status: String?, date: String?, place: String
  ) throws(NetworkEditError) {
    self.action = action
    self.city = city
    self.partner = partner
    self.organization = organization
    self.place = place
    do {
      self.relation = try relation.map { word throws(UnknownWord) in try Self.relation(word) }
      self.status = try status.map { word throws(UnknownWord) in try Self.status(word) }
    } catch {
      throw NetworkEditError(place: place, error.description)
    }
    do {
      self.date = try date.map { text throws(DateSyntaxError) in try Interval(text) }
    } catch {
      throw NetworkEditError(place: place, error.description)
    }
    if let problem { throw NetworkEditError(place: place, problem) }
  }

  /// The edit with names turned into identifiers.
  public func edit(
    city find: (String) throws -> CityID, organization findBody: (String) throws -> OrganizationID
  ) throws -> NetworkEdit {
    let first = try find(city)
    let subject: NetworkEdit.Subject
    if let partner {
      let second = try find(partner)
      guard first != second else {
        throw NetworkEditError(
          place: place, "both cities are '\(first)'. A tie joins two different cities.")
      }
      subject = .pair(first, second, relation)
    } else if let organization {
      subject = .membership(first, try findBody(organization))
    } else {
      subject = .city(first)
    }
    return NetworkEdit(action, subject, status: status, date: date, place: place)
  }

  /// What is wrong with how the parts go together.
  private var problem: String? {
    if city.isEmpty || partner?.isEmpty == true || organization?.isEmpty == true {
      return "a name is missing. Write +city:city, -city:city, -city, +city@organization or "
        + "=city:city status=signed."
    }
    if partner != nil, organization != nil {
      return "an edit names a second city or an organization, not both. Write two edits."
    }
    if relation != nil, partner == nil { return "relation= needs two cities. Leave it out." }
    switch action {
    case .remove:
      return status == nil && date == nil
        ? nil : "what is removed has no status and no date. Leave them out, or begin with =."
    case .add, .change:
      if partner == nil, organization == nil {
        return "'\(action.rawValue)\(city)' names one city. Name two with a colon, as "
          + "+isfahan:urumqi, or an organization, as +isfahan@wego."
      }
      return action == .change && status == nil
        ? "a change needs the new status. Add status=, as in status=signed." : nil
    }
  }

  /// The minus that word processors put in place of a hyphen counts as one.
  private static let actions: [Character: NetworkEdit.Action] = [
    "+": .add, "-": .remove, "−": .remove, "–": .remove, "=": .change,
  ]

  private static func relation(_ word: String) throws(UnknownWord) -> Relation {
    guard let relation = Relation(rawValue: word), relation.kind == .cityTie else {
      throw UnknownWord(
        what: "relation between cities", word: word,
        known: Relation.allCases.filter { $0.kind == .cityTie }.map(\.rawValue))
    }
    return relation
  }

  private static func status(_ word: String) throws(UnknownWord) -> TieStatus {
    guard let status = TieStatus(rawValue: word) else {
      throw UnknownWord(
        what: "status", word: word, known: TieStatus.allCases.map(\.rawValue))
    }
    return status
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The options behind an edit, each at most once.
private struct OptionValues {
  private var values: [String: String] = [:]

  init(_ options: [(name: String, value: String)], place: String) throws(NetworkEditError) {
    for (name, value) in options {
      guard ["status", "relation", "date"].contains(name) else {
        throw NetworkEditError(
          place: place, "an edit has no '\(name)='. Write status=, relation= or date=.")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw NetworkEditError(place: place, "'\(name)' is given twice. Give it once.")
      }
    }
  }

  subscript(name: String) -> String? { values[name] }
}
