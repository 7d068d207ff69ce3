import Foundation

/// Runs of the built program, as a shell would make them.
struct CityNetProcess {
  let status: Int32
  let output: String
  let errors: String

  /// The folder in which the tests and the program were built.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// The root of the project.
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bundled dataset.
  static let silkRoad = project.appendingPathComponent("Datasets/silk-road").path

  @discardableResult
  init(_ arguments: String...) throws { try self.init(list: arguments) }

  init(
    list arguments: [String], environment: [String: String] = [:], program: String = "citynet"
  ) throws {
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent(program)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties in time would stop the program.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("citynet-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (out, err) = (
      folder.appendingPathComponent("out"), folder.appendingPathComponent("err")
    )
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }
}

/// A folder that lives as long as a test.
final class ScratchFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("citynet-test-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  var entries: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
