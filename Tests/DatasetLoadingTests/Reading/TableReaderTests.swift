import DatasetLoading
import Testing

struct TableReaderTests {
  @Test func aMissingColumnIsNamedWithTheHeaderAndTheNearestName() {
    let loaded = Sample.load(assertions: "id,subject,object,relaton\n")
    #expect(loaded.network == nil)
    #expect(
      loaded.lines(of: "missing-column") == [
        "error assertions.csv:1: there is no column 'relation'; the header has id, subject, object, "
          + "relaton. Is it the column 'relaton'?"
      ])
  }

  @Test func aMissingColumnWithoutANearNameIsToBeAdded() {
    let loaded = Sample.load(cities: "id,town\n")
    #expect(
      loaded.lines(of: "missing-column") == [
        "error cities.csv:1: there is no column 'name'; the header has id, town. Add the column."
      ])
  }

  @Test func unknownColumnsOfCitiesAreNotedAndKept() {
    let loaded = Sample.load(cities: "id,name,laat,mayor\na,A,1,B\n", assertions: Self.nothing)
    #expect(
      loaded.lines(of: "unknown-column") == [
        "note cities.csv:1: the column 'laat' is not known here and kept as a detail, by which "
          + "cities can be grouped. Did you mean 'lat'?",
        "note cities.csv:1: the column 'mayor' is not known here and kept as a detail, by which "
          + "cities can be grouped. Known are id, name, aliases, country, region, lat, lon, population, wikidata, geonames.",
      ])
  }

  @Test func aColumnGivenTwiceIsAnError() {
    let loaded = Sample.load(cities: "id,name,name\na,A,B\n")
    #expect(
      loaded.lines(of: "duplicate-column") == [
        "error cities.csv:1: the header has the column 'name' twice. Rename or remove one of them."
      ])
  }

  @Test func textThatIsNoTableIsReportedWithItsPlace() {
    let loaded = Sample.load(cities: "id,name\na\u{0}b,c\n", assertions: "id,subject\na,b,c\n")
    #expect(loaded.network == nil)
    #expect(
      loaded.lines(of: "unreadable-text") == [
        "error assertions.csv:2: the row has 3 fields, the header in line 1 has 2. "
          + "Is there a comma in a value? Put quotes around such values.",
        "error cities.csv:2: the file is not a text file, it holds a zero byte here. "
          + "Save the table as CSV in UTF-8.",
      ])
  }

  @Test func missingFilesInMemoryAreErrors() {
    let loaded = Sample.load(cities: nil, assertions: nil)
    #expect(
      loaded.lines(of: "missing-file") == [
        "error assertions.csv: the file is missing. A dataset needs cities.csv and assertions.csv.",
        "error cities.csv: the file is missing. A dataset needs cities.csv and assertions.csv.",
      ])
  }

  @Test func aMissingOrUnreadableDescriptionIsTold() {
    #expect(
      Sample.load(package: nil).lines == [
        "note datapackage.json: the file is missing. Add one with name, title, version and "
          + "licenses, so that results can cite the dataset."
      ])
    #expect(
      Sample.load(package: "{").lines == [
        "warning datapackage.json: the file is not the JSON of a data package. "
          + "See datapackage.org for its form."
      ])
  }

  private static let nothing = "subject,object,relation,status,source\n"
}
