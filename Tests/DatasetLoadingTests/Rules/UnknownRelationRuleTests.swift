import DatasetLoading
import Testing

struct UnknownRelationRuleTests {
  @Test func relationsAreAClosedList() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinnin,,signed,,,,,s1,,",
      "a4,isfahan,karachi,twining,,signed,,,,,s1,,",
      "a5,isfahan,karachi,friendship,,signed,,,,,s1,,", "a6,isfahan,karachi,,,signed,,,,,s1,,")
    #expect(
      loaded.lines(of: "unknown-relation") == [
        "error assertions.csv:4: no relation is called 'twinnin'. Did you mean 'twinning'?",
        "error assertions.csv:5: no relation is called 'twining'. Did you mean 'twinning'?",
        "error assertions.csv:6: no relation is called 'friendship'. Write one of: twinning, mou, membership, aid, exchange, event, academic, co-production, visit, corridor-node, twinning-count. Or give a file with --words that says its meaning.",
        "error assertions.csv:7: the relation is empty. Write one of: twinning, mou, membership, aid, exchange, event, academic, co-production, visit, corridor-node, twinning-count.",
      ])
  }
}
