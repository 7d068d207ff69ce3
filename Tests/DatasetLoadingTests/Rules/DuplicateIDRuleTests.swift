import DatasetLoading
import Testing

struct DuplicateIDRuleTests {
  @Test func anIdentifierGivenTwiceIsAnError() {
    let loaded = Sample.load(listing: "urumqi,Else,,,,,,,,")
    #expect(
      loaded.lines(of: "duplicate-id") == [
        "error cities.csv:5: the id 'urumqi' is also that of line 4. Give each row an id of its own."
      ])
  }

  @Test func assertionsHaveIdentifiersOfTheirOwn() {
    let loaded = Sample.load(stating: "a1,isfahan,karachi,twinning,,signed,2019,,,,s1,,")
    #expect(
      loaded.lines(of: "duplicate-id") == [
        "error assertions.csv:4: the id 'a1' is also that of line 2. Give each row an id of its own."
      ])
  }
}
