/// What one assertion says about a tie: its status, when, and when this was said.
public struct TieStatement: Hashable, Sendable {
  /// The assertion.
  public let assertion: AssertionID
  /// Who says so.
  public let source: SourceID?
  /// The stated status.
  public let status: TieStatus
  /// Whether it speaks of something that lasts or of something that takes place.
  public let nature: TemporalNature
  /// The period in which it held by this statement alone.
  public let validity: Validity
  /// The days for which the statement is known to speak, by which statements are ordered.
  ///
  /// The days on which the status can have been taken; of "by then" the last of them; without a
  /// date the days on which the source can have appeared; else nil.
  public let days: ClosedRange<Day>?
  /// What `days` are taken from; nil if there are none.
  public let dating: Dating?
  /// Further numbers that the statement gives, by the names of their columns.
  public let quantities: Quantities
  /// The publisher and its number of the source, by which statements with no days are ordered.
  public let serial: Serial?

  /// What tells for which days a statement speaks.
  public enum Dating: Hashable, Sendable, CaseIterable {
    /// The date that the assertion states.
    case ownDate
    /// The date on which the source appeared.
    case source
  }

  /// The place of a source among those of one publisher.
  public struct Serial: Hashable, Sendable {
    /// Who published the source.
    public let publisher: String
    /// The publisher's number of it.
    public let number: Int
  }

  init(_ assertion: Assertion, source: Source?) {
    self.assertion = assertion.id
    self.source = assertion.source
    status = assertion.status
    nature = assertion.nature
    validity = assertion.validity
    quantities = assertion.quantities
    let published = source?.published.flatMap { Validity($0, of: .state).start.days }
    days = validity.start.days ?? published
    dating = validity.start.days != nil ? .ownDate : (published != nil ? .source : nil)
    if let source, let number = source.locatorNumber, !source.publisher.isEmpty {
      serial = Serial(publisher: source.publisher, number: number)
    } else {
      serial = nil
    }
  }

  /// Which of two statements speaks for the later time, as far as anybody can tell.
  enum Order: Sendable { case earlier, same, later, unknown }

  /// Whether this statement speaks for an earlier or a later time than `other`.
  ///
  /// By their days if both have some, and overlapping days are the same time; else by the
  /// publisher's numbers if one publisher numbers both; statements of one source without days
  /// speak for the same time.
  func order(to other: TieStatement) -> Order {
    if let days, let otherDays = other.days {
      if days.upperBound < otherDays.lowerBound { return .earlier }
      return otherDays.upperBound < days.lowerBound ? .later : .same
    }
    guard days == nil, other.days == nil else { return .unknown }
    if let serial, let otherSerial = other.serial, serial.publisher == otherSerial.publisher {
      if serial.number == otherSerial.number { return .same }
      return serial.number < otherSerial.number ? .earlier : .later
    }
    return source != nil && source == other.source ? .same : .unknown
  }
}

extension DayBounds {
  /// The days within the bounds; if only the last is known, that day.
  fileprivate var days: ClosedRange<Day>? { latest.map { (earliest ?? $0)...$0 } }
}
