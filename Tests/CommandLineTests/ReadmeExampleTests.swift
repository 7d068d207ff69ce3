import Foundation
import Testing

@Suite struct ReadmeExampleTests {
  @Test func theReadmeShowsTheProgramThatIsBuilt() throws {
    let readme = try String(
      contentsOf: CityNetProcess.project.appendingPathComponent("README.md"), encoding: .utf8)
    let program = try String(
      contentsOf: CityNetProcess.project.appendingPathComponent("Tests/ReadmeExample/main.swift"),
      encoding: .utf8)
    #expect(readme.contains("```swift\n\(program)```"))
    #expect(program.split(separator: "\n").count == 10)
  }

  @Test func theFiguresOfTheBundledDatasetAreThoseOfItsTables() throws {
    let data = CityNetProcess.silkRoad
    let run = try CityNetProcess("diff", data, data, "--table", "1", "--format", "csv")
    let rows = Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").map {
        let cells = $0.split(separator: ",")
        return (String(cells[0]), String(cells[1]))
      })
    let (cities, statements, sources) = (
      try #require(rows["cities.csv"]), try #require(rows["assertions.csv"]),
      try #require(rows["sources.csv"])
    )
    let guide = try text("Datasets/README.md")
    #expect(guide.contains("\(cities) cities, \(statements) statements, \(sources) sources"))
    let readme = try text("README.md")
    #expect(readme.contains("*\(cities) cities of 59 countries"))
    #expect(readme.contains("stated \(statements) times by \(sources) sources"))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: CityNetProcess.project.appendingPathComponent(path), encoding: .utf8)
      .replacing("\n", with: " ")
  }

  @Test func theProgramRanksTheNodesOfAListOfPairs() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("ties.csv", "city_a,city_b\nPorto,Xi'an\nXi'an,Isfahan\n")
    let run = try CityNetProcess(list: [file], program: "ReadmeExample")
    #expect(run.status == 0)
    #expect(run.output == "1 Xi'an 1.0\n2 Isfahan 0.0\n2 Porto 0.0\n")
  }
}
