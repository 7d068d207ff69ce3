import DatasetLoading
import Testing

struct DatasetFixTests {
  private func files(cities: String, assertions: String = "subject,object,relation\n")
    -> DatasetFiles
  {
    DatasetFiles(
      origin: "d",
      files: [("cities.csv", Array(cities.utf8)), ("assertions.csv", Array(assertions.utf8))])
  }

  private func fixed(_ text: String) throws -> String {
    let fix = try DatasetFix(files(cities: text))
    guard let file = fix.files.first else { return text }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func certainThingsArePutRightAndTheRestKeepsItsBytes() throws {
    let text = """
      id,name ,country,mine\r
      a, Isfahan ,Iran,"kept, ""as"" is"
      b,"Plain",XX,x

      c,Cafe\u{301},ir,
      a, Isfahan ,Iran,"kept, ""as"" is"
      """
    let expected = """
      id,name,country,mine
      a,Isfahan,IR,"kept, ""as"" is"
      b,"Plain",XX,x

      c,Caf\u{E9},IR,
      """
    // Compared by bytes: the two forms of é are equal as text.
    #expect(Array(try fixed(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    "id,name\r\na,A\r\n", "id,name\ra,A\r", "id;name\na; A\n", "id; name;\"x,y,z\"\na; A;1\n",
    "id,name\na,\"x\r\ny\"\n",
    "\u{FEFF}id,name\n a,A\n", "id,name\na,A\n a,A", "id,name\n",
  ])
  func fixingWhatWasFixedChangesNothing(text: String) throws {
    let once = try fixed(text)
    #expect(!once.utf8.contains(0x0D))
    #expect(try DatasetFix(files(cities: once)).files.isEmpty)
  }

  @Test func wordsAreReplacedByThoseOfTheDataset() throws {
    let fix = try DatasetFix(
      files(
        cities: "id,name\na,A\n",
        assertions:
          "subject,object,relation,status,event_date\na,b,sister,joined,2019\na,b,member,joined,\n"
      ))
    let text = fix.files.first.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      text
        == "subject,object,relation,status,date\na,b,twinning,joined,2019\na,b,membership,in-force,\n"
    )
    #expect(fix.changeCount == 3)
  }

  @Test func theDescriptionFollowsRenamedColumns() throws {
    let fix = try DatasetFix(
      DatasetFiles(
        origin: "d",
        files: [
          ("cities.csv", Array("id,name,latitude\n".utf8)),
          ("assertions.csv", Array("subject,object,relation\n".utf8)),
          (
            "datapackage.json",
            Array(#"{"fields": [{"name": "latitude"}], "title": "latitude"}"#.utf8)
          ),
        ]))
    #expect(
      fix.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "id,name,lat\n", #"{"fields": [{"name": "lat"}], "title": "latitude"}"#,
      ])
  }

  @Test func aSoundDatasetIsLeftAlone() throws {
    let fix = try DatasetFix(files(cities: Sample.cities, assertions: Sample.assertions))
    #expect(fix.files.isEmpty && fix.changeCount == 0)
  }

  @Test func theStatusThatGoesIsKeptInTheNoteIfThereIsOne() throws {
    let words = try Vocabulary(
      reading: Array("kind,as_written,word\nstatus,implied,in-force\n".utf8), file: "w")
    let text = "subject,object,relation,status,note\na,b,sister,implied,Old\na,b,mou,attenuated,\n"
    let fix = try DatasetFix(
      files(cities: "id,name\na,A\n", assertions: text), vocabulary: words)
    #expect(
      fix.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "subject,object,relation,status,note\n"
          + "a,b,twinning,in-force,Old. Status as written: implied (by decision).\n"
          + "a,b,mou,dormant,Status as written: attenuated.\n"
      ])
  }
}
