import DatasetLoading
import Testing

struct MissingSourceRuleTests {
  @Test func anAssertionWithoutASourceIsDoubtful() {
    let loaded = Sample.load(stating: "a3,isfahan,karachi,twinning,,signed,,,,,,,")
    #expect(
      loaded.lines(of: "missing-source") == [
        "warning assertions.csv:4: the assertion names no source. Say who states it."
      ])
  }

  @Test func aMissingColumnIsToldOnce() {
    let loaded = Sample.load(
      assertions: "subject,object,relation\nkarachi,urumqi,mou\nisfahan,urumqi,mou\n")
    #expect(
      loaded.lines(of: "missing-source") == [
        "warning assertions.csv:1: there is no column 'source', so no statement can be traced. Add the column, and the sources to sources.csv."
      ])
  }

  @Test func aMissingListIsToldOnce() {
    let loaded = Sample.load(sources: nil)
    #expect(
      loaded.lines(of: "missing-source") == [
        "warning sources.csv: the file is missing, so 1 source is known by id only. Add it with the columns id, publisher, title, published, locator, url, accessed, license, note."
      ])
  }
}
