/// Why a plan cannot be followed.
public struct PlanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The plan's file.
  public let file: String
  /// Where in it: line and column as `12:5`, or the keys that lead there; empty for the whole.
  public let place: String
  /// What is wrong with the actual value.
  public let problem: String
  /// What to do.
  public let remedy: String

  /// A fault of a plan.
  public init(file: String = "", place: String = "", problem: String, remedy: String) {
    self.file = file
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  /// Where, what and what to do.
  public var description: String {
    // Lines stand behind the file without a space, so that editors find them.
    let isLine = place.first.map { $0.isASCII && $0.isNumber } ?? false
    guard !file.isEmpty else {
      return (place.isEmpty ? "" : place + ": ") + "\(problem). \(remedy)"
    }
    let there = place.isEmpty ? "" : (isLine ? ":" : ": ") + place
    return "\(file)\(there): \(problem). \(remedy)"
  }
}

/// A fault of a plan whose file is not known yet, at the keys that lead to it.
struct PlanFault: Error {
  let path: [any CodingKey]
  let problem: String
  let remedy: String

  init(_ path: [any CodingKey], _ problem: String, _ remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// The fault in the file at `file`, in which values stand at these places.
  func error(in file: String, _ places: PlanPlaces) -> PlanError {
    PlanError(
      file: file, place: places.place(of: PlanPath.text(path)), problem: problem, remedy: remedy)
  }

  init(_ error: DecodingError) {
    let remedy = "Compare it with `citynet plan --example`."
    switch error {
    case .keyNotFound(let key, let found):
      self.init(found.codingPath, "'\(key.stringValue)' is missing", remedy)
    case .valueNotFound(let type, let found):
      self.init(
        found.codingPath,
        "\(Self.name(found.codingPath)) is missing; \(Self.wanted(type).what) is wanted",
        Self.wanted(type).remedy)
    case .typeMismatch(let type, let found):
      self.init(
        found.codingPath,
        "\(Self.name(found.codingPath)) has the wrong kind; \(Self.wanted(type).what) is wanted",
        Self.wanted(type).remedy)
    case .dataCorrupted(let found):
      self.init(
        found.codingPath, "\(Self.name(found.codingPath)) is none that can be read", remedy)
    @unknown default:
      self.init([], "the plan cannot be read", remedy)
    }
  }

  /// The value at `path` in words.
  private static func name(_ path: [any CodingKey]) -> String {
    guard let last = path.last else { return "the plan" }
    return last.intValue == nil ? "the value of '\(last.stringValue)'" : "a value of the list"
  }

  /// What a value should be, and how that is written.
  private static func wanted(_ type: any Any.Type) -> (what: String, remedy: String) {
    if type == String.self {
      return ("a text", "Write a text; what looks like a number goes in quotation marks.")
    }
    if type == Bool.self {
      return ("true or false", "Write true or false, without quotation marks.")
    }
    if type == Double.self || type == Int.self {
      return ("a number", "Write a number, without quotation marks.")
    }
    if type == [String: Any].self {
      return (
        "an object of keys and values",
        "In YAML write {id: describe}, in JSON {\"id\": \"describe\"}; compare it with `citynet plan "
          + "--example`."
      )
    }
    return (
      "a list", "Write a list in brackets, as [a, b]; compare it with `citynet plan --example`."
    )
  }
}

/// The way to a value as one text: `analyses[2].by`.
enum PlanPath {
  static func text(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let position = key.intValue {
        text += "[\(position)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
