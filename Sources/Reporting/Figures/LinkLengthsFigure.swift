import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// How long ties are, beside how long they would be by chance.
public struct LinkLengthsFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "link-lengths",
    question: "Are ties shorter than chance would have them, and at which distances?",
    parameters: [
      ("count", "how many random networks of each kind; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let count: Int
  private let seed: UInt64

  /// The lengths beside `count` networks with other partners and as many with other places.
  public init(count: Int = 1000, seed: UInt64 = 1) {
    self.count = count
    self.seed = seed
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      count: try parameters.count("count", standard: 1000, minimum: 2, maximum: 100_000),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// The lengths of ties against chance.
  public func questions() throws -> [any Analysis] { [TieLengthTest(count: count, seed: seed)] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let lengths = results.table("lengths"), let table = results.table("lengths-bands"),
      let from = table.column("from"), let to = table.column("to"),
      let observed = table.column("observed"), let rewired = table.column("rewired"),
      let shuffled = table.column("shuffled"), let chances = table.column("p_rewired")
    else { throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "lengths") }
    let last = from.count - 1
    let bands = from.indices.map { row in
      let begin = Quoted.count(Int(from[row].number ?? 0))
      return BandsComposition.Band(
        label: row == last ? "over \(begin)" : "\(begin)–\(Quoted.count(Int(to[row].number ?? 0)))",
        observed: observed[row].number ?? 0, first: rewired[row].number ?? 0,
        second: shuffled[row].number ?? 0, isCertain: (chances[row].number ?? 1) <= 0.05)
    }
    guard bands.contains(where: { $0.observed > 0 }) else {
      throw AnalysisError.nothingToDraw(
        "no tie joins two cities with coordinates. Give cities a latitude and a longitude, or widen "
          + "--status or --relation.")
    }
    var composition = BandsComposition(
      name: Self.descriptor.id, title: "Ties by length, against chance",
      description:
        "A bar per band of length, the number of ties above it. The dark mark at the left of "
        + "a bar is the mean of random networks with other partners, the mark at the right that with "
        + "the places of cities shuffled.",
      bands: bands,
      bandTitle: "length of the tie in km, along a great circle; the bands grow wider",
      countTitle: "ties",
      chanceTitles: (
        first: "mean by chance with other partners", second: "mean by chance with other places"
      ),
      barTitles: (
        certain: "ties: more or fewer than with other partners by chance (p at most 0.05)",
        open: "ties: no clear difference from chance"
      ),
      notes: lengths.remarks + [
        "Chance: \(Quoted.count(count, "random network", "random networks")) of each kind. Other partners: "
          + "every city keeps its number of ties. Other places: all ties stay, the cities change places."
      ])
    composition.style = style
    return FigureSketch(
      id: Self.descriptor.id, title: title(lengths),
      caption:
        "Where a bar ends above its marks there are more ties of that length than by chance, where "
        + "it ends below them fewer. Bands differ in width, so that bars are compared with their marks "
        + "and not with one another. \(lengths.method.caveat) "
        + "Data: \(study.whole.provenance.datasetID).",
      data: table
    ) { [composition] _ in composition.scene() }
  }

  /// By how much ties are shorter or longer than by chance, and whether that is clear.
  private func title(_ lengths: ResultTable) -> String {
    guard let ids = lengths.column("id"), let row = ids.firstIndex(of: .text("mean")),
      let observed = lengths.column("observed")?[row].number,
      let expected = lengths.column("rewired")?[row].number,
      let chance = lengths.column("p_rewired")?[row].number, expected > 0
    else { return "How long ties are, beside how long they would be by chance" }
    let head = "Ties are \(Quoted.number(observed)) km long on average"
    guard chance <= 0.05 else {
      return head + ", not clearly other than the \(Quoted.number(expected)) km with partners by "
        + "chance (\(Quoted.chance(chance)))"
    }
    let share = observed / expected - 1
    return head + ", \(Quoted.percent(abs(share))) \(share < 0 ? "shorter" : "longer") than with "
      + "partners by chance, a clear difference (\(Quoted.chance(chance)))"
  }
}
