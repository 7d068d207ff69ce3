import CityNetworks
import DatasetLoading
import Testing

struct VocabularyTests {
  @Test func otherWordsAreReadAndNotedOnceWithTheNumberOfRows() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,Sister City,,attenuated,,,,,s1,,",
      "a4,isfahan,urumqi,Sister City,,In Force,,,,,s1,,")
    #expect(
      loaded.lines(of: "synonym") == [
        "note assertions.csv:4: the relation 'Sister City' is read as 'twinning' (2 rows). Write 'twinning', or let `citynet check --fix` do so.",
        "note assertions.csv:4: the status 'attenuated' is read as 'dormant' (1 row). Write 'dormant', or let `citynet check --fix` do so.",
        "note assertions.csv:5: the status 'In Force' is read as 'in-force' (1 row). Write 'in-force', or let `citynet check --fix` do so.",
      ])
    #expect(loaded.network?.ties.map(\.status) == [.dormant, .inForce, .inForce])
  }

  @Test func aStatusIsReadOnlyWhereItsMeaningIsCertain() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,aid,true,delivered,,,,,s1,,",
      "a4,isfahan,karachi,twinning,,delivered,,,,,s1,,")
    #expect(loaded.lines(of: "synonym").count == 1)
    #expect(
      loaded.lines(of: "unknown-status").first?.hasPrefix(
        "error assertions.csv:5: no status is called 'delivered'. Write one of: proposed") == true)
  }

  @Test func filesAndColumnsMayHaveOtherNames() {
    let loaded = DatasetLoader().load(files: [
      ("cities.csv", Array("id,name,latitude,lng\na,A,1,2\nb,B,3,4\n".utf8)),
      ("statements.csv", Array("subject,object,relation,event_date\na,b,twin,2019\n".utf8)),
      ("networks.csv", Array("id,name\nwego,WeGO\n".utf8)),
    ])
    #expect(!loaded.hasErrors)
    #expect(loaded.network?.organizations.map(\.id.rawValue) == ["wego"])
    #expect(loaded.network?.ties.map(\.since) == ["2019"])
    #expect(loaded.network?.cities[0].coordinate == Coordinate(latitude: 1, longitude: 2))
    let notes = loaded.lines(of: "synonym")
    #expect(notes.count == 6)
    #expect(
      notes.contains(
        "note networks.csv: the file networks.csv is read as organizations.csv (1 row). Rename it, or import the package."
      ))
  }

  @Test func aColumnWithItsOwnNameIsNotReplaced() {
    let loaded = Sample.load(
      assertions: "subject,object,relation,date,event_date\nkarachi,urumqi,twinning,2019,2020\n")
    #expect(loaded.network?.ties.first?.since == "2019")
    #expect(loaded.lines(of: "unknown-column").count == 1)
  }

  @Test func theUserDecidesOnDoubtfulWordsAndMayOverrule() throws {
    let words = try Vocabulary(
      reading: Array(
        "kind,as_written,word,relation\nstatus,implied,in-force,\nstatus,attenuated,suspended,twinning\n"
          .utf8),
      file: "words.csv")
    let rows =
      "a3,isfahan,karachi,twinning,,implied,,,,,s1,,\na4,isfahan,urumqi,twinning,,attenuated,,,,,s1,,\n"
    let loaded = DatasetLoader(vocabulary: words).load(files: [
      ("cities.csv", Array(Sample.cities.utf8)),
      ("assertions.csv", Array((Sample.assertions + rows).utf8)),
      ("organizations.csv", Array(Sample.organizations.utf8)),
      ("sources.csv", Array(Sample.sources.utf8)),
    ])
    #expect(loaded.network?.ties.map(\.status) == [.inForce, .suspended, .inForce])
  }

  @Test(arguments: [
    ("kind,word\n", "w.csv:1: there is no column 'as_written'; the header has kind, word."),
    ("kind,as_written,word\nstats,a,b\n", "w.csv:2: no kind of word is called 'stats'."),
    ("kind,as_written,word\nstatus,a,signd\n", "Did you mean 'signed'?"),
    ("kind,as_written,word\nstatus,,signed\n", "w.csv:2: the word as written is empty."),
    ("kind,as_written,word,relation\nstatus,a,held,aids\n", "no relation is called 'aids'."),
    ("", "the file is empty"),
  ])
  func aFileOfWordsSaysWhatIsWrongInIt(text: String, message: String) {
    #expect {
      try Vocabulary(reading: Array(text.utf8), file: "w.csv")
    } throws: { error in
      "\(error)".contains(message)
    }
  }

  @Test func everyBuiltInWordNamesAWordOfDatasets() {
    for entry in Vocabulary.standard.entries {
      switch entry.kind {
      case .relation: #expect(Relation(rawValue: entry.word) != nil, "\(entry)")
      case .status: #expect(TieStatus(rawValue: entry.word) != nil, "\(entry)")
      case .column: #expect(TableSchema.all.contains { $0.columns.contains(entry.word) })
      case .file: #expect(TableSchema.all.contains { $0.file == entry.word })
      }
      #expect(Relation(rawValue: entry.asWritten) == nil || entry.kind != .relation)
    }
  }
}
