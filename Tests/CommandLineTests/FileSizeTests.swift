import Foundation
import Testing

/// A file of any size costs no memory before its size is known.
@Suite struct FileSizeTests {
  @Test(arguments: ["big.gexf", "big.graphml", "big.gml", "big.csv", "big.json"])
  func aFileOfOneGigabyteIsRefusedByItsSize(name: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(name, "")
    // Sparse: the file has a size but takes no room.
    try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 1 << 30)
    let start = ContinuousClock.now
    let run = try CityNetProcess("import", path, "--output", folder.path + "/out")
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "\(path): the file has 1024 MB, and files above 512 MB are not read. Leave out what is not "
          + "needed, or split the file"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func aTableOfWordsOfOneGigabyteIsRefusedByItsSize() throws {
    let folder = try ScratchFolder()
    let list = try folder.write("l.csv", "city1,country1,city2,country2\nParis,FR,Rome,IT\n")
    let words = try folder.write("words.csv", "")
    try FileHandle(forWritingTo: URL(fileURLWithPath: words)).truncate(atOffset: 1 << 30)
    let run = try CityNetProcess(
      "import", list, "--words", words, "--output", folder.path + "/out")
    #expect(run.status == 65)
    #expect(
      run.errors.contains("\(words): the file has 1024 MB, and files above 512 MB are not read"))
  }
}
