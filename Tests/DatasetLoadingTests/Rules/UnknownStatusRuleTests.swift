import DatasetLoading
import Testing

struct UnknownStatusRuleTests {
  @Test func statusesAreAClosedList() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,active,,,,,s1,,",
      "a4,isfahan,karachi,twinning,,singed,,,,,s1,,",
      "a5,isfahan,karachi,twinning,,implied,,,,,s1,,")
    #expect(
      loaded.lines(of: "unknown-status") == [
        "error assertions.csv:4: no status is called 'active'. Did you mean 'in-force'?",
        "error assertions.csv:5: no status is called 'singed'. Did you mean 'signed'?",
        "error assertions.csv:6: no status is called 'implied'. Write one of: proposed, intended, dialogue, draft, in-preparation, agreed, signed, ratified, in-force, dormant, revived, renewed, suspended, terminated, expired, scheduled, held, called-off. Or give a file with --words that says its meaning.",
      ])
  }
}
