import DatasetLoading
import Testing

struct MismatchedStatusRuleTests {
  @Test func agreementsAreNotHeld() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,held,,,,,s1,,",
      "a4,isfahan,karachi,mou,,called-off,,,,,s1,,", "a5,isfahan,karachi,event,,held,,,,,s1,,",
      "a6,isfahan,karachi,aid,,held,,,,,s1,,", "a7,isfahan,karachi,twinning,,signed,,,,,s1,,")
    #expect(
      loaded.lines(of: "mismatched-status") == [
        "warning assertions.csv:4: the status 'held' is one of events, and a twinning is none. Write the status that the source tells, as 'in-force', or make it a row about an event.",
        "warning assertions.csv:5: the status 'called-off' is one of events, and a mou is none. Write the status that the source tells, as 'in-force', or make it a row about an event.",
      ])
  }
}
