public import Execution

/// The values that a user gives to the parameters of one method; each is taken out once.
public struct ParameterValues {
  private let method: String
  private var values: [String: String]

  init(method: String, _ pairs: [(name: String, value: String)]) {
    self.method = method
    values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
  }

  var isUsedUp: Bool { values.isEmpty }

  /// Takes out a number that `isAllowed` accepts, or `standard` if it is absent.
  ///
  /// - Parameter wanted: the allowed values in words: "a number from 0 up to, but not including, 1".
  public mutating func number(
    _ name: String, standard: Double, _ wanted: String, where isAllowed: (Double) -> Bool
  ) throws -> Double {
    try optionalNumber(name, wanted, where: isAllowed) ?? standard
  }

  /// Takes out a number that `isAllowed` accepts, or nil if it is absent.
  public mutating func optionalNumber(
    _ name: String, _ wanted: String, where isAllowed: (Double) -> Bool
  ) throws -> Double? {
    guard let text = values.removeValue(forKey: name) else { return nil }
    guard let number = Double(text), number.isFinite, isAllowed(number) else {
      throw bad(name, text, wanted)
    }
    return number
  }

  /// The error of two parameters that say the same thing in two ways.
  public func contradiction(_ first: String, _ second: String) -> GraphAlgorithmError {
    .contradiction(method: method, first, second)
  }

  /// Takes out a whole number of at least `minimum`, or `standard` if it is absent.
  public mutating func count(
    _ name: String, standard: Int, minimum: Int = 1, maximum: Int = 1_000_000_000
  ) throws -> Int {
    try optionalCount(name, minimum: minimum, maximum: maximum) ?? standard
  }

  /// Takes out a whole number of at least `minimum`, or nil if it is absent.
  public mutating func optionalCount(
    _ name: String, minimum: Int = 1, maximum: Int = 1_000_000_000
  ) throws -> Int? {
    guard let text = values.removeValue(forKey: name) else { return nil }
    guard let number = Int(text), number >= minimum, number <= maximum else {
      throw bad(name, text, "a whole number from \(minimum) to \(maximum)")
    }
    return number
  }

  /// Takes out where random choices begin, or `standard` if it is absent.
  public mutating func seed(_ name: String = "seed", standard: Seed) throws -> Seed {
    guard let text = values.removeValue(forKey: name) else { return standard }
    guard let number = UInt64(text) else { throw bad(name, text, "a whole number of 0 or more") }
    return Seed(number)
  }

  /// Takes out one of the named values of `Choice`, or `standard` if it is absent.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, standard: Choice
  ) throws -> Choice {
    guard let text = values.removeValue(forKey: name) else { return standard }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw bad(name, text, "one of: \(known)")
    }
    return choice
  }

  private func bad(_ name: String, _ value: String, _ wanted: String) -> GraphAlgorithmError {
    .badParameter(method: method, name: name, value: value, wanted: wanted)
  }
}
