import CityNetworks
import GraphFormats

// Values of a table, read with what is doubtful about them.
extension DraftNetwork {
  /// The point that two texts give; nil, with a doubt, if they are no numbers or out of range.
  mutating func coordinate(
    _ latitude: String, _ longitude: String, file: String, line: Int
  ) -> Coordinate? {
    if latitude.isEmpty && longitude.isEmpty { return nil }
    guard let north = decimal(latitude), let east = decimal(longitude),
      let coordinate = Coordinate(latitude: north, longitude: east)
    else {
      doubt(
        .value, file, line,
        "'\(latitude.abridged)', '\(longitude.abridged)' is no latitude and longitude in degrees; "
          + "the city is kept without a place")
      return nil
    }
    return coordinate
  }

  /// The number of inhabitants that a text gives; nil, with a doubt, if it is no whole number.
  mutating func population(_ text: String, file: String, line: Int) -> Int? {
    if text.isEmpty { return nil }
    if let number = Int(text), number >= 0 { return number }
    if let number = Double(text), number >= 0, let whole = Int(exactly: number) { return whole }
    doubt(
      .value, file, line,
      "'\(text.abridged)' is no number of inhabitants; the city is kept without one")
    return nil
  }

  /// The weight that a text gives; nil, with a doubt, if it is no number above 0.
  mutating func weight(_ text: String, file: String, line: Int) -> Double? {
    if text.isEmpty { return nil }
    if let number = decimal(text), number > 0 { return number }
    doubt(.value, file, line, "'\(text.abridged)' is no weight; the tie is kept without one")
    return nil
  }

  /// The date that a text gives; empty, with a doubt, if it is none.
  mutating func date(_ text: String, file: String, line: Int) -> String {
    if text == "0" {
      noteYearZero(file: file, line: line)
      return ""
    }
    do throws(DateSyntaxError) {
      return try Interval(text).text
    } catch {
      doubt(
        .value, file, line,
        "'\(text.abridged)' is no date such as 1999 or 1999-05-01; the tie is kept without it")
      return ""
    }
  }

  // A comma is a decimal point where no point stands beside it.
  private func decimal(_ text: String) -> Double? {
    guard let number = Double(text) ?? Double(text.replacing(",", with: ".")), number.isFinite
    else { return nil }
    return number
  }
}

extension Double {
  /// The number with a decimal point, as few digits as keep its value, and no exponent.
  var plainText: String {
    let text = description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text[..<mark].filter { ("0"..."9").contains($0) }
    let fraction = text[..<mark].split(separator: ".").dropFirst().first?.count ?? 0
    let places = exponent - fraction
    if places >= 0 { return sign + digits + String(repeating: "0", count: places) }
    let padding = max(0, -places - digits.count + 1)
    let all = String(repeating: "0", count: padding) + digits
    let point = all.index(all.endIndex, offsetBy: places)
    var decimals = String(all[point...])
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return sign + all[..<point] + (decimals.isEmpty ? "" : "." + decimals)
  }
}
