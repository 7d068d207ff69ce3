import CityNetworks
import DatasetLoading
import Execution
import GraphAlgorithms
import GraphFormats
import Graphs

/// Where a graph comes from: a generator with a name, a bundled dataset with a name, a folder that
/// holds a dataset, or a file of numbered edges or memberships.
///
/// What is no folder is read as a file of numbers, whatever its ending; other forms of network
/// files are not read here.
enum GraphSource {
  /// A file of numbered edges: `u v` or `u v weight`, parted by blanks, tabs, a comma or a semicolon;
  /// a first line with names of columns is skipped.
  case edges(path: String)
  /// A file of memberships: `member group`, each numbered from 0 (`.bel`).
  case memberships(path: String)
  /// A folder that the toolkit reads as a network of cities.
  case dataset(path: String)
  /// A graph that is made on the spot.
  case generated(GeneratedGraph)

  /// The source that a person means by `name`.
  ///
  /// - Throws: ``BenchError/unknownGraph(_:)``.
  init(_ name: String) throws {
    if let known = GeneratedGraph.all.first(where: { $0.name == name }) {
      self = .generated(known)
      return
    }
    let path = BundledDatasets.path(of: name) ?? name
    guard FileBytes.exists(path) else { throw BenchError.unknownGraph(name) }
    if path.hasSuffix(".bel") {
      self = .memberships(path: path)
    } else if DatasetFiles.areAt(path) {
      self = .dataset(path: path)
    } else {
      self = .edges(path: path)
    }
  }

  /// The graph, with what its file says besides.
  func load(in context: ExecutionContext) throws -> BenchInput {
    switch self {
    case .edges(let path): try EdgeFile(path: path).input(in: context)
    case .memberships(let path): try Self.memberships(path, in: context)
    case .dataset(let path): try DatasetFiles.input(path)
    case .generated(let graph): try graph.make(in: context)
    }
  }

  private static func memberships(
    _ path: String, in context: ExecutionContext
  ) throws -> BenchInput {
    let list = try NumberedEdges.read(FileBytes.read(path), file: path, in: context)
    let members = list.sources.max().map { Int($0) + 1 } ?? 0
    let groups = list.targets.max().map { Int($0) + 1 } ?? 0
    for (count, kind) in [(members, "member"), (groups, "group")] {
      try NumberedEdges.requireFew(count, kind, for: list.edgeCount, "memberships", file: path)
    }
    guard members + groups < Int(UInt32.max) else {
      throw BenchError.unusableGraph(
        path: path,
        problem: "\(members) members and \(groups) groups are more than a graph can have. "
          + "Use a part of them.")
    }
    let graph = TwoModeGraph(
      memberCount: members, groupCount: groups,
      memberships: zip(list.sources, list.targets).map { (Int($0), Int($1)) })
    return BenchInput(name: path.fileName, graph: graph.graph, memberships: graph)
  }
}

/// The datasets that come with the project, found from where the program was built.
enum BundledDatasets {
  static let names = ["silk-road"]

  /// The folder of the dataset `name`, nil if no dataset that is at hand has that name.
  static func path(of name: String) -> String? {
    guard names.contains(name) else { return nil }
    // The program lies in <project>/.build/<configuration>, by one or two folders.
    var folder = ProcessFacts.executablePath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let path = folder + "/Datasets/" + name
      if FileBytes.exists(String(path)) { return String(path) }
    }
    return FileBytes.exists("Datasets/" + name) ? "Datasets/" + name : nil
  }
}

/// Networks of cities as the toolkit reads them.
enum DatasetFiles {
  /// Whether `path` is a folder, which only a dataset is.
  static func areAt(_ path: String) -> Bool { FileBytes.exists(path + "/.") }

  /// The graph of all binding twinnings of the dataset at `path`.
  ///
  /// - Throws: ``BenchError/badDataset(path:errors:)``, `DatasetError` or `ImportError`.
  static func input(_ path: String) throws -> BenchInput {
    let loaded = try DatasetSource(path: path).load()
    guard let network = loaded.network else {
      throw BenchError.badDataset(
        path: path, errors: loaded.findings.filter { $0.severity == .error }.count)
    }
    return BenchInput(name: path.fileName, graph: try CityGraph(network).graph)
  }
}

extension String {
  /// The last part of a path.
  var fileName: String {
    split(separator: "/").last.map { String($0) } ?? self
  }
}
