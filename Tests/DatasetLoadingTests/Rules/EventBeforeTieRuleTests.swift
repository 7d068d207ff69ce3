import DatasetLoading
import Testing

struct EventBeforeTieRuleTests {
  @Test func anEventBeforeTheFirstReportIsNoted() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,event,,scheduled,2020-06-20/2020-06-22,,,,s1,,",
      "a4,urumqi,isfahan,event,,held,2022-06,,,,s1,,",
      "a5,isfahan,urumqi,twinning,,signed,../2021-05-19,,,,s1,,")
    #expect(
      loaded.lines(of: "event-before-tie") == [
        "note assertions.csv:4: this event of 2020-06-20/2020-06-22 comes before the first report "
          + "of the tie between urumqi and isfahan (../2021-05-19, a5). Check both dates."
      ])
  }

  @Test func aListOnWhichTheTieMerelyStandsSaysNothingOfItsStart() {
    let loaded = Sample.load(stating: "a3,urumqi,karachi,event,,held,2020,,,,s1,,")
    #expect(loaded.lines(of: "event-before-tie") == [])
  }
}
