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
        "warning assertions.csv:5: this repeats what line 4 says. Remove one of the rows, or tell them apart by date, source or quote."
      ])
  }
}
