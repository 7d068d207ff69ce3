import DatasetLoading
import Testing

struct UndatedSourceRuleTests {
  @Test func aSourceWithoutADateIsNotedWithWhatItsNumberTells() {
    let sources =
      "id,publisher,title,published,locator\ns1,IMNA,A report,,News ID 476144\ns2,,B,,\ns3,,C,2019,\n"
    #expect(
      Sample.load(sources: sources).lines(of: "undated-source") == [
        "note sources.csv:2: the source s1 has no date; only its number (News ID 476144) tells its place among those of IMNA. Fill in when it appeared, if only as a year or as '../' and the day it was read.",
        "note sources.csv:3: the source s2 has no date, so what it says without a date has no time. Fill in when it appeared, if only as a year or as '../' and the day it was read.",
      ])
  }

  @Test func aListWithoutTheColumnIsNotedOnce() {
    let loaded = Sample.load(sources: "id,title\ns1,A\ns2,B\n")
    #expect(
      loaded.lines(of: "undated-source") == [
        "note sources.csv:1: there is no column 'published', so no source has a date. Add the column."
      ])
  }
}
