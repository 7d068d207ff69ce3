import Foundation
import Testing

/// The same data and the same plan give the same bytes, wherever and however a report is made.
@Suite struct RepeatabilityTests {
  /// A network, a membership report, two corridors and a comparison, each with its dataset.
  static let plans = [
    ("silk-road", "silk-road"), ("city-organizations", "city-organizations"),
    ("cpec", "silk-road"), ("isfahan-urumqi", "silk-road"),
    ("silk-road-2015-2025", "silk-road"),
  ]

  /// Another machine in all that a report must not depend on.
  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment = ["PATH=/usr/bin:/bin"]
    var folder = "report"
    var umask = "022"
    var workers = ""
    var isInside = false
  }

  static let places = [
    Place(testDescription: "empty environment", environment: []),
    Place(
      testDescription: "Turkish", environment: ["LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8"]),
    Place(
      testDescription: "German", environment: ["LC_ALL=de_DE", "LANGUAGE=de"], workers: "1"),
    Place(
      testDescription: "Persian in Kathmandu",
      environment: ["LC_ALL=fa_IR", "TZ=Asia/Kathmandu"], workers: "5"),
    Place(
      testDescription: "no home",
      environment: ["HOME=/nonexistent", "XDG_CACHE_HOME=/nonexistent"],
      umask: "077"),
    Place(testDescription: "another folder", folder: "Städte & Wege ایران", isInside: true),
  ]

  @Test(arguments: plans)
  func twentyShufflesGiveTheSameReport(plan: String, dataset: String) throws {
    let scratch = try ScratchFolder()
    let original = CityNetProcess.project.appendingPathComponent("Datasets/\(dataset)").path
    let expected = try report(plan, of: dataset, at: original, in: scratch, "0")
    #expect(expected.count > 5)
    for seed in 1...20 {
      let shuffled = try RowOrderTests.shuffle(dataset, seed: UInt64(seed))
      let made = try report(plan, of: dataset, at: shuffled, in: scratch, String(seed))
      let names = expected.keys.filter { made[$0] != expected[$0] }.sorted()
      #expect(names.isEmpty && made.count == expected.count, "shuffle \(seed)")
    }
  }

  @Test(arguments: places)
  func anotherMachineGivesTheSameReport(place: Place) throws {
    let scratch = try ScratchFolder()
    for (plan, dataset) in [("cpec", "silk-road"), ("silk-road-2015-2025", "silk-road")] {
      let original = CityNetProcess.project.appendingPathComponent("Datasets/\(dataset)").path
      let expected = try report(plan, of: dataset, at: original, in: scratch, "here-" + plan)
      let made = try report(
        plan, of: dataset, at: original, in: scratch, place.folder + plan, on: place)
      let names = expected.keys.filter { made[$0] != expected[$0] }.sorted()
      #expect(names.isEmpty && made.count == expected.count, "\(plan): \(names)")
    }
  }

  @Test func aRecordTellsNothingOfTheMachine() throws {
    let scratch = try ScratchFolder()
    let files = try report(
      "cpec", of: "silk-road", at: CityNetProcess.silkRoad, in: scratch, "secret-place")
    let record = String(decoding: try #require(files["run.json"]), as: UTF8.self)
    for word in [scratch.path, "secret-place", NSUserName() + "@", "/usr/", "/home/"] {
      #expect(!record.contains(word), "\(word)")
    }
    for key in ["arguments", "form", "graph", "inputs", "conventions", "font", "language"] {
      #expect(record.contains("\"\(key)\" : "), "\(key)")
    }
  }

  /// The files of a report that is made in a folder of its own, laid out as in the repository.
  private func report(
    _ plan: String, of dataset: String, at path: String, in scratch: ScratchFolder, _ name: String,
    on place: Place? = nil
  ) throws -> [String: Data] {
    let root = URL(fileURLWithPath: scratch.path).appendingPathComponent(name)
    let manager = FileManager.default
    for folder in ["Datasets", "Reports/plans"] {
      try manager.createDirectory(
        at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try manager.createSymbolicLink(
      atPath: root.appendingPathComponent("Datasets/\(dataset)").path, withDestinationPath: path)
    let copy = root.appendingPathComponent("Reports/plans/\(plan).json")
    try manager.copyItem(
      at: CityNetProcess.project.appendingPathComponent("Reports/plans/\(plan).json"), to: copy)
    try run(place ?? Place(testDescription: "here"), copy, in: root)
    let made = root.appendingPathComponent("Reports/\(plan)")
    return Dictionary(
      uniqueKeysWithValues: try manager.subpathsOfDirectory(atPath: made.path)
        .filter { $0.contains(".") }
        .map { ($0, try Data(contentsOf: made.appendingPathComponent($0))) })
  }

  private func run(_ place: Place, _ plan: URL, in root: URL) throws {
    func quoted(_ text: String) -> String { "'" + text + "'" }
    let program = CityNetProcess.products.appendingPathComponent("citynet").path
    let folder = place.isInside ? root.appendingPathComponent("Reports/plans").path : "/"
    let path = place.isInside ? plan.lastPathComponent : plan.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "umask \(place.umask) && cd \(quoted(folder)) && exec env -i "
        + (place.environment.map(quoted) + [quoted(program), "report", quoted(path)])
        .joined(separator: " ") + (place.workers.isEmpty ? "" : " --workers " + place.workers),
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(place.testDescription)")
  }
}
