import ArgumentParser
import NetworkAnalysis

/// Which routes a map shows: the parameters of the analysis `routes`.
struct RouteFigureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("For routes and map-routes: where routes start.", valueName: "city"))
  var start: String?
  @Option(help: ArgumentHelp("For routes and map-routes: where routes end.", valueName: "city"))
  var end: String?
  @Option(help: ArgumentHelp("For routes and map-routes: which routes.", valueName: "kind"))
  var kind: String?
  @Option(
    help: ArgumentHelp(
      "For routes: what makes a route good; for figures of ranks: the measure.", valueName: "cost"))
  var by: String?
  @Option(help: ArgumentHelp("How many routes, or how many random networks.", valueName: "n"))
  var count: Int?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "For routes and map-routes: a place that routes must not touch; may be repeated.",
      valueName: "place"))
  var avoid: [String] = []
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Any other parameter of the figure, see `citynet list figures`; repeated for a list.
      """,
      valueName: "name=value"))
  var settings: [String] = []

  /// The parameters as a plan would give them.
  func parameters() throws -> [String: AnalysisParameters.Value] {
    var values: [String: AnalysisParameters.Value] = [:]
    for (name, text) in [("from", start), ("to", end), ("kind", kind), ("by", by)] {
      if let text { values[name] = .text(text) }
    }
    if let count { values["count"] = .number(Double(count)) }
    if !avoid.isEmpty { values["avoid"] = .list(avoid) }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError("--set needs a name and a value, as similarity=0.3, not '\(setting)'.")
      }
      values[parts[0]] = Self.joined(values[parts[0]], parts[1])
    }
    return values
  }

  /// Refuses a parameter that is given by its own option and by --set.
  static func requireOnce(_ name: String, in values: [String: AnalysisParameters.Value]) throws {
    guard values[name] == nil else {
      throw UsageError(
        "'\(name)' is given twice, by --\(option(for: name)) and by --set. Give it once.")
    }
  }

  /// A value given once is a number or a text; given again, a list.
  private static func joined(
    _ first: AnalysisParameters.Value?, _ text: String
  ) -> AnalysisParameters.Value {
    switch first {
    case nil: Double(text).map { .number($0) } ?? .text(text)
    case .text(let other): .list([other, text])
    case .list(let others): .list(others + [text])
    case .number(let other): .list([String(other), text])
    }
  }

  /// The option that gives a parameter.
  static func option(for parameter: String) -> String {
    switch parameter {
    case "from": "start"
    case "to": "end"
    default: parameter
    }
  }
}
