import DatasetLoading
import Testing

struct StatusRegressionRuleTests {
  private static let remedy =
    "Check both dates and statuses; while both stay, the tie is disputed and never certain."

  @Test func aStatusThatCannotFollowIsNotedWithBothSources() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,twinning,,signed,2010,,,,s1,,",
      "a4,isfahan,urumqi,twinning,,draft,2015,,,,,,", "a5,isfahan,urumqi,mou,,draft,2015,,,,s1,,")
    #expect(
      loaded.lines(of: "status-regression") == [
        "note assertions.csv:5: the twinning of isfahan and urumqi: 'draft' (no source) cannot "
          + "follow the earlier 'signed' (source s1, a3). \(Self.remedy)"
      ])
  }

  @Test func ofOneSourceItIsAWarning() {
    let loaded = Sample.load(
      stating: "a3,isfahan,wego,membership,,draft,2021,,,,s1,,")
    #expect(
      loaded.lines(of: "status-regression") == [
        "warning assertions.csv:4: the membership of isfahan and wego: 'draft' (source s1) cannot "
          + "follow the earlier 'in-force' (source s1, a2). \(Self.remedy)"
      ])
  }

  @Test func plausibleStoriesAreNoFindings() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,twinning,,draft,2010,,,,s1,,",
      "a4,isfahan,urumqi,twinning,,signed,2015,,,,s1,,",
      "a5,isfahan,urumqi,twinning,,terminated,2017,,,,s1,,",
      "a6,isfahan,urumqi,twinning,,draft,2019,,,,s1,,")
    #expect(loaded.findings.filter { $0.rule.hasPrefix("status-") }.isEmpty)
  }

  @Test func aTieIsReportedOnceForEachStatement() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,twinning,,signed,2010,,,,s1,,",
      "a4,urumqi,isfahan,twinning,,ratified,2011,,,,s1,,",
      "a5,isfahan,urumqi,twinning,,draft,2015,,,,,,")
    #expect(loaded.lines(of: "status-regression").count == 1)
  }
}
