import Testing

/// What was guessed or lost in reading is told beside the answer.
@Suite struct ReadingDoubtTests {
  @Test func aFileWithoutAHeaderIsTold() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("pairs.csv", "Rome,Paris\nBerlin,Bonn\n")
    let run = try CityNetProcess("ties", file)
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "1 doubt about how it was read, as: pairs.csv:1: the columns 'Rome', 'Paris' are taken by "
          + "their order; is the first line a header? See `citynet check"))
  }

  @Test func aDatasetFolderIsReadWithoutADoubt() throws {
    let run = try CityNetProcess("ties", CityNetProcess.silkRoad, "isfahan")
    #expect(run.status == 0 && !run.errors.contains("doubt"))
  }

  @Test func aListOfPairsForQAPNeedsAHeader() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("list.csv", "isfahan,freiburg\nurumqi,karachi\n")
    let run = try CityNetProcess("qap", CityNetProcess.silkRoad, "ties", "pairs:\(file)")
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "list.csv:1: the first line names two cities, 'isfahan' and 'freiburg', and would be taken for "
          + "a header. Write a header such as city,partner above it."))
  }
}
