import CityNetworks

/// The days at which a network is looked at, as options and plans write them.
///
/// Days that are listed; or years, of which the last day counts, so that a tie dated with the year
/// alone has begun by then for certain; or nothing, which takes round years over the dates of the ties.
public struct TrendDays: Sendable, Equatable {
  private enum Kind: Sendable, Equatable {
    case days([Day])
    case every(months: Int, within: ClosedRange<Int>?)
    case round(within: ClosedRange<Int>?, atMost: Int)
  }

  private let kind: Kind
  /// So many days can be looked at.
  public static let most = 200

  /// The days that these texts write.
  ///
  /// - Parameters:
  ///   - days: days as 2021-06-01; none for the other two.
  ///   - years: the first and the last year, as 1950..2025; nil for those of the ties.
  ///   - every: how far apart, as 5y or 6m; nil for round years.
  ///   - atMost: how many round years are looked at, from 2 on; a curve needs more than a table.
  /// - Throws: `DateSyntaxError` for a day; ``AnalysisError/contradictoryParameters(_:)``.
  public init(
    days: [String] = [], years: String? = nil, every: String? = nil, atMost: Int = 10
  ) throws {
    let within = try years.map(Self.range)
    if !days.isEmpty {
      guard years == nil, every == nil else {
        throw AnalysisError.contradictoryParameters(
          "days are listed, so the first and last year and the distance say nothing. "
            + "Give days alone.")
      }
      var known: [Day] = []
      for text in days {
        let day = try Day(iso: text)
        guard !known.contains(day) else {
          throw AnalysisError.contradictoryParameters(
            "the day \(day) is listed twice. List each day once.")
        }
        known.append(day)
      }
      kind = .days(known.sorted())
      return
    }
    if let every {
      kind = .every(months: try Self.months(every), within: within)
    } else {
      kind = .round(within: within, atMost: atMost)
    }
  }

  init(parameters: inout AnalysisParameters) throws {
    try self.init(
      days: parameters.list("days"), years: parameters.optionalText("years"),
      every: parameters.optionalText("every"))
  }

  static let parameters = [
    (name: "days", meaning: "a list of days, as 2021-06-01; round years of the ties if absent"),
    (
      name: "years",
      meaning: "the first and the last year, as 1950..2025; those of the ties if absent"
    ),
    (name: "every", meaning: "how far apart the days are, as 5y or 6m; round years if absent"),
  ]

  private static func range(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first <= last,
      (1...9999).contains(first), (1...9999).contains(last)
    else {
      throw AnalysisError.contradictoryParameters(
        "'\(text)' is no range of years. Write the first and the last one, as 1950..2025.")
    }
    return first...last
  }

  private static func months(_ text: String) throws -> Int {
    let unit = text.last.flatMap { "ym".contains($0) ? $0 : nil }
    let number = unit == nil ? Substring(text) : text.dropLast()
    guard let count = Int(number), (1...9999).contains(count) else {
      throw AnalysisError.contradictoryParameters(
        "'\(text)' is no distance of days. Write years or months, as 5y or 6m.")
    }
    return unit == "m" ? count : 12 * count
  }

  /// The days, ascending, for ties whose dates lie in these years; nil if no tie has a date and the
  /// days are not given either.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for too many days.
  func days(datedIn dated: ClosedRange<Int>?) throws -> [Day]? {
    let found: [Day]
    switch kind {
    case .days(let days): found = days
    case .every(let months, let within):
      guard let years = within ?? dated else { return nil }
      found = Self.ends(every: months, of: years)
    case .round(let within, let atMost):
      guard let years = within ?? dated else { return nil }
      let step =
        [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        .first { (years.upperBound - years.lowerBound) / $0 < atMost - 1 } ?? 2000
      let rounded = (years.lowerBound + step - 1) / step * step
      var days = stride(from: rounded, through: years.upperBound, by: step).compactMap {
        Day(year: $0, month: 12, day: 31)
      }
      if let last = Day(year: years.upperBound, month: 12, day: 31), days.last != last {
        days.append(last)
      }
      found = days
    }
    guard found.count <= Self.most else {
      throw AnalysisError.contradictoryParameters(
        "that makes \(found.count) days, and at most \(Self.most) are looked at. "
          + "Take them farther apart.")
    }
    return found
  }

  /// The last days of the months that are so far apart, from the end of the first year, and that of
  /// the last year.
  private static func ends(every months: Int, of years: ClosedRange<Int>) -> [Day] {
    var days: [Day] = []
    for month in stride(
      from: years.lowerBound * 12 + 12, through: years.upperBound * 12 + 12, by: months)
    {
      // The day before the first of the month that follows.
      let next = Day(year: month / 12, month: month % 12 + 1, day: 1)
      if let next { days.append(next.advanced(by: -1)) }
      if days.count > most { break }
    }
    if let last = Day(year: years.upperBound, month: 12, day: 31), days.last != last {
      days.append(last)
    }
    return days
  }
}
