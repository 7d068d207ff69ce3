import DatasetLoading
import Testing

struct EmptyTableRuleTests {
  @Test func aDatasetWithoutRowsIsNone() {
    let loaded = Sample.load(cities: "id,name\n", assertions: "subject,object,relation\n")
    #expect(
      loaded.lines(of: "empty-table") == [
        "warning assertions.csv:1: the file states nothing. Add a row for each statement of a source.",
        "error cities.csv:1: the file lists no city. Add a row for each city. "
          + "An export of a selection without cities is such a file.",
      ])
  }

  @Test func aDatasetOfCorridorsNeedStateNothingElse() {
    let corridors = "corridor,name,branch,order,city\nroad,Road,,1,isfahan\nroad,Road,,2,karachi\n"
    let loaded = Sample.load(
      assertions: "subject,object,relation\n", corridors: corridors)
    #expect(loaded.lines(of: "empty-table") == [])
    let noRows = Sample.load(
      assertions: "subject,object,relation\n", corridors: "corridor,name,branch,order,city\n")
    #expect(noRows.lines(of: "empty-table").count == 1)
  }
}
