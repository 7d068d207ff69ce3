import DatasetLoading
import Testing

struct MissingStatusRuleTests {
  @Test func anEmptyStatusCountsAsInForceOrHeld() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,,,,,,s1,,", "a4,isfahan,karachi,event,,,,,,,s1,,")
    #expect(
      loaded.lines(of: "missing-status") == [
        "note assertions.csv:4: the status is empty and counts as in force. Fill it in if the source tells more.",
        "note assertions.csv:5: the status is empty and counts as held. Fill it in if the source tells more.",
      ])
  }

  @Test func aMissingColumnIsToldOnce() {
    let loaded = Sample.load(
      assertions: "subject,object,relation\nkarachi,urumqi,mou\nisfahan,urumqi,mou\n")
    #expect(
      loaded.lines(of: "missing-status") == [
        "note assertions.csv:1: there is no column 'status', so all ties count as in force and all events as held. Add the column if the sources tell more."
      ])
  }
}
