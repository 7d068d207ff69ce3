import DatasetLoading
import Testing

struct DuplicateAssertionRuleTests {
  @Test func theSameTwiceInEitherOrderIsDoubtful() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,signed,2019,,,,s1,,",
      "a4,karachi,isfahan,twinning,false,signed,2019,,,,s1,,a note",
      "a5,karachi,isfahan,twinning,true,signed,2019,,,,s1,,")
    #expect(
      loaded.lines(of: "duplicate-assertion") == [
        "warning assertions.csv:5: this repeats what a3 says. Remove one of the rows, or tell them apart by date, source or quote."
      ])
  }

  @Test func theRowWithTheLeastIDCountsWhereverItStands() {
    let loaded = Sample.load(
      stating: "a5,isfahan,karachi,twinning,,signed,2019,,,,s1,,",
      "a3,karachi,isfahan,twinning,false,signed,2019,,,,s1,,",
      "a4,karachi,isfahan,twinning,false,signed,2019,,,,s1,,")
    let places = loaded.findings.filter { $0.rule == "duplicate-assertion" }
      .map { ($0.location.row, $0.message) }
    #expect(places.map(\.0) == ["a5", "a4"])
    #expect(places.allSatisfy { $0.1 == "this repeats what a3 says" })
  }
}
