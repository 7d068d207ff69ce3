import DatasetLoading
import Testing

struct BadDateRuleTests {
  @Test func aDateThatDoesNotExistIsAnError() {
    let loaded = Sample.load(stating: "a3,isfahan,karachi,twinning,,signed,2021-13-40,,,,s1,,")
    #expect(
      loaded.lines(of: "bad-date") == [
        "error assertions.csv:4: '2021-13-40' is not a date at character 6: there is no month 13. Are day and month swapped?"
      ])
  }

  @Test func datesOfSourcesAreReadToo() {
    let loaded = Sample.load(
      sources: "id,title,published,accessed\ns1,T,May 2019,2021-02-30\n")
    #expect(
      loaded.lines(of: "bad-date") == [
        "error sources.csv:2: 'May 2019' is not a date at character 1: 'M' stands where a digit is expected. Write 2019, 2019-05, 2019-05-31, 2019~ or 201X.",
        "error sources.csv:2: '2021-02-30' is not a date at character 9: there is no day 30 in a month of 28 days. Check the calendar.",
      ])
  }
}
