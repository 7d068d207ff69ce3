import DatasetLoading
import Testing

struct FindingTests {
  @Test func aFindingPrintsPlaceProblemAndRemedy() {
    let finding = Finding(
      .error, rule: "coordinates", at: SourceLocation(file: "cities.csv", line: 214, column: 7),
      "latitude 512.3 is outside -90...90", remedy: "Were two columns swapped?")
    #expect(
      finding.description
        == "cities.csv:214: latitude 512.3 is outside -90...90. Were two columns swapped?")
  }

  @Test func findingsAreSortedByFileLineAndColumn() {
    let places = [
      SourceLocation(file: "b.csv"), SourceLocation(file: "a.csv", line: 10, column: 1),
      SourceLocation(file: "a.csv", line: 9, column: 4), SourceLocation(file: "a.csv", line: 9),
    ]
    let sorted = places.map { Finding(.note, rule: "x", at: $0, "m", remedy: "R.") }.sorted()
    #expect(sorted.map(\.location) == [places[3], places[2], places[1], places[0]])
  }
}
