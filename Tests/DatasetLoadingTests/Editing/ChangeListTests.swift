import DatasetLoading
import GraphFormats
import Testing

@Suite struct ChangeListTests {
  @Test func theFileIsReadBackAsItWasWritten() throws {
    let merged = try MergeSample.merge()
    let list = ChangeList(merged.changes)
    #expect(try ChangeList(bytes: list.bytes) == list)
  }

  @Test func whatIsKnownIsNotSaidTwice() throws {
    let merged = try MergeSample.merge(
      cities: "id,name,country,population\nx,Isfahan,IR,5\n")
    var list = ChangeList(merged.changes)
    let count = list.changes.count
    list.append(merged.changes)
    #expect(list.changes.count == count && count == 1)
  }

  @Test func anotherTableOfThatNameIsRefused() {
    #expect {
      try ChangeList(bytes: Array("date,what\n2021,all\n".utf8))
    } throws: { error in
      "\(error)".contains("give the file that stands there another name")
    }
  }
}
