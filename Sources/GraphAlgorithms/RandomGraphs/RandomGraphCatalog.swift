public import Execution
public import Graphs

/// Every way of making random graphs that commands and reports know.
public enum RandomGraphCatalog {
  /// The descriptors in the order in which they are listed to users.
  public static var entries: [RandomGraphDescriptor] { makers.map(\.descriptor) }

  /// The model whose descriptor has this id.
  ///
  /// - Parameters:
  ///   - values: the parameters by name; those that are missing have their standard values.
  ///   - original: the graph of which the random one keeps something; ignored by models whose
  ///     ``RandomGraphDescriptor/basis-swift.property`` is parameters only, taken for a graph without
  ///     nodes where it is missing.
  /// - Throws: ``GraphAlgorithmError/unknownRandomGraph(_:suggestions:)``,
  ///   ``GraphAlgorithmError/badParameter(method:name:value:wanted:)`` for a number that is not
  ///   allowed or has a name that the model does not know.
  public static func model(
    id: String, values: [String: Double] = [:], original: Graph? = nil, seed: Seed = .standard
  ) throws -> any RandomGraphModel {
    guard let maker = makers.first(where: { $0.descriptor.id == id }) else {
      throw GraphAlgorithmError.unknownRandomGraph(
        id, suggestions: suggestions(for: id, among: entries.map(\.id)))
    }
    let values = try ModelParameters(values, for: maker.descriptor)
    let nothing = GraphBuilder(.undirected, nodeCount: 0).build().graph
    return try maker.make(values, original ?? nothing, seed)
  }

  private struct Maker: Sendable {
    let descriptor: RandomGraphDescriptor
    let make: @Sendable (ModelParameters, Graph, Seed) throws -> any RandomGraphModel
  }

  private static let makers: [Maker] = [
    Maker(descriptor: ErdosRenyi.descriptor) { values, _, seed in
      ErdosRenyi(
        nodeCount: values.whole("nodes"), .probability(values["probability"]), seed: seed)
    },
    Maker(descriptor: ConfigurationModel.descriptor) { values, original, seed in
      ConfigurationModel(
        degreesOf: original, attemptsPerEdge: values.whole("attempts-per-edge"), seed: seed)
    },
    Maker(descriptor: DegreePreservingRewiring.descriptor) { values, original, seed in
      DegreePreservingRewiring(
        of: original, attemptsPerEdge: values.whole("attempts-per-edge"), seed: seed)
    },
    Maker(descriptor: PlantedPartition.descriptor) { values, _, seed in
      PlantedPartition(
        groups: values.whole("groups"), groupSize: values.whole("size"),
        inside: values["inside"], outside: values["outside"], seed: seed)
    },
    Maker(descriptor: StochasticBlockModel.descriptor) { values, _, seed in
      let blocks = values.whole("blocks")
      return StochasticBlockModel(
        sizes: Array(repeating: values.whole("size"), count: blocks),
        probabilities: (0..<blocks).map { a in
          (0..<blocks).map { values[a == $0 ? "inside" : "outside"] }
        }, seed: seed)
    },
    Maker(descriptor: BarabasiAlbert.descriptor) { values, _, seed in
      try values.check("edges-per-node", atMost: values["nodes"] - 1)
      return BarabasiAlbert(
        nodeCount: values.whole("nodes"), edgesPerNode: values.whole("edges-per-node"), seed: seed)
    },
    Maker(descriptor: Kronecker.descriptor) { values, _, seed in
      Kronecker(
        scale: values.whole("scale"), edgeFactor: values.whole("edge-factor"), seed: seed)
    },
    Maker(descriptor: SpatialGraph.descriptor) { values, _, seed in
      SpatialGraph(
        nodeCount: values.whole("nodes"), .nearest(values.whole("nearest")), seed: seed)
    },
    Maker(descriptor: RandomMemberships.descriptor) { values, _, seed in
      try values.check("memberships", atMost: values["members"] * values["groups"])
      return RandomMemberships(
        memberCount: values.whole("members"), groupCount: values.whole("groups"),
        membershipCount: values.whole("memberships"), seed: seed)
    },
  ]
}

/// The parameters of a model, each within what is allowed.
private struct ModelParameters: Sendable {
  private let descriptor: RandomGraphDescriptor
  private var values: [String: Double] = [:]

  init(_ given: [String: Double], for descriptor: RandomGraphDescriptor) throws {
    self.descriptor = descriptor
    for parameter in descriptor.parameters {
      let value = given[parameter.name] ?? parameter.standard
      guard parameter.allowed.contains(value), !parameter.isWhole || value == value.rounded()
      else {
        throw GraphAlgorithmError.badParameter(
          method: descriptor.id, name: parameter.name, value: "\(value)",
          wanted: parameter.wanted)
      }
      values[parameter.name] = value
    }
    if let unknown = given.keys.sorted().first(where: { values[$0] == nil }) {
      throw GraphAlgorithmError.unknownParameter(
        method: descriptor.id, name: unknown, known: descriptor.parameters.map(\.name))
    }
  }

  subscript(name: String) -> Double {
    guard let value = values[name] else { preconditionFailure("no parameter \(name)") }
    return value
  }

  func whole(_ name: String) -> Int { Int(self[name]) }

  func check(_ name: String, atMost most: Double) throws {
    guard self[name] <= most else {
      throw GraphAlgorithmError.badParameter(
        method: descriptor.id, name: name, value: "\(self[name])", wanted: "at most \(Int(most))")
    }
  }
}

extension RandomGraphParameter {
  /// What is allowed, in words.
  fileprivate var wanted: String {
    isWhole
      ? "a whole number from \(Int(allowed.lowerBound)) to \(Int(allowed.upperBound))"
      : "a number from \(allowed.lowerBound) to \(allowed.upperBound)"
  }
}
