/// Numbers as sentences write them.
package enum SentenceNumber {
  /// A number with three significant digits, but all of its digits before the point: "0.256",
  /// "2,817".
  package static func text(_ number: Double) -> String {
    let size = abs(number)
    let sign = number < 0 ? "−" : ""
    guard size < 1e15 else { return "\(number)" }
    guard size >= 5e-9 else { return "0" }
    if size >= 99.95 || size == size.rounded() { return sign + grouped(Int(size.rounded())) }
    var decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3
    var least = 0.09995
    while decimals < 8, size < least {
      decimals += 1
      least /= 10
    }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let digits = String(Int((size * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// A chance: "p = 0.25", "p = 0.001", "p < 0.001".
  package static func chance(_ p: Double) -> String {
    if p < 0.000_95 { return "p < 0.001" }
    return "p = " + (p >= 0.995 ? "1" : p >= 0.0995 ? twoDecimals(p) : decimals(p))
  }

  /// A share in percent: "6.5 %".
  package static func percent(_ share: Double) -> String { text(share * 100) + " %" }

  /// A number with two decimals.
  static func twoDecimals(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let digits = String(hundredths % 100)
    return (number < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100)."
      + String(repeating: "0", count: 2 - digits.count) + digits
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return grouped(number / 1000) + "," + digits.suffix(3)
  }
}
