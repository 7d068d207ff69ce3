import Diagrams
import Foundation
import Testing

/// The reports in the repository are what the tool makes of the data in the repository.
@Suite struct CommittedReportTests {
  static let folder = CityNetProcess.project.appendingPathComponent("Reports/silk-road")

  /// Another version of Graphviz may place things elsewhere.
  static let hasSameGraphviz: Bool = {
    let record = try? String(
      contentsOf: folder.appendingPathComponent("run.json"), encoding: .utf8)
    return record?.contains("\"graphviz\" : \"\(GraphvizVersion.current)\"") ?? false
  }()

  @Test(.enabled(if: hasSameGraphviz, "the committed report was made with another Graphviz"))
  func aFreshReportHasTheBytesOfTheCommittedOne() throws {
    let scratch = try ScratchFolder()
    let plan = CityNetProcess.project.appendingPathComponent("Reports/plans/silk-road.json").path
    let run = try CityNetProcess("report", plan, "--output", scratch.path + "/fresh")
    #expect(run.status == 0, "\(run.errors)")
    let names = try names(in: Self.folder.path)
    #expect(try self.names(in: scratch.path + "/fresh") == names)
    for name in names {
      let committed = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let fresh = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/fresh/" + name))
      // Compared first: a difference of long files is not worth the minutes that listing it takes.
      let isSame = fresh == committed
      #expect(isSame, "\(name) differs; run Reports/generate.sh")
    }
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }.sorted()
  }
}
