import DatasetLoading
import Testing

struct UnnamedPartnerRuleTests {
  @Test func claimsAndNamelessPartnersAreNoted() {
    let loaded = Sample.load(
      stating: "a3,isfahan,,twinning-count,,in-force,,13,,,s1,,",
      "a4,CN,PK,twinning-count,,in-force,,,,,s1,,",
      "a5,karachi,,twinning,,signed,,,,,s1,,")
    #expect(
      loaded.lines(of: "unnamed-partner") == [
        "note assertions.csv:4: 13 twinnings are claimed for isfahan without names. List those that are known; the number itself makes no tie.",
        "warning assertions.csv:5: the claim gives no number. Fill in the count.",
        "note assertions.csv:6: the twinning of karachi names no partner. It makes no tie.",
      ])
  }
}
