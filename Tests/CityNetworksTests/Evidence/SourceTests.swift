import CityNetworks
import Testing

struct SourceTests {
  @Test func aCitationSaysWhoWhatWhenAndWhere() {
    let source = Source(
      id: SourceID("s1"), publisher: "Global Times", title: "Sister city ties",
      published: Make.interval("2021-05-19"), locator: "p. 3", url: "https://example.org",
      accessed: Make.date("2025-01-02"))
    #expect(
      source.citation
        == "Global Times, “Sister city ties”, 2021-05-19, p. 3, https://example.org, "
        + "accessed 2025-01-02.")
  }

  @Test func anUndatedSourceSaysSo() {
    let source = Source(id: SourceID("s1"), title: "A list")
    #expect(source.citation == "“A list”, undated.")
  }

  @Test(arguments: [("News ID 476144", 476_144), ("12/7", 12), ("no. 5a", 5)])
  func theLocatorsFirstNumberIsTaken(locator: String, number: Int) {
    #expect(Source(id: SourceID("s"), title: "", locator: locator).locatorNumber == number)
  }

  @Test func aLocatorWithoutDigitsHasNoNumber() {
    #expect(Source(id: SourceID("s"), title: "", locator: "front page").locatorNumber == nil)
  }
}
