import DatasetLoading
import Testing

struct SelfTieRuleTests {
  @Test func aCityIsNotTiedToItself() {
    let loaded = Sample.load(stating: "a3,karachi,karachi,twinning,,signed,,,,,s1,,")
    #expect(
      loaded.lines(of: "self-tie") == [
        "error assertions.csv:4: karachi is tied to itself. Correct the object, or remove the row."
      ])
  }
}
