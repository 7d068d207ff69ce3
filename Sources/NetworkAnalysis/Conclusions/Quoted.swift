/// Numbers as they stand in a sentence.
package enum Quoted {
  /// A number with three significant digits, but all of its digits before the point: "0.256",
  /// "2817".
  package static func number(_ number: Double) -> String {
    let size = abs(number)
    let sign = number < 0 ? "−" : ""
    guard size < 1e15 else { return "\(number)" }
    guard size >= 5e-9 else { return "0" }
    if size >= 99.95 || size == size.rounded() { return sign + count(Int(size.rounded())) }
    var decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3
    var least = 0.09995
    while decimals < 8, size < least {
      decimals += 1
      least /= 10
    }
    return fixed(number, decimals)
  }

  /// A chance: "p = 0.25", "p = 0.001", "p < 0.001".
  package static func chance(_ p: Double) -> String {
    if p < 0.000_95 { return "p < 0.001" }
    return "p = " + (p >= 0.995 ? "1" : fixed(p, p >= 0.0995 ? 2 : 3))
  }

  /// A number with two decimals.
  static func twoDecimals(_ number: Double) -> String { fixed(number, 2) }

  /// A share as a percentage with at most one decimal: "4.5 %", "37 %". Only a whole is "100 %", and
  /// only nothing is 0: "99.7 %", "over 99.9 %", "under 0.1 %".
  package static func percent(_ share: Double) -> String {
    let percent = share * 100
    if percent > 0, percent < 0.05 { return "under 0.1 %" }
    if percent >= 99.5, share < 1 - 1e-12 {
      return percent >= 99.95 ? "over 99.9 %" : fixed(percent, 1) + " %"
    }
    return (percent >= 10 || percent == 0 ? fixed(percent, 0) : fixed(percent, 1)) + " %"
  }

  /// A whole number, thousands set apart from five digits on, as tables have it.
  package static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if digits.count > 4, place > 0, (digits.count - place) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return number < 0 ? "−" + text : text
  }

  /// A number of things with their noun: "1 city", "12 345 cities".
  package static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(count(number)) \(number == 1 ? one : several)"
  }

  /// Words in a list: "a", "a and b", "a, b and c".
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded()
    guard scaled < 9e15 else { return String(number) }
    let whole = Int(scaled / scale)
    let rest = String(Int(scaled - Double(whole) * scale))
    let sign = number < 0 && scaled > 0 ? "−" : ""
    let fraction = String(repeating: "0", count: max(0, places - rest.count)) + rest
    return sign + count(whole) + (places == 0 ? "" : "." + fraction)
  }
}

extension Conclusion {
  /// Networks with fewer tied pairs than this can be turned over by one statement.
  static let fewTies = 10

  /// That a network has hardly any ties; nothing if it has enough.
  static func reservations(tiedPairs: Int) -> [String] {
    tiedPairs >= fewTies
      ? []
      : [
        "The network has only \(Quoted.count(tiedPairs, "tied pair", "tied pairs")): one tie more or "
          + "less can change the answer."
      ]
  }
}
