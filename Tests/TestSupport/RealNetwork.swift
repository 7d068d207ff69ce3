import Foundation
public import Graphs

/// A real city network of the shared material with the figures that other tools found for it.
public struct RealNetwork: Sendable, CustomStringConvertible {
  /// Cities tied by twinning; undirected, without loops and parallel ties.
  public let graph: Graph
  /// The key of each city, ascending.
  public let names: [String]
  /// What python-igraph 1.0.0 and networkx 3.6.1 found.
  public let expected: SharedFigures
  /// The name of the data set.
  public let description: String

  /// The twinnings on Wikidata in 2022, keyed by Wikidata id; nil without the shared material.
  public static let wikidata2022 = load(
    "twinnings-wikidata-2022/edges.csv", figures: "ursino_graphs_comparison"
  ) { ($0[0], $0[1]) }

  /// The twinnings on Wikipedia in 2026, keyed by name and country; nil without the shared material.
  public static let wikipedia2026 = load(
    "twinnings-wikipedia-2026/twin_cities.csv", figures: "hekman_twincities"
  ) { ($0[0] + "|" + $0[1], $0[4] + "|" + $0[5]) }

  /// Both networks, or none without the shared material.
  public static let all: [RealNetwork] = [wikidata2022, wikipedia2026].compactMap { $0 }

  /// The node of the city with this key.
  public func node(_ name: String) -> Node? { names.firstIndex(of: name).map { Node($0) } }

  private static func load(
    _ file: String, figures: String, ends: ([String]) -> (String, String)
  ) -> RealNetwork? {
    guard SharedMaterial.isPresent, let bytes = try? SharedMaterial.bytes("data/" + file),
      let expected = SharedFigures("expected/computed_\(figures).json")
    else { return nil }
    let pairs = commaSeparatedRows(bytes).dropFirst().map(ends)
    let names = Set(pairs.flatMap { [$0.0, $0.1] }).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var builder = GraphBuilder(.undirected, nodeCount: names.count)
    for (a, b) in pairs { builder.addEdge(Node(number[a] ?? 0), Node(number[b] ?? 0)) }
    return RealNetwork(
      graph: builder.build().graph, names: names, expected: expected, description: figures)
  }
}

/// Figures of one network as other tools computed them.
public struct SharedFigures: @unchecked Sendable {
  // Read once and never changed; the values are numbers, strings and arrays of them.
  private let values: [String: Any]

  init?(_ file: String) {
    guard let bytes = try? SharedMaterial.bytes(file),
      let values = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return nil }
    self.values = values
  }

  /// The number with this name; NaN, which equals nothing, if there is none.
  public subscript(name: String) -> Double { (values[name] as? NSNumber)?.doubleValue ?? .nan }

  /// The numbers of the list with this name.
  public func numbers(_ name: String) -> [Double] {
    (values[name] as? [NSNumber] ?? []).map(\.doubleValue)
  }

  /// The key and score of each of the cities that lead by the measure whose name starts so.
  public func leaders(_ prefix: String) -> [(name: String, score: Double)] {
    let key = values.keys.first { $0.hasPrefix("top_" + prefix) } ?? ""
    return (values[key] as? [[Any]] ?? []).compactMap { row in
      guard let name = row[0] as? String, let score = row[2] as? NSNumber else { return nil }
      return (name, score.doubleValue)
    }
  }

  /// How many nodes have each of the degrees 0 to 10.
  public var degreeHistogram: [Int] {
    let counts = values["degree_histogram_1_to_10"] as? [String: NSNumber] ?? [:]
    return (0...10).compactMap { counts["\($0)"]?.intValue }
  }
}

/// The fields of comma-separated lines, with quotes as in RFC 4180.
public func commaSeparatedRows(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  for byte in bytes {
    switch (byte, isQuoted) {
    case (UInt8(ascii: "\""), _): isQuoted.toggle()
    case (UInt8(ascii: ","), false):
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    case (UInt8(ascii: "\n"), false):
      row.append(String(decoding: field, as: UTF8.self))
      rows.append(row)
      (row, field) = ([], [])
    case (UInt8(ascii: "\r"), false): break
    default: field.append(byte)
    }
  }
  if !field.isEmpty || !row.isEmpty { rows.append(row + [String(decoding: field, as: UTF8.self)]) }
  return rows
}
