/// A method of a catalogue with parameters that users may set, as in `katz:share=0.5`.
public protocol Configurable: Sendable {
  /// What may be set, in the order in which it is listed to users.
  var parameters: [MethodParameter] { get }

  /// The same method with those parameters changed that `values` names.
  ///
  /// - Throws: ``GraphAlgorithmError/badParameter(method:name:value:wanted:)``.
  func configured(with values: inout ParameterValues) throws -> Self
}

/// One parameter of a method.
public struct MethodParameter: Sendable, Equatable {
  /// The name in commands and files.
  public let name: String
  /// What it decides, and which values it can take.
  public let meaning: String
  /// The value if nothing is said.
  public let standard: String

  /// A parameter of a method.
  public init(_ name: String, _ meaning: String, standard: some CustomStringConvertible) {
    self.name = name
    self.meaning = meaning
    self.standard = standard.description
  }
}

/// The name of a method, and the parameters that it is asked for with: `leiden:resolution=2,seed=7`.
struct MethodSpecification {
  let id: String
  private let text: String
  private let pairs: [(name: String, value: String)]

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    id = String(parts.first ?? "")
    pairs =
      parts.count < 2
      ? []
      : parts[1].split(separator: ",", omittingEmptySubsequences: false).map { pair in
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(sides[0]), sides.count < 2 ? "" : String(sides[1]))
      }
  }

  /// `method` with these parameters; itself if there are none.
  func configure<Method>(_ method: Method) throws -> Method {
    guard !pairs.isEmpty else { return method }
    guard pairs.count > 1 || !pairs[0].name.isEmpty || !pairs[0].value.isEmpty else {
      throw GraphAlgorithmError.nothingAfterColon(text)
    }
    let configurable = method as? any Configurable
    let known = configurable?.parameters.map(\.name) ?? []
    for (position, pair) in pairs.enumerated() {
      guard known.contains(pair.name) else {
        if let whole = decimalComma(before: position) { throw whole }
        throw GraphAlgorithmError.unknownParameter(method: id, name: pair.name, known: known)
      }
      guard !pairs[..<position].contains(where: { $0.name == pair.name }) else {
        throw GraphAlgorithmError.badParameter(
          method: id, name: pair.name, value: pair.value, wanted: "given only once")
      }
    }
    var values = ParameterValues(method: id, pairs)
    guard let configured = try configurable?.configured(with: &values) as? Method else {
      preconditionFailure("\(id) configures itself as another kind of method")
    }
    precondition(values.isUsedUp, "\(id) lists a parameter that it does not take")
    return configured
  }

  /// The error of a number written as `0,5`, whose digits behind the comma stand at `position`.
  private func decimalComma(before position: Int) -> GraphAlgorithmError? {
    guard position > 0, pairs[position].value.isEmpty, Int(pairs[position - 1].value) != nil,
      !pairs[position].name.isEmpty, pairs[position].name.allSatisfy(\.isNumber)
    else { return nil }
    let (name, whole) = pairs[position - 1]
    let fraction = pairs[position].name
    return .badParameter(
      method: id, name: name, value: "\(whole),\(fraction)",
      wanted: "written with a decimal point, as in \(whole).\(fraction)")
  }
}
