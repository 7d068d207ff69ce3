extension DayBounds {
  /// The day that lies within the bounds, for people: "2019-05-31", "2019-05", "2019", "between
  /// 2019-01-01 and 2020-12-31", "by 2021-05-19", "after 2018-12-31" or "unknown".
  public var words: String {
    switch (earliest, latest) {
    case (nil, nil): "unknown"
    case (nil, let latest?): "by \(latest)"
    case (let earliest?, nil): "after \(earliest.advanced(by: -1))"
    case (let earliest?, let latest?):
      Self.span(earliest, latest) ?? "between \(earliest) and \(latest)"
    }
  }

  /// The day, month or year that two days enclose exactly, nil for any other span.
  private static func span(_ first: Day, _ last: Day) -> String? {
    if first == last { return "\(first)" }
    let (start, next) = (first.components, last.advanced(by: 1).components)
    guard start.day == 1, next.day == 1, (0...9999).contains(start.year) else { return nil }
    let months = (next.year * 12 + next.month) - (start.year * 12 + start.month)
    if months == 1 { return String("\(first)".prefix(7)) }
    return months == 12 && start.month == 1 ? String("\(first)".prefix(4)) : nil
  }
}

extension Validity {
  /// The last day of the period, for people, in the words of `DayBounds`; "open" if it goes on,
  /// "open (assumed)" if nobody states an end and it is taken to go on.
  public func lastDay(assuming assumption: OpenEndAssumption) -> String {
    guard let ends = bounds(assuming: assumption).ends else { return "unknown" }
    if ends.lowerBound == .max { return end == .open ? "open" : "open (assumed)" }
    if end == .unknown, superseded == nil { return "unknown" }
    func day(_ number: Int) -> Day? {
      number == .min || number == .max ? nil : Day(number: number - 1)
    }
    return DayBounds(earliest: day(ends.lowerBound), latest: day(ends.upperBound)).words
  }
}
