import CityNetworks
public import Diagrams
import Graphs
public import NetworkAnalysis

/// How fast the network falls apart if cities drop out, best tied first or at random.
public struct AttackFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "attack", question: "How fast does the network fall apart if cities drop out?",
    parameters: AttackCurves.descriptor.parameters.map {
      $0.name == "steps"
        ? (name: "steps", meaning: "into how many equal steps the curves are cut; 40 if absent")
        : $0
    })

  private let curves: any Analysis

  /// The figure that a plan describes; all parameters are those of the analysis.
  public init(parameters: inout AnalysisParameters) throws {
    let values = parameters.takeAll().merging(["steps": .number(40)]) { given, _ in given }
    curves = try AnalysisCatalog.analysis(AttackCurves.descriptor.id, values)
  }

  /// The curves of each order in which cities drop out.
  public func questions() throws -> [any Analysis] { [curves] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let areas = results.table("attack-areas"), let curves = results.table("attack-component"),
      let lost = curves.column("removed_percent")
    else { throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "attack") }
    let orders = Order.all(in: areas)
    guard lost.count > 2, study.graph.graph.edgeCount > 0 else {
      throw AnalysisError.nothingToDraw(
        "a network without ties has nothing to fall apart. Widen --status or --relation.")
    }
    var composition = DeclineComposition(
      name: Self.descriptor.id, title: "Loss of cities",
      description: "Each line shows the share of all cities that are still connected in one group "
        + "while cities drop out in one order.",
      courses: orders.compactMap { order in
        guard let shares = curves.column(order.column) else { return nil }
        let low = curves.column(order.column + "_low")
        let high = curves.column(order.column + "_high")
        return DeclineComposition.Course(
          id: order.id, label: order.label,
          points: lost.indices.map { row in
            .init(
              (lost[row].number ?? 0) / 100, shares[row].number ?? 0, low: low?[row].number,
              high: high?[row].number)
          }, hue: order.hue, isDashed: order.isDashed)
      },
      lossTitle: "cities lost, of all cities",
      restTitle: "share of all cities still connected in the largest group")
    let end = Quoted.percent(composition.end)
    composition.notes =
      (composition.end < 1
        ? [
          "Drawn until \(end) of the cities are lost. R is the mean share still connected over all "
            + "losses, to the last city; it is 0.5 at most."
        ]
        : ["R is the mean share still connected over all losses; it is 0.5 at most."])
      + (orders.contains { $0.low != nil }
        ? ["Grey band: 5 to 95 % of the random orders; the line is their mean."] : [])
      + areas.remarks
    composition.style = style
    return FigureSketch(
      id: Self.descriptor.id,
      title: title(orders, of: study.graph.graph.nodeCount, areas),
      caption: "Cities drop out one after another with all their ties. A line shows the share of "
        + "all cities, those without a tie included, that are still connected in the largest "
        + "group. Solid: the order is made anew after each loss; dashed: it is that of the whole "
        + "network. Data: \(study.whole.provenance.datasetID).",
      data: curves
    ) { [composition] _ in composition.scene() }
  }

  private func title(_ orders: [Order], of cities: Int, _ areas: ResultTable) -> String {
    let chosen = orders.filter { !$0.isRandom }.min { ($0.half, $0.id) < ($1.half, $1.id) }
    let random = orders.first { $0.isRandom }
    let half = Quoted.count(cities)
    func losses(_ order: Order, _ noun: String = "") -> String {
      let count = Int(order.half.rounded())
      return noun.isEmpty
        ? Quoted.count(count) : Quoted.count(count, "\(noun)city", "\(noun)cities")
    }
    switch (chosen, random) {
    case (let chosen?, let random?):
      return
        "The loss of \(losses(chosen, "well chosen ")) of \(half) leaves at most half of them "
        + "connected; at random it takes \(losses(random))"
    case (let chosen?, nil):
      return
        "The loss of \(losses(chosen, "well chosen ")) of \(half) leaves at most half of them "
        + "connected"
    case (nil, let random):
      return
        "At random it takes the loss of \(random.map { losses($0) } ?? half) of \(half) cities until at "
        + "most half of them are connected"
    }
  }

  /// One order in which cities drop out.
  private struct Order {
    let id: String
    let title: String
    let area: Double
    let low: Double?
    let high: Double?
    let half: Double

    static func all(in table: ResultTable) -> [Order] {
      table.rows.indices.compactMap { row in
        func cell(_ id: String) -> ResultValue { table.column(id)?[row] ?? .missing }
        guard let area = cell("area").number, let half = cell("half").number else { return nil }
        return Order(
          id: cell("id").exactText, title: cell("strategy").exactText, area: area,
          low: cell("area_low").number, high: cell("area_high").number, half: half)
      }
    }

    var isRandom: Bool { id == AttackCurves.Strategy.random.rawValue }
    var column: String { String(id.map { $0 == "-" ? "_" : $0 }) }
    var isDashed: Bool {
      id == AttackCurves.Strategy.degree.rawValue
        || id == AttackCurves.Strategy.betweenness.rawValue
    }
    var hue: Int? { isRandom ? nil : id.hasPrefix("degree") ? 0 : 1 }

    var label: String {
      let range =
        low.flatMap { low in
          high.map { " (\(Quoted.number(low)) to \(Quoted.number($0)))" }
        } ?? ""
      return "\(title), R \(Quoted.number(area))\(range)"
    }
  }
}
