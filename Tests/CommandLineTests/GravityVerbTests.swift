import Foundation
import TestSupport
import Testing

/// The gravity model and link prediction, by the built program.
@Suite struct GravityVerbTests {
  let data = CityNetProcess.silkRoad

  /// The rows of a table as exports have it, by column.
  private func rows(_ arguments: [String], table: Int = 1) throws -> [[String: String]] {
    let run = try CityNetProcess(list: arguments + ["--table", "\(table)", "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = commaSeparatedRows(Array(run.output.utf8))
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// Twinnings on Wikidata in 2022 among cities of Germany, Poland and Ukraine, by statsmodels 0.14
  /// (Tests/Expected/models.py).
  @Test(
    .enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"),
    arguments: [("ppml", "poisson"), ("logit", "logistic")])
  func realCitiesAreExplainedAsByStatsmodels(model: String, family: String) throws {
    let expected = try ExpectedFigures("models")
    let folder = (SharedMaterial.path ?? "") + "/data/twinnings-wikidata-2022"
    let arguments = [
      "gravity", folder, "--country", "DE,PL,UA", "--model", model, "--terms",
      "log:population,km,same:country", "--top", "5",
    ]
    for errors in ["plain", "robust", "dyadic"] {
      let terms = try rows(arguments + ["--errors", errors])
      let coefficients = try expected.numbers("gravity.\(family).coefficients")
      let deviations = try expected.numbers("gravity.\(family).\(errors)")
      #expect(terms.count == 4)
      for (place, term) in terms.enumerated() {
        let coefficient = Double(term["coefficient"] ?? "") ?? .nan
        #expect(coefficient.isApproximately(coefficients[place], within: 1e-6))
        let error = Double(term["se"] ?? "") ?? .nan
        // statsmodels leaves n/(n − k) out of HC1: a share of 1.2e-5 here.
        #expect(error.isApproximately(deviations[place], within: 3e-5), "\(errors)")
      }
    }
    let figures = Dictionary(
      uniqueKeysWithValues: try rows(arguments, table: 2).map {
        ($0["id"] ?? "", $0["value"] ?? "")
      })
    #expect(Double(figures["pairs"] ?? "") == (try expected.number("gravity.pairs")))
    #expect(Double(figures["tied"] ?? "") == (try expected.number("gravity.tied")))
    let deviance = Double(figures["deviance"] ?? "") ?? .nan
    #expect(
      deviance.isApproximately(try expected.number("gravity.\(family).deviance"), within: 1e-7))
    guard model == "ppml" else { return }
    for (table, key) in [(3, "surprising"), (4, "missing")] {
      let found = try rows(arguments, table: table).compactMap { Double($0["expected"] ?? "") }
      let wanted = try expected.numbers("gravity.\(key).expected")
      #expect(found.count == 5)
      for (one, other) in zip(found, wanted) { #expect(one.isApproximately(other, within: 1e-6)) }
    }
  }

  @Test func theAnswerIsSaidInOneSentence() throws {
    let run = try CityNetProcess("gravity", data)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("In one sentence: Among "))
    #expect(run.output.contains("twice the distance goes with"))
    let logit = try CityNetProcess("gravity", data, "--model", "logit", "--errors", "plain")
    #expect(
      logit.output.contains("odds of a tie") && logit.output.contains("taken for independent"))
    let countries = try CityNetProcess("gravity", data, "--level", "countries")
    #expect(countries.status == 0 && countries.output.contains("Countries with fewer ties"))
  }

  @Test(
    arguments: [
      (["gravity", "DATA", "--terms", "kms"], 2, "'kms' is not a term of a gravity model"),
      (["gravity", "DATA", "--with", "km"], 2, "the term 'km' stands twice"),
      (["gravity", "DATA", "--with", "log:heigth"], 2, "'heigth' is not a figure of cities"),
      (["gravity", "DATA", "--with", "same:continent"], 2, "'continent' is not a division"),
      (["gravity", "DATA", "--controls", "-1"], 2, "--controls"),
      (["gravity", "DATA", "--model", "ols"], 2, "ppml"),
      (["gravity", "DATA", "--level", "countries", "--with", "same:country"], 1, "same:country"),
      (
        ["gravity", "DATA", "--country", "UZ"], 1,
        "6 cities are tied, so there is nothing to explain"
      ),
      (["gravity", "/no/such/place"], 66, "there is no file or folder"),
      (["predict", "DATA", "--by", "jacard"], 2, "Did you mean 'jaccard'?"),
      (["predict", "DATA", "--city", "Isfahn"], 2, "Did you mean 'Isfahan'"),
      (["predict", "DATA", "--evaluate", "--by", "katz"], 2, "--evaluate tests all scores"),
      (["predict", "DATA", "--hold-out", "0.2"], 2, "need --evaluate"),
      (["predict", "DATA", "--evaluate", "--hold-out", "2"], 2, "--hold-out must be 0.001 to 0.9"),
      (
        ["predict", "DATA", "--evaluate", "--hold-out", "0.2", "--train-until", "2010"], 2,
        "Give one of them"
      ),
      (
        ["predict", "DATA", "--evaluate", "--train-until", "1800"], 1, "0 began by the end of 1800"
      ),
      (["predict", "DATA", "--country", "UZ", "--by", "katz"], 1, "scores above 0 by katz"),
      (["rank", "DATA", "--groups", "20"], 2, "need --uncertainty"),
      (
        ["rank", "DATA", "--uncertainty", "bootstrap", "--groups", "20"], 2,
        "groups of ties are left out by a jackknife"
      ),
      (["describe", "DATA", "--draws", "50"], 2, "--draws needs --about intervals"),
    ])
  func wrongInputIsExplained(arguments: [String], status: Int, words: String) throws {
    let run = try CityNetProcess(list: arguments.map { $0 == "DATA" ? data : $0 })
    #expect(run.status == Int32(status) && run.output.isEmpty, "\(run.status) \(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func candidatesComeWithReasons() throws {
    let pairs = try rows(["predict", data, "--city", "isfahan", "--top", "5"])
    #expect(pairs.count == 5 && pairs.allSatisfy { $0["first_id"] == "isfahan" })
    #expect(pairs.allSatisfy { Int($0["common"] ?? "") ?? 0 > 0 && $0["common_names"] != "" })
    let scores = pairs.compactMap { Double($0["score"] ?? "") }
    #expect(scores.count == 5 && scores == scores.sorted(by: >))
  }

  /// What is known of degree alone vanishes once untied pairs are alike in degree.
  @Test func anEvaluationIsMadeAgainstLikePairs() throws {
    let arguments = ["predict", data, "--evaluate", "--repetitions", "10", "--hold-out", "0.2"]
    let (matched, random) = (try rows(arguments), try rows(arguments, table: 2))
    func auc(_ rows: [[String: String]], _ id: String) -> Double {
      rows.first { $0["id"] == id }.flatMap { Double($0["auc"] ?? "") } ?? .nan
    }
    #expect(auc(random, "preferential-attachment") > 0.6)
    #expect(abs(auc(matched, "preferential-attachment") - 0.5) < 0.1)
    #expect(abs(auc(matched, "random") - 0.5) < 0.1)
    #expect(matched.count == 9 && random.count == 9)
  }

  @Test func intervalsOfFiguresAreTold() throws {
    let lines = try rows(["describe", data, "--about", "intervals", "--draws", "100"])
    let density = lines.first { $0["id"] == "density" }
    #expect(density?["value"].flatMap { Double($0) } == 657 / (194 * 193 / 2.0))
    #expect(lines.count == 6)
  }
}
