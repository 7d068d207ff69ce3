import DatasetLoading
import Testing

struct ClaimedCountRuleTests {
  private func lines(claiming count: Int) -> [String] {
    Sample.load(
      stating: "a3,isfahan,karachi,twinning,,signed,,,,,s1,,",
      "a4,urumqi,isfahan,twinning,,signed,,,,,s1,,",
      "a5,isfahan,,twinning-count,,in-force,,\(count),,,s1,,"
    ).findings.filter { ["claimed-count", "unnamed-partner"].contains($0.rule) }.map(\.description)
  }

  @Test func aNumberThatTheSourceNamesInFullIsNoDoubt() {
    #expect(lines(claiming: 2).isEmpty)
  }

  @Test func aLargerAndASmallerNumberAreNoted() {
    #expect(
      lines(claiming: 5) == [
        "assertions.csv:6: s1 claims 5 for isfahan and names 2. Add the other 3 if the source names them."
      ])
    #expect(
      lines(claiming: 1) == [
        "assertions.csv:6: s1 claims 1 for isfahan and names 2. Check the number, and whether all of them are twinnings."
      ])
  }

  @Test func aSourceThatNamesOneGivesNoList() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,signed,,,,,s1,,",
      "a4,isfahan,,twinning-count,,in-force,,13,,,s1,,")
    #expect(loaded.lines(of: "claimed-count").isEmpty)
    #expect(
      loaded.lines(of: "unnamed-partner") == [
        "note assertions.csv:5: 13 twinnings are claimed for isfahan without a list; the source names one. List those that are known; the number itself makes no tie."
      ])
  }
}
