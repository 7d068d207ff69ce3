import DatasetLoading
import Testing

struct StatusContradictionRuleTests {
  @Test func whatNobodyCanOrderIsNotedWithBothSources() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,twinning,,signed,2010,,,,s1,,",
      "a4,isfahan,urumqi,twinning,,dormant,,,,,,,")
    #expect(
      loaded.lines(of: "status-contradiction") == [
        "note assertions.csv:5: the twinning of isfahan and urumqi: 'dormant' (no source) "
          + "contradicts 'signed' (source s1, a3), and no date tells which is later. Add dates "
          + "if they are known; while both stay, the tie is disputed and never certain."
      ])
  }

  @Test func otherTiesOfThePairAreAnotherMatter() {
    let loaded = Sample.load(
      stating: "a3,urumqi,isfahan,mou,,signed,2010,,,,s1,,",
      "a4,isfahan,urumqi,twinning,,dormant,,,,,,,")
    #expect(loaded.lines(of: "status-contradiction") == [])
  }
}
