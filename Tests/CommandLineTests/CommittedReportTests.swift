import Diagrams
import Foundation
import Testing

/// The reports in the repository are what the tool makes of the data in the repository.
@Suite struct CommittedReportTests {
  static let reports = CityNetProcess.project.appendingPathComponent("Reports")

  /// The names of the plans, each of which has a report in a folder of that name.
  static let plans: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: reports.appendingPathComponent("plans").path)
    return (names ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// Another version of Graphviz may place things elsewhere.
  static let hasSameGraphviz: Bool = {
    let record = try? String(
      contentsOf: reports.appendingPathComponent("silk-road/run.json"), encoding: .utf8)
    return record?.contains("\"graphviz\" : \"\(GraphvizVersion.current)\"") ?? false
  }()

  @Test(
    .enabled(if: hasSameGraphviz, "the committed reports were made with another Graphviz"),
    arguments: plans)
  func aFreshReportHasTheBytesOfTheCommittedOne(plan: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "report", Self.reports.appendingPathComponent("plans/\(plan).json").path, "--output",
      scratch.path + "/fresh")
    #expect(run.status == 0, "\(run.errors)")
    let committed = Self.reports.appendingPathComponent(plan)
    let names = try names(in: committed.path)
    #expect(try self.names(in: scratch.path + "/fresh") == names)
    for name in names {
      let old = try Data(contentsOf: committed.appendingPathComponent(name))
      let fresh = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/fresh/" + name))
      // Compared first: a difference of long files is not worth the minutes that listing it takes.
      let isSame = fresh == old
      #expect(isSame, "\(plan)/\(name) differs; run Reports/generate.sh")
    }
  }

  @Test(
    .enabled(if: hasSameGraphviz, "the committed reports were made with another Graphviz"),
    arguments: plans)
  func theCommittedRecordReplays(plan: String) throws {
    let record = Self.reports.appendingPathComponent("\(plan)/run.json").path
    let run = try CityNetProcess("replay", record)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func theCorridorsOfInterestHaveADossier() {
    let wanted = ["cpec", "isfahan-urumqi", "karachi-nakhchivan", "middle-corridor", "silk-road"]
    #expect(Set(wanted).isSubset(of: Self.plans))
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }.sorted()
  }
}
