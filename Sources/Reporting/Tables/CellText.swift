import NetworkAnalysis

/// Cells as people read them: rounded, thousands apart, a dash for what is missing.
enum CellText {
  static func reading(_ value: ResultValue, in column: ResultColumn) -> String {
    switch value {
    case .text(let text): text
    case .missing: "–"
    case .integer(let number): grouped(String(number))
    case .real(let number):
      switch column.form {
      case .words, .identifier, .sources, .count: fixed(number, decimals: 0)
      case .decimals(let decimals): fixed(number, decimals: decimals)
      case .significant(let digits): significant(number, digits: digits)
      }
    }
  }

  /// The same with numbers as readers of a language write them.
  static func reading(
    _ value: ResultValue, in column: ResultColumn, _ numbers: NumberStyle
  ) -> String {
    let plain = reading(value, in: column)
    if case .text = value { return plain }
    return numbers.written(plain)
  }

  /// `text` without line breaks and without characters that would steer a terminal.
  static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: " "
          default: scalar
          }
        }))
  }

  /// `number` with exactly `decimals` decimals, halves rounded away from zero.
  static func fixed(_ number: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return String(number) }
    var digits = String(Int64(scaled))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = grouped(String(digits.dropLast(decimals)))
    let sign = number < 0 && scaled > 0 ? "−" : ""
    return decimals == 0 ? sign + whole : sign + whole + "." + digits.suffix(decimals)
  }

  /// `number` with `digits` significant digits, but all digits before the decimal point; whole
  /// numbers without decimals, and numbers below 0.0001 with a power of ten: "3.96e−38".
  static func significant(_ number: Double, digits: Int) -> String {
    if number == number.rounded() { return fixed(number, decimals: 0) }
    var magnitude = number.magnitude
    var exponent = 0
    while magnitude >= 10 {
      magnitude /= 10
      exponent += 1
    }
    while magnitude < 1 {
      magnitude *= 10
      exponent -= 1
    }
    guard exponent < -4 else { return fixed(number, decimals: max(0, digits - 1 - exponent)) }
    var mantissa = fixed(magnitude, decimals: max(0, digits - 1))
    if mantissa.hasPrefix("10") {
      mantissa = fixed(1, decimals: max(0, digits - 1))
      exponent += 1
    }
    return (number < 0 ? "−" : "") + mantissa + "e−" + String(-exponent)
  }

  /// Thousands set apart by a thin space, from five digits on.
  private static func grouped(_ digits: String) -> String {
    let negative = digits.hasPrefix("-")
    let bare = negative ? String(digits.dropFirst()) : digits
    guard bare.count > 4 else { return negative ? "−" + bare : bare }
    var groups: [Substring] = []
    var rest = bare[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (negative ? "−" : "") + groups.joined(separator: "\u{2009}")
  }
}
