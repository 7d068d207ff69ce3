import Diagrams
import NetworkAnalysis
import Reporting
import Testing

/// The figures of ranks, of lengths and of ranks over time on the bundled data.
@Suite struct RankFigureTests {
  private func isLegible(_ metrics: LegibilityMetrics) -> Bool {
    metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0
      && metrics.labelNode == 0 && metrics.nodeNode == 0 && metrics.edgeOverLabel == 0
      && metrics.smallestPrint(width: 170) >= 6.5
  }

  private static let intervals: [String: AnalysisParameters.Value] = [
    "draws": .number(12), "top": .number(10), "city": .text("tehran"),
  ]

  @Test func ranksAreDrawnWithTheirIntervals() throws {
    let sketch = try BundledFigures.sketch("rank-intervals", Self.intervals)
    #expect(
      sketch.title.hasPrefix("Istanbul leads by betweenness, ") && sketch.title.count < 160)
    #expect(sketch.title.contains("; Tehran ranks "))
    #expect(sketch.data.rows.count == 11)
    #expect(sketch.data.column("id")?.last == .text("tehran"))
    let metrics = try BundledFigures.metrics("rank-intervals", Self.intervals)
    #expect(isLegible(metrics), "\(metrics)")
  }

  @Test func otherStatusRulesAreVariants() throws {
    let sketch = try BundledFigures.sketch(
      "rank-intervals", ["by": .text("degree"), "over": .text("statuses")])
    #expect(sketch.title.contains(" under other status rules"))
    #expect(sketch.data.rows.count == 14)
  }

  @Test func choicesOfVariationMustGoTogether() {
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure(
        "rank-intervals", ["method": .text("bootstrap"), "over": .text("statuses")])
    }
    #expect(throws: AnalysisError.unknownCity("x")) {
      try BundledFigures.sketch(
        "rank-intervals", ["by": .text("degree"), "draws": .number(2), "city": .text("x")])
    }
  }

  @Test func lengthsStandBesideChance() throws {
    let sketch = try BundledFigures.sketch("link-lengths", ["count": .number(60)])
    #expect(sketch.title.hasPrefix("Ties are "))
    #expect(sketch.title.contains(" shorter than with partners by chance, a clear difference (p"))
    // Nine bands hold all ties.
    let observed = try #require(sketch.data.column("observed"))
    #expect(observed.count == 9)
    let metrics = try BundledFigures.metrics("link-lengths", ["count": .number(3)])
    #expect(isLegible(metrics), "\(metrics)")
  }

  @Test func withFewRandomNetworksNothingIsCertain() throws {
    let sketch = try BundledFigures.sketch("link-lengths", ["count": .number(3)])
    #expect(sketch.title.contains(", not clearly other than the "))
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.legend.entries.count == 4)
  }

  @Test(arguments: ["", "isfahan"])
  func ranksOverTimeAreDrawn(city: String) throws {
    let values: [String: AnalysisParameters.Value] =
      city.isEmpty ? [:] : ["city": .text(city), "by": .text("degree")]
    let sketch = try BundledFigures.sketch("bump", values)
    #expect(sketch.data.rows.count == (city.isEmpty ? 10 : 11))
    #expect(
      sketch.title.hasPrefix(
        city.isEmpty ? "Istanbul is first by harmonic closeness" : "Isfahan has rank 1"))
    let metrics = try BundledFigures.metrics("bump", values)
    #expect(isLegible(metrics), "\(metrics)")
  }

  @Test func ranksOverTimeNeedTwoDays() {
    #expect(throws: AnalysisError.self) {
      try BundledFigures.sketch("bump", ["days": .list(["2020-01-01"])])
    }
  }
}
