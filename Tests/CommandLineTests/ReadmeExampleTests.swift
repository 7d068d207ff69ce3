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

  @Test func theProgramRanksTheNodesOfAListOfPairs() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("ties.csv", "city_a,city_b\nPorto,Xi'an\nXi'an,Isfahan\n")
    let run = try CityNetProcess(list: [file], program: "ReadmeExample")
    #expect(run.status == 0)
    #expect(run.output == "1 Xi'an 1.0\n2 Isfahan 0.0\n2 Porto 0.0\n")
  }
}
