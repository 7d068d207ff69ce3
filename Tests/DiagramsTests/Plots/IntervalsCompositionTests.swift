import Diagrams
import Testing

@Suite struct IntervalsCompositionTests {
  static let entries = [
    IntervalsComposition.Entry(id: "a", label: "Alpha", rank: 1, low: 1, high: 3, score: 30),
    IntervalsComposition.Entry(id: "b", label: "Beta", rank: 2, low: 2, high: 2, score: 20),
    IntervalsComposition.Entry(
      id: "c", label: "Gamma", rank: 3, low: 2, high: 4, score: 10.5, isAskedFor: true),
  ]

  static func composition(_ entries: [IntervalsComposition.Entry]) -> IntervalsComposition {
    IntervalsComposition(
      name: "n", title: "T", entries: entries, rankTitle: "rank", scoreTitle: "score")
  }

  @Test func dotsLieAtTheirRanksAndBarsOverTheIntervals() throws {
    let scene = Self.composition(Self.entries).scene()
    let places = try ["p-a", "p-b", "p-c"].map { id in
      try #require(scene.nodes.first { $0.id == id }?.position)
    }
    // Rows of 17 points above the 34 that the axis takes.
    #expect(places.map(\.y) == [76.5, 59.5, 42.5])
    #expect(abs(places[2].x - 2 * places[1].x + places[0].x) < 1e-9)
    let bar = try #require(scene.edges.first { $0.id == "i-a" }?.route.points)
    #expect(bar.first == places[0] && abs((bar.last?.x ?? 0) - places[2].x) < 1e-9)
  }

  @Test func anIntervalOfOneRankHasNoBar() {
    #expect(
      Self.composition(Self.entries).scene().edges.map(\.id).sorted() == ["i-a", "i-c"])
  }

  @Test func anIntervalNeedNotHoldItsRank() {
    let entry = IntervalsComposition.Entry(
      id: "a", label: "A", rank: 5, low: 6, high: 8, score: 1)
    let scene = Self.composition([entry]).scene()
    let dot = scene.nodes.first { $0.id == "p-a" }?.position?.x
    let begin = scene.edges.first { $0.id == "i-a" }?.route.points?.first?.x
    #expect((dot ?? 0) < (begin ?? 0))
  }

  @Test func whatIsAskedForStandsOut() {
    let style = DiagramStyle()
    let nodes = Self.composition(Self.entries).scene().nodes
    #expect(nodes.filter { $0.fill == style.highlight }.map(\.id) == ["p-c"])
    #expect(nodes.first { $0.id == "n-c" }?.subject == "c")
  }

  @Test func theAxisIsLogarithmicWhereRanksAreFar() {
    func titles(_ high: Int) -> [String] {
      var entries = Self.entries
      entries[2].high = high
      return Self.composition(entries).scene().nodes.filter { $0.id == "axis-xt" }
        .map(\.label.text)
    }
    #expect(titles(40) == ["rank"])
    #expect(titles(41) == ["rank (log scale)"])
  }

  @Test func theOrderOfEntriesDoesNotMatter() {
    let writer = DotWriter(for: .page)
    #expect(
      writer.text(of: Self.composition(Self.entries.reversed()).scene())
        == writer.text(of: Self.composition(Self.entries).scene()))
  }
}
