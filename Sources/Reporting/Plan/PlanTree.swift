/// A plan as the values that JSON has, with the line and column of each.
struct PlanTree {
  /// How deep lists and keys may lie in one another.
  static let mostLevels = 50
  /// How many values a plan may have.
  static let mostValues = 50_000

  let value: JSONTree
  let places: PlanPlaces
}

/// Line and column of each value of a plan: those of its key, or of the value itself in a list.
struct PlanPlaces {
  private var places: [String: String] = [:]

  /// Notes where the value at `path` stands; what was noted first stays.
  mutating func note(_ path: String, line: Int, column: Int) {
    if places[path] == nil { places[path] = "\(line):\(column)" }
  }

  /// Line and column of the value at `path`, as `analyses[2].by`, or of the nearest above it; empty
  /// if there is none.
  func place(of path: String) -> String {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard !path.isEmpty else { return "" }
      path = path.lastIndex { $0 == "." || $0 == "[" }.map { path[..<$0] } ?? ""
    }
  }
}

/// The text of a plan's file.
enum PlanText {
  /// The text, without the byte order mark that some editors put before it.
  static func text(of bytes: [UInt8], file: String) throws -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let own = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: own, as: UTF8.self) else {
      throw PlanError(
        file: file, problem: "the file is not in UTF-8", remedy: "Save it as UTF-8 text.")
    }
    return text
  }

  static func empty(_ file: String) -> PlanError {
    PlanError(
      file: file, problem: "the plan is empty", remedy: "Compare it with `citynet plan --example`.")
  }
}
