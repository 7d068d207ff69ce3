/// The parameters of one analysis as a plan gives them; each is taken out once.
///
/// What is left over after an analysis has taken what it knows is a mistake that is reported.
public struct AnalysisParameters: Sendable {
  /// One parameter's value.
  public enum Value: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number.
    case number(Double)
    /// Several words.
    case list([String])
  }

  private let analysis: String
  private var values: [String: Value]
  /// The names that the analysis has asked for.
  private var asked: Set<String> = []

  /// The parameters of the analysis with id `analysis`.
  public init(analysis: String, _ values: [String: Value] = [:]) {
    self.analysis = analysis
    self.values = values
  }

  /// Takes out a text that must be there.
  public mutating func text(_ name: String) throws -> String {
    guard let text = try optionalText(name) else {
      throw AnalysisError.missingParameter(
        analysis: analysis, name: name, given: values.keys.sorted())
    }
    return text
  }

  /// Takes out a text that may be absent.
  public mutating func optionalText(_ name: String) throws -> String? {
    switch take(name) {
    case nil: nil
    case .text(let text): text
    case .number, .list: throw AnalysisError.wrongParameter(analysis: analysis, name: name, "text")
    }
  }

  /// Takes out a whole number of at least `minimum`, or `standard` if it is absent.
  public mutating func count(
    _ name: String, standard: Int, minimum: Int = 1, maximum: Int = 999_999_999
  ) throws -> Int {
    try optionalCount(name, minimum: minimum, maximum: maximum) ?? standard
  }

  /// Takes out a whole number of at least `minimum`, or nil if it is absent.
  public mutating func optionalCount(
    _ name: String, minimum: Int = 1, maximum: Int = 999_999_999
  ) throws -> Int? {
    switch take(name) {
    case nil: return nil
    case .number(let number)
    where number == number.rounded() && number >= Double(minimum)
      && number <= Double(maximum):
      return Int(number)
    case .number, .text, .list:
      throw AnalysisError.wrongParameter(
        analysis: analysis, name: name,
        maximum == 999_999_999
          ? "a whole number from \(minimum) on" : "a whole number from \(minimum) to \(maximum)")
    }
  }

  /// Takes out a number within `range`, or `standard` if it is absent.
  public mutating func number(
    _ name: String, standard: Double, within range: ClosedRange<Double>
  ) throws -> Double {
    try optionalNumber(name, within: range) ?? standard
  }

  /// Takes out a number within `range`, or nil if it is absent.
  public mutating func optionalNumber(
    _ name: String, within range: ClosedRange<Double>
  ) throws -> Double? {
    switch take(name) {
    case nil: return nil
    case .number(let number) where range.contains(number): return number
    case .number, .text, .list:
      throw AnalysisError.wrongParameter(
        analysis: analysis, name: name,
        "a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// Takes out one of the named values of `Choice`, or `standard` if it is absent.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, standard: Choice
  ) throws -> Choice {
    guard let text = try optionalText(name) else { return standard }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw AnalysisError.wrongParameter(analysis: analysis, name: name, "one of: \(known)")
    }
    return choice
  }

  /// Takes out several texts, none if they are absent.
  public mutating func list(_ name: String) throws -> [String] {
    switch take(name) {
    case nil: []
    case .text(let text): [text]
    case .list(let list): list
    case .number: throw AnalysisError.wrongParameter(analysis: analysis, name: name, "a list")
    }
  }

  private mutating func take(_ name: String) -> Value? {
    asked.insert(name)
    return values.removeValue(forKey: name)
  }

  /// Takes out all that is left, to hand it on.
  public mutating func takeAll() -> [String: Value] {
    defer { values = [:] }
    return values
  }

  /// Refuses parameters that nobody took.
  public func requireNothingLeft() throws {
    if let name = values.keys.min() {
      throw AnalysisError.unknownParameter(
        analysis: analysis, name: name, known: asked.sorted())
    }
  }
}
