import DatasetLoading
import Testing

struct OneSidedTieRuleTests {
  private func row(_ id: Int, _ a: String, _ b: String, _ source: String = "s1") -> String {
    "r\(id),\(a),\(b),twinning,,in-force,,,,,\(source),,"
  }

  @Test func aListThatIsNotAnsweredIsNoted() {
    let loaded = Sample.load(
      stating: row(1, "urumqi", "karachi"), row(2, "isfahan", "urumqi"),
      row(3, "karachi", "isfahan"),
      row(4, "isfahan", "karachi"))
    // Karachi–Urumqi and Isfahan–Karachi are mutual; Urumqi has a list and does not name Isfahan.
    #expect(
      loaded.lines(of: "one-sided-tie") == [
        "note assertions.csv:5: the list of isfahan names urumqi, the list of urumqi in s1 does not name isfahan. Look up both lists; one city may have ended the tie or never entered it."
      ])
  }

  @Test func aSourceThatGivesEachPairOnceHasNoLists() {
    let loaded = Sample.load(
      stating: row(1, "isfahan", "urumqi"), row(2, "urumqi", "isfahan", "s2"),
      row(3, "isfahan", "karachi"))
    #expect(loaded.lines(of: "one-sided-tie").isEmpty)
  }

  @Test func aCityWithoutAListCannotAnswer() {
    let loaded = Sample.load(
      stating: row(1, "urumqi", "karachi"), row(2, "urumqi", "isfahan"))
    #expect(loaded.lines(of: "one-sided-tie").isEmpty)
  }
}
