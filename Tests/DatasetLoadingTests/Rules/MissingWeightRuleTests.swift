import DatasetLoading
import Testing

struct MissingWeightRuleTests {
  @Test func aRelationWithSomeWeightsNeedsAll() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,,signed,,,2.5,,s1,,",
      "a4,isfahan,urumqi,mou,,signed,,,,,s1,,")
    #expect(
      loaded.lines(of: "missing-weight") == [
        "warning assertions.csv:2: 1 of 2 rows of the relation twinning have no weight, this one first. Fill them in, or empty the column; measures with --weight stated refuse such data."
      ])
  }

  @Test func dataWithoutWeightsAreNoDoubt() {
    #expect(Sample.load().lines(of: "missing-weight").isEmpty)
  }
}
