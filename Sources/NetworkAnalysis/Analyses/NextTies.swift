public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which new ties would raise a goal most, among those that fulfil conditions.
public struct NextTies: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "next-ties", question: "Which new tie would help most, under conditions?",
    parameters: [
      ("city", "the id of a city that is one end; any pair of cities if absent"),
      (
        "goal",
        "efficiency, or of the city harmonic, betweenness, reach (cities within two ties) or regions "
          + "(of these cities); harmonic if absent, without a city efficiency"
      ),
      ("count", "how many places to list, and all that share the last; 10 if absent"),
      ("steps", "how many ties to choose one after another; 1 if absent"),
    ] + PartnerConditions.parameters)

  /// What a new tie is to raise.
  public enum Goal: String, Sendable, CaseIterable {
    /// How near all cities are to the city.
    case harmonic
    /// How many shortest connections run through the city.
    case betweenness
    /// How many cities are within two ties of the city.
    case reach
    /// In how many regions these cities lie.
    case regions
    /// How near all cities are to one another.
    case efficiency
  }

  let city: CityID?
  let goal: Goal
  let count: Int
  let steps: Int
  let conditions: PartnerConditions

  /// The best `count` new ties of `city`, or of any two cities.
  public init(
    of city: CityID? = nil, goal: Goal? = nil, count: Int = 10, steps: Int = 1,
    conditions: PartnerConditions = PartnerConditions()
  ) throws {
    precondition(count > 0 && steps > 0)
    let goal = goal ?? (city == nil ? .efficiency : .harmonic)
    if city == nil, goal != .efficiency {
      throw AnalysisError.contradictoryParameters(
        "the goal '\(goal.rawValue)' is one of a city. Name it with --city, or choose the goal "
          + "efficiency.")
    }
    self.city = city
    self.goal = goal
    self.count = count
    self.steps = steps
    self.conditions = conditions
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let goal = try parameters.optionalText("goal").map { text in
      guard let goal = Goal(rawValue: text) else {
        let known = Goal.allCases.map(\.rawValue).joined(separator: ", ")
        throw AnalysisError.wrongParameter(
          analysis: Self.descriptor.id, name: "goal", "one of: \(known)")
      }
      return goal
    }
    try self.init(
      of: parameters.optionalText("city").map { CityID($0) }, goal: goal,
      count: parameters.count("count", standard: 10),
      steps: parameters.count("steps", standard: 1, maximum: 1000),
      conditions: PartnerConditions(parameters: &parameters))
  }

  /// One table with the best new ties, and with several steps one with the ties chosen in turn.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let search = try NextTieSearch(study, city: city, goal: goal, conditions: conditions)
    let first = try search.answer(on: study.graph.graph, count: count, in: context)
    var tables = [try table(first, search, study)]
    if steps > 1 { tables.append(try stepTable(first, search, study, context)) }
    return AnalysisResults(tables: tables)
  }
}
