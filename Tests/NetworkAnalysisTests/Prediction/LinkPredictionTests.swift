import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct LinkPredictionTests {
  private func table(
    _ analysis: some Analysis, _ network: CityNetwork = ToyNetwork.barbell
  ) throws -> ResultTable {
    try analysis.results(
      for: StudiedNetwork(network, selection: NetworkSelection()), in: ExecutionContext()
    ).tables[0]
  }

  /// Of the barbell, a and d, b and d, c and e, c and f share one partner of three ties.
  @Test func pairsWithACommonPartnerAreListedWithTheReason() throws {
    let answer = try table(LinkPrediction())
    #expect(answer.texts("first_id") == ["a", "b", "c", "c"])
    #expect(answer.texts("second_id") == ["d", "d", "e", "f"])
    #expect(answer.texts("common_names") == ["C", "C", "D", "D"])
    #expect(
      answer.column("score")?.allSatisfy { abs((Double($0.exactText) ?? 0) - 1.0 / 3) < 1e-9 }
        ?? false)
    #expect(answer.conclusion?.reservation?.contains("3 other pairs score as high.") ?? false)
  }

  @Test func ofOneCityOnlyItsPairsAreListed() throws {
    let answer = try table(
      LinkPrediction(by: .init("preferential-attachment"), city: CityID("f"), top: 2))
    #expect(answer.texts("first_id") == ["f", "f"] && answer.texts("second_id") == ["c", "a"])
    #expect(answer.texts("score") == ["6.0", "4.0"])
    #expect(answer.remarks.contains("1 more score as high as the last one listed."))
  }

  @Test func allScoresTogetherPutPairsInOrder() throws {
    let answer = try table(LinkPrediction(by: .all))
    #expect(answer.rows.count == 4)
    let scores = (answer.column("score") ?? []).compactMap { Double($0.exactText) }
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { (0...1).contains($0) })
  }

  @Test func whatCannotBeScoredIsSaid() throws {
    #expect {
      try table(LinkPrediction(by: .init("organizations")))
    } throws: { "\($0)".contains("no memberships") }
    #expect {
      try LinkPrediction.Order("jacard")
    } throws: { "\($0)" == "'jacard' is not a score of possible ties. Did you mean 'jaccard'?" }
  }

  @Test func anEvaluationComparesWithChance() throws {
    let results = try PredictionEvaluation(.share(0.3), repetitions: 10, k: 5).results(
      for: StudiedNetwork(ToyNetwork.barbell, selection: NetworkSelection()), in: ExecutionContext()
    )
    #expect(results.tables.count == 2 && results.seeds == ["prediction-evaluation-share": 1])
    for table in results.tables {
      #expect(table.texts("id").last == "random" && table.rows.count == 8)
      let values = (table.column("auc") ?? []).compactMap { Double($0.exactText) }
      #expect(values.allSatisfy { (0...1).contains($0) })
      // All but the baseline in the order of their success.
      #expect(Array(values.dropLast()) == values.dropLast().sorted(by: >))
    }
    #expect(results.tables[0].conclusion?.reservation?.contains("2 hidden ties are few.") ?? false)
  }

  @Test func withoutDatesNoTieIsLater() throws {
    #expect {
      try table(PredictionEvaluation(.after(year: 2010)))
    } throws: {
      "\($0)".hasPrefix(
        "of 7 tied pairs 0 began by the end of 2010, 0 later, and of 7 it is not known")
    }
  }
}
