import DatasetLoading
import Testing

struct EventBeforeTieRuleTests {
  @Test func anEventBeforeTheFirstReportIsNoted() {
    let loaded = Sample.load(
      stating: "a3,urumqi,karachi,event,,scheduled,2020-06-20/2020-06-22,,,,s1,,",
      "a4,urumqi,karachi,event,,held,2022-06,,,,s1,,", "a5,urumqi,isfahan,event,,held,1999,,,,s1,,")
    #expect(
      loaded.lines(of: "event-before-tie") == [
        "note assertions.csv:4: this event of 2020-06-20/2020-06-22 comes before the first report of the tie between urumqi and karachi (../2021-05-19, line 2). Check both dates."
      ])
  }
}
