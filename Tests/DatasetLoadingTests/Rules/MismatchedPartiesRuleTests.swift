import DatasetLoading
import Testing

struct MismatchedPartiesRuleTests {
  @Test func relationsJoinTheKindsOfTheirName() {
    let loaded = Sample.load(
      stating: "a3,isfahan,wego,twinning,,signed,,,,,s1,,",
      "a4,isfahan,karachi,membership,,,,,,,s1,,",
      "a5,CN,PK,twinning-count,,,,16,,,s1,,", "a6,isfahan,,membership,,,,,,,s1,,")
    #expect(
      loaded.lines(of: "mismatched-parties") == [
        "warning assertions.csv:4: the relation twinning joins two cities, not a city and an organization. Check subject, object and relation; the row becomes no tie.",
        "warning assertions.csv:5: the relation membership joins a city and an organization, not a city and a city. Check subject, object and relation; the row becomes no tie.",
        "warning assertions.csv:7: the relation membership joins a city and an organization, not a city and nobody. Check subject, object and relation; the row becomes no tie.",
      ])
  }
}
