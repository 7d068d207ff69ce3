import CityNetworks

/// Points in time of Wikidata as dates of the Extended Date/Time Format.
struct WikidataTime {
  /// The date; empty if it cannot be written.
  let date: String
  /// What is doubtful about it; empty if nothing is.
  let doubt: String

  /// The date that a time such as `+1987-05-00T00:00:00Z` means at a precision.
  ///
  /// - Parameters:
  ///   - precision: 11 a day, 10 a month, 9 a year, 8 ten years, 7 a hundred years (of which the
  ///     twentieth is 1901 to 2000 and written 19XX); nil if nobody says, in which case the first of
  ///     January stands for the whole year, as the query service writes it.
  ///   - calendar: the address of the calendar; days of the Julian calendar are approximate.
  init(_ time: String, precision: Int?, calendar: String = "") {
    let text = time.hasPrefix("+") ? String(time.dropFirst()) : time
    let day = text.split(separator: "T", omittingEmptySubsequences: false).first ?? ""
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard !text.hasPrefix("-"), parts.count == 3, (1...9999).contains(parts[0]) else {
      (date, doubt) = ("", "'\(time)' is no date from the year 1 on; it is left out")
      return
    }
    let (year, month, dayOfMonth) = (parts[0], parts[1], parts[2])
    let isWholeYear = month <= 1 && dayOfMonth <= 1
    let known = precision ?? (isWholeYear ? 9 : 11)
    let isJulian = calendar.hasSuffix("Q1985786") && known >= 10
    let written: String
    switch known {
    case 11...:
      written = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
    case 10: written = "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case 9: written = Self.padded(year, 4)
    case 8: written = Self.padded(year / 10, 3) + "X"
    case 7: written = Self.padded((year - 1) / 100, 2) + "XX"
    default:
      (date, doubt) = ("", "'\(time)' is known to no better than a thousand years; it is left out")
      return
    }
    let marked = written + (isJulian ? "~" : "")
    guard (try? Interval(marked)) != nil else {
      (date, doubt) = ("", "'\(time)' is no date of the calendar; it is left out")
      return
    }
    date = marked
    doubt = isJulian ? "'\(time)' is of the Julian calendar; it is kept as approximate" : ""
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
