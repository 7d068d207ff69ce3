/// One change to a network, made on a copy to see what would follow from it.
public struct NetworkEdit: Hashable, Sendable {
  /// What is done.
  public enum Action: String, CaseIterable, Hashable, Sendable {
    /// A tie or a membership comes to be, or comes to count.
    case add = "+"
    /// A city, the ties of a pair or a membership vanishes.
    case remove = "-"
    /// A tie or a membership gets another status.
    case change = "="
  }

  /// What it is done to.
  public enum Subject: Hashable, Sendable {
    /// A city with all its ties and memberships.
    case city(CityID)
    /// What joins two cities: by one relation, or by whatever relation there is.
    case pair(CityID, CityID, Relation?)
    /// A city's membership in an organization.
    case membership(CityID, OrganizationID)
  }

  /// What is done.
  public let action: Action
  /// What it is done to.
  public let subject: Subject
  /// The status afterwards; nil for the usual one of something that holds.
  public let status: TieStatus?
  /// Since when; nil if nothing is said.
  public let date: Interval?
  /// Where the edit is written, for messages: "edit 2 (-isfahan)" or "edits.txt:7".
  public let place: String

  /// An edit; whether it fits a network shows when it is applied.
  public init(
    _ action: Action, _ subject: Subject, status: TieStatus? = nil, date: Interval? = nil,
    place: String
  ) {
    self.action = action
    self.subject = subject
    self.status = status
    self.date = date
    self.place = place
  }

  /// The edit as it can be written in a script, with ids.
  public var text: String {
    let parties =
      switch subject {
      case .city(let city): "\(city)"
      case .pair(let a, let b, _): "\(a):\(b)"
      case .membership(let city, let organization): "\(city)@\(organization)"
      }
    var parts = [action.rawValue + parties]
    if case .pair(_, _, let relation?) = subject { parts.append("relation=\(relation.rawValue)") }
    if let status { parts.append("status=\(status.rawValue)") }
    if let date { parts.append("date=\(date.text)") }
    return parts.joined(separator: " ")
  }

  /// The cities that the edit is about.
  public var cities: [CityID] {
    switch subject {
    case .city(let city), .membership(let city, _): [city]
    case .pair(let a, let b, _): [a, b]
    }
  }

  /// Whether the edit is about something that `earlier` is about too.
  func meets(_ earlier: NetworkEdit) -> Bool {
    switch (subject, earlier.subject) {
    case (.city(let city), _): earlier.cities.contains(city)
    case (_, .city(let city)): cities.contains(city)
    case (.pair(let a, let b, let relation), .pair(let c, let d, let other)):
      Set([a, b]) == Set([c, d]) && (relation == nil || other == nil || relation == other)
    case (.membership, .membership): subject == earlier.subject
    case (.pair, .membership), (.membership, .pair): false
    }
  }
}

/// Why an edit cannot be understood or applied.
public struct NetworkEditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the edit is written.
  public let place: String
  /// What is wrong with it and what to do.
  public let message: String

  /// An edit at `place` that cannot be followed.
  public init(place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  /// Where, what and what to do.
  public var description: String { "\(place): \(message)" }
}
