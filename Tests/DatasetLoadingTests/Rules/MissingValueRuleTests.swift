import DatasetLoading
import Testing

struct MissingValueRuleTests {
  @Test func identifiersNamesAndSubjectsAreNeeded() {
    let loaded = Sample.load(
      cities: Sample.cities + ",Nameless,,,,,,,,\nx,,,,,,,,,\n",
      assertions: Sample.assertions + "a3,,karachi,twinning,,signed,,,,,s1,,\n")
    #expect(
      loaded.lines(of: "missing-value") == [
        "error assertions.csv:4: the subject is empty. Fill in the cell, or remove the row.",
        "error cities.csv:5: the id is empty. Fill in the cell, or remove the row.",
        "error cities.csv:6: the name is empty. Fill in the cell, or remove the row.",
      ])
  }
}
