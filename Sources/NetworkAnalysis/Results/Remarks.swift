/// Remarks that several tables make.
enum Remarks {
  /// How many rows were left out; nothing if all are listed.
  static func listed(_ shown: Int, of all: Int, _ things: String) -> [String] {
    shown < all ? ["\(Quoted.count(shown)) of \(Quoted.count(all)) \(things) are listed."] : []
  }

  /// Notes as one choice of a method, which ends without a full stop.
  static func choice(_ notes: [String]) -> String {
    let text = notes.joined(separator: " ")
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// A number with its noun: "1 city", "3 cities".
  static func count(_ number: Int, _ one: String, _ several: String) -> String {
    Quoted.count(number, one, several)
  }
}
