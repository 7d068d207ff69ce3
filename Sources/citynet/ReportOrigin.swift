import DatasetLoading
import Diagrams
import Reporting

/// What a record tells of how its run came about, without a word on where it took place.
enum ReportOrigin {
  /// The words of a report that follows a plan; the path of the plan starts from the report's folder.
  static func arguments(ofPlan path: String, output: String) -> [String] {
    ["report", way(from: output, toPlan: path)]
  }

  /// The words of this run without the options in `names` and their values, which say where results
  /// go or how work runs; of what exists as a file or folder only the name stays.
  static func argumentsGiven(leavingOut names: Set<String>) -> [String] {
    var words: [String] = []
    var given = CommandLine.arguments.dropFirst()
    while let word = given.popFirst() {
      if names.contains(word) {
        _ = given.popFirst()
      } else if !names.contains(where: { word.hasPrefix($0 + "=") }) {
        words.append(InputPath.exists(word) ? name(of: word) : word)
      }
    }
    return words
  }

  /// The name of a dataset, or of another file or folder, without the folders above it.
  static func name(of path: String) -> String {
    let parts = InputPath.absolute(path).split(separator: "/")
    return parts.last.map { String($0) } ?? path
  }

  /// The way from the folder of a report to a file that the command line names, or else its name.
  static func place(of path: String, from report: String) -> String {
    InputPath.way(from: report, to: path) ?? name(of: path)
  }

  /// The tables and the description of the dataset at `path`.
  static func inputs(ofDataset path: String) throws -> [RunInput] {
    try digests(of: path, .table, .description)
  }

  /// The same of the dataset that is compared.
  static func inputs(ofCompared path: String) throws -> [RunInput] {
    try digests(of: path, .comparedTable, .comparedDescription)
  }

  /// The files of a dataset that is laid over another one.
  static func inputs(of path: String, as role: RunInput.Role) throws -> [RunInput] {
    try digests(of: path, role, role)
  }

  /// The font of this machine that figures are measured with; nil if that cannot be told.
  static var font: RunFont? {
    guard let path = MeasuringFont.path, let bytes = try? InputPath.bytes(of: path) else {
      return nil
    }
    return RunFont(families: MeasuringFont.families, path: path, bytes: bytes)
  }

  private static func digests(
    of path: String, _ table: RunInput.Role, _ description: RunInput.Role
  ) throws -> [RunInput] {
    try DatasetSource(path: path).files().digests().map {
      RunInput($0.isTable ? table : description, name: $0.file, sha256: $0.sha256)
    }
  }

  /// The way from the folder of a report to its plan; only the name of a plan that lies more than two
  /// folders off the common one, since the way would tell of folders that are nobody's business.
  private static func way(from output: String, toPlan path: String) -> String {
    let own = name(of: path)
    guard !output.hasPrefix("/") else { return own }
    let plan = InputPath.absolute(path).split(separator: "/")
    var folders = plan.dropLast()
    var down = 0
    var climbed = 0
    for part in output.split(separator: "/") where part != "." {
      if part != ".." {
        down += 1
      } else if down > 0 {
        down -= 1
      } else {
        climbed += 1
      }
    }
    guard climbed <= 2, climbed <= folders.count else { return own }
    folders = folders.suffix(climbed)
    return ([String](repeating: "..", count: down) + folders.map { String($0) } + [own])
      .joined(separator: "/")
  }
}
