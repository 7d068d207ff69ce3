import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How large and how coherent a network was on several days.
public struct SliceTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "slices", question: "How did the network grow, day by day looked at?",
    parameters: TrendQuestion.parameters)

  private let question: TrendQuestion

  /// The network on these days.
  public init(_ question: TrendQuestion) { self.question = question }

  /// The days that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try TrendQuestion(parameters: &parameters))
  }

  /// One table with a day per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let slices = try NetworkSlices(question, of: study, context)
    let rows = try slices.slices.map { try row(of: $0, context) }
    let hasMembers = slices.slices.contains { $0.memberships > 0 }
    return AnalysisResults(tables: [
      ResultTable(
        id: "slices", title: "The network on \(Remarks.count(rows.count, "day", "days"))",
        basis: study.basis,
        columns: Self.columns + (hasMembers ? [Self.memberships] : []),
        rows: rows.map { hasMembers ? $0 : $0.dropLast() },
        method: MethodNote(
          name: "Slices",
          meaning: "The ties that held on each day make a network of their own.",
          choices: slices.choices + [
            .init("Density, components", "of the cities with a tie on that day"),
            .init("Possible", "ties that held if unknown dates fall one way"),
          ],
          caveat: "Growth of a list is growth of what is known of it.",
          literature: [
            "Holme & Saramäki (2012): Temporal networks. Physics Reports 519."
          ]),
        remarks: slices.remarks, conclusion: conclusion(slices))
    ])
  }

  private func row(
    of slice: NetworkSlices.Slice, _ context: ExecutionContext
  ) throws -> [ResultValue] {
    let whole = slice.graph.graph
    let tied = NodeSet(
      whole.nodes.filter { whole.outgoing.degree($0) > 0 }, universe: whole.nodeCount)
    let graph = whole.induced(on: tied).graph
    let components = try ConnectedComponents().partition(of: graph, in: context)
    let n = Double(graph.nodeCount)
    let lengths = slice.graph.lengthsInKilometers().values.compactMap { $0 }
    return [
      .text(slice.day.description), .integer(slice.certain), .integer(slice.possible),
      .integer(graph.edgeCount), .integer(graph.nodeCount),
      ResultValue(n > 0 ? 2 * Double(graph.edgeCount) / n : nil),
      ResultValue(n > 1 ? 2 * Double(graph.edgeCount) / (n * (n - 1)) : nil),
      .integer(components.count),
      ResultValue(components.sizes.first.map { Double($0) / n }),
      ResultValue(try Triangles(of: graph, in: context).transitivity),
      ResultValue(lengths.isEmpty ? nil : lengths.reduce(0, +) / Double(lengths.count)),
      .integer(slice.memberships),
    ]
  }

  private func conclusion(_ slices: NetworkSlices) -> Conclusion? {
    guard let first = slices.slices.first, let last = slices.slices.last, slices.slices.count > 1
    else { return nil }
    func change(_ before: Int, _ after: Int) -> String {
      before == after
        ? "stayed at \(Quoted.count(before))"
        : "went from \(Quoted.count(before)) to \(Quoted.count(after))"
    }
    guard question.certainty == .certainOnly else {
      return Conclusion(
        "From \(first.day) to \(last.day) the number of pairs tied for certain or possibly "
          + "\(change(first.graph.graph.edgeCount, last.graph.graph.edgeCount)).",
        reservations: slices.reservations)
    }
    return Conclusion(
      "From \(first.day) to \(last.day) the number of ties that held for certain "
        + "\(change(first.certain, last.certain)); "
        + "\(Quoted.count(last.possible)) more may have held at the end and "
        + "\(Quoted.count(first.possible)) at the beginning.",
      reservations: slices.reservations)
  }

  private static let columns = [
    ResultColumn("day", "Day", form: .words, meaning: "The day looked at."),
    ResultColumn(
      "certain", "Ties", form: .count, meaning: "Ties that held on that day for certain."),
    ResultColumn(
      "possible", "Possibly more", form: .count,
      meaning: "Ties that held if unknown dates fall one way."),
    ResultColumn(
      "pairs", "Tied pairs", form: .count, meaning: "Pairs of cities of the ties counted."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities with such a tie."),
    ResultColumn(
      "mean_degree", "Mean degree", form: .decimals(2), meaning: "Tied cities per such city."),
    ResultColumn(
      "density", "Density", form: .significant(3), meaning: "Share of their possible pairs."),
    ResultColumn(
      "components", "Components", form: .count, meaning: "Groups of cities connected by ties."),
    ResultColumn(
      "largest_share", "Largest", form: .decimals(3),
      meaning: "Share of these cities in the largest component."),
    ResultColumn(
      "transitivity", "Transitivity", form: .decimals(3),
      meaning: "Of all pairs of ties that meet in a city, the share that a third tie closes."),
    ResultColumn(
      "mean_kilometers", "Mean km", unit: "km", form: .decimals(0),
      meaning: "Mean length of the tied pairs with two known places."),
  ]
  private static let memberships = ResultColumn(
    "memberships", "Memberships", form: .count,
    meaning: "Memberships in organizations that held on that day.")
}
