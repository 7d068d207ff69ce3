import Foundation
import Testing

@Suite struct EditingVerbTests {
  let data = CityNetProcess.silkRoad
  static let pairs = """
    city1,country1,lat1,lng1,city2,country2,lat2,lng2
    Karachi,Pakistan,24.86,67.01,Punta Arenas,Chile,-53.16,-70.91
    Esfahan,Iran,32.65,51.67,Karachi,Pakistan,24.86,67.01

    """

  @Test func aNewDatasetIsMadeAndSound() throws {
    let folder = try ScratchFolder()
    let made = try CityNetProcess("new", folder.path + "/mine", "--title", "Mine")
    #expect(made.status == 0 && made.output.isEmpty)
    #expect(try CityNetProcess("check", folder.path + "/mine").status == 0)
    let again = try CityNetProcess("new", folder.path + "/mine")
    #expect(again.status == 73 && again.errors.contains("already exists"))
  }

  @Test func aFileIsBroughtIntoADatasetOnce() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("pairs.csv", Self.pairs)
    let merged = folder.path + "/merged"
    let first = try CityNetProcess(
      "import", file, "--into", data, "--output", merged, "--source-title", "My list")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("Cities: 1 added, 2 known already"))
    let names = ["assertions.csv", "changes.csv", "cities.csv", "sources.csv"]
    let texts = try names.map { try folder.read("merged/" + $0) }
    #expect(
      texts[1].contains("cities.csv,punta-arenas-cl,name,,Punta Arenas,,new city,pairs.csv,2\n"))
    let second = try CityNetProcess(
      "import", file, "--into", merged, "--in-place", "--source-title", "My list")
    #expect(second.status == 0)
    let isSame = try names.map { try folder.read("merged/" + $0) } == texts
    #expect(isSame)
  }

  @Test func diffNamesTiesAndWhatMovedRanksAndEndsWithOne() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("pairs.csv", Self.pairs)
    let merged = folder.path + "/merged"
    try CityNetProcess("import", file, "--into", data, "--output", merged)
    let run = try CityNetProcess("diff", data, merged, "--format", "csv", "--table", "3")
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.output.contains("added,Isfahan,Karachi,twinning,"))
    let ranks = try CityNetProcess("diff", data, merged, "--top", "3", "--by", "degree")
    #expect(ranks.output.contains("Which edits moved which rank, by degree"))
    #expect(ranks.output.contains("3 of "))
    #expect(try CityNetProcess("diff", data, data).status == 0)
  }

  @Test(
    arguments: [
      (["import", "FILE", "--into", "DATA"], 2, "--into needs either --output"),
      (["import", "FILE", "--into", "DATA", "--in-place", "-o", "x"], 2, "not both"),
      (["import", "FILE", "--in-place"], 2, "--output is missing"),
      (
        ["import", "FILE", "--into", "/no/such", "--output", "/tmp/x"], 66,
        "no file or folder /no/such"
      ),
      (["import", "FILE", "--into", "DATA", "--output", "DATA"], 73, "already exists"),
      (["diff", "DATA", "/no/such"], 66, "no file or folder /no/such"),
      (["diff", "DATA"], 2, "<after>"),
      (["diff", "DATA", "DATA", "--by", "harmonc"], 2, "Did you mean 'harmonic'"),
      (
        ["diff", "DATA", "DATA", "--group-by", "colour"], 2,
        "'source', 'country', 'relation' or 'kind'"
      ),
      (["new", "DATA"], 73, "already exists"),
    ] as [([String], Int32, String)])
  func wrongInputIsNamed(arguments: [String], status: Int32, message: String) throws {
    let folder = try ScratchFolder()
    let file = try folder.write("pairs.csv", Self.pairs)
    let run = try CityNetProcess(
      list: arguments.map { $0.replacing("DATA", with: data).replacing("FILE", with: file) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  /// The commands of `Datasets/README.md`, in their order, in an empty folder.
  @Test func theCommandsOfTheGuideRun() throws {
    let guide = try String(
      contentsOf: CityNetProcess.project.appendingPathComponent("Datasets/README.md"),
      encoding: .utf8)
    let folder = try ScratchFolder()
    try folder.write("pairs.csv", Self.pairs)
    let blocks = guide.components(separatedBy: "```sh\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let commands = blocks.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("citynet ") }
    #expect(commands.count > 5)
    for command in commands {
      // What stands between quotes is one word.
      let parts = command.components(separatedBy: "\"").enumerated()
      let words = parts.flatMap { place, part in
        place % 2 == 1 ? [part] : part.split(separator: " ").map { String($0) }
      }.dropFirst().map { word in
        ["my-network", "my-copy", "pairs.csv"].contains { word.hasPrefix($0) }
          ? folder.path + "/" + word : word
      }
      let run = try CityNetProcess(list: words)
      // Versions that differ end with 1, as they should.
      #expect(run.status == (words[0] == "diff" ? 1 : 0), "\(command): \(run.errors)")
    }
  }
}
