import Foundation
import Testing

/// A record says where the data lie from the report's folder, so that a report is made again wherever
/// both are, from whatever folder.
@Suite struct RecordedPlaceTests {
  /// Runs the program in a folder of its own.
  private func citynet(_ arguments: String, in folder: String) throws -> (Int32, String) {
    let program = CityNetProcess.products.appendingPathComponent("citynet").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cd '\(folder)' && '\(program)' \(arguments) > said.txt 2>&1"]
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus,
      try String(contentsOfFile: folder + "/said.txt", encoding: .utf8)
    )
  }

  private func data(_ scratch: ScratchFolder, _ name: String, _ ties: [String]) throws {
    try scratch.write(name + "/cities.csv", "id,name\na,A\nb,B\nc,C\n")
    try scratch.write(
      name + "/assertions.csv",
      "id,subject,object,relation,status\n" + ties.map { $0 + "\n" }.joined())
  }

  private static let ties = ["1,a,b,twinning,signed", "2,b,c,twinning,signed"]

  @Test func aReportOnADatasetIsReplayedAndComparedFromAnyFolderAndAfterAMove() throws {
    let scratch = try ScratchFolder()
    try data(scratch, "x/data/net", Self.ties)
    try scratch.write("elsewhere/deep/note", "")
    let made = try citynet("report data/net --output out/first", in: scratch.path + "/x")
    #expect(made.0 == 0, "\(made.1)")
    let record = try scratch.read("x/out/first/run.json")
    #expect(record.contains("\"path\" : \"../../data/net\"") && !record.contains(scratch.path))
    let first = try citynet("replay ../../x/out/first", in: scratch.path + "/elsewhere/deep")
    #expect(first.0 == 0, "\(first.1)")
    // Both moved together.
    try FileManager.default.moveItem(
      atPath: scratch.path + "/x", toPath: scratch.path + "/y")
    let moved = try citynet("replay ../../y/out/first", in: scratch.path + "/elsewhere/deep")
    #expect(moved.0 == 0, "\(moved.1)")
    try data(scratch, "y/data/new", Self.ties + ["3,a,c,twinning,signed"])
    let compared = try citynet(
      "report data/new --output out/second --compare out/first", in: scratch.path + "/y")
    #expect(compared.0 == 0, "\(compared.1)")
    #expect(
      try scratch.read("y/out/second/changes.csv").contains(
        "describe,tied_pairs,value,number,2,3,1.0,assertions.csv 3 added\n"))
    // The dataset moved alone.
    try FileManager.default.moveItem(
      atPath: scratch.path + "/y/data/net", toPath: scratch.path + "/net")
    let lost = try citynet("replay out/first", in: scratch.path + "/y")
    #expect(lost.0 == 66)
    #expect(
      lost.1.contains(
        "out/first/run.json: the dataset net does not lie where the record says, at "),
      "\(lost.1)")
    #expect(
      lost.1.contains("data/net. If it was moved, or the report was, name it with --dataset."))
    let named = try citynet("replay out/first --dataset ../net", in: scratch.path + "/y")
    #expect(named.0 == 0, "\(named.1)")
  }

  @Test func aComparisonOfTwoDatasetsIsReplayedWithoutNamingThem() throws {
    let scratch = try ScratchFolder()
    try data(scratch, "old", Self.ties)
    try data(scratch, "new", Self.ties + ["3,a,c,twinning,signed"])
    let made = try citynet("report new --against old --output out", in: scratch.path)
    #expect(made.0 == 0, "\(made.1)")
    let again = try CityNetProcess("replay", scratch.path + "/out")
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func aDossierWithItsOwnLandIsReplayedWithoutNamingAnything() throws {
    let scratch = try ScratchFolder()
    try data(scratch, "net", Self.ties)
    let made = try citynet(
      "dossier net a --dossier d --outlines none --output table.txt", in: scratch.path)
    #expect(made.0 == 0, "\(made.1)")
    let again = try CityNetProcess("replay", scratch.path + "/d")
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func anExampleWithoutADatasetRunsInAnyFolder() throws {
    for kind in ["corridor", "membership"] {
      let scratch = try ScratchFolder()
      let made = try citynet("plan --example \(kind) -o plan.yaml", in: scratch.path)
      #expect(made.0 == 0, "\(made.1)")
      let check = try CityNetProcess("plan", scratch.path + "/plan.yaml")
      #expect(check.status == 0, "\(check.errors)")
    }
  }

  @Test func anExampleNamesADatasetFromItsOwnFolder() throws {
    let scratch = try ScratchFolder()
    try data(scratch, "net", Self.ties)
    try scratch.write("plans/note", "")
    let made = try citynet(
      "plan --example network --dataset net -o '\(scratch.path)/plans/p.yaml'", in: scratch.path)
    #expect(made.0 == 0, "\(made.1)")
    #expect(try scratch.read("plans/p.yaml").contains("dataset: \"../net\"\n"))
    let check = try citynet("plan p.yaml", in: scratch.path + "/plans")
    #expect(check.0 == 0, "\(check.1)")
  }
}
