import DatasetLoading
import Testing

struct ImpossibleIntervalRuleTests {
  @Test func anEndBeforeItsStartIsAnError() {
    let loaded = Sample.load(stating: "a3,isfahan,karachi,twinning,,signed,2021/2019,,,,s1,,")
    #expect(
      loaded.lines(of: "impossible-interval") == [
        "error assertions.csv:4: the interval 2021/2019 ends before it begins. Swap its two dates, or check them."
      ])
  }
}
