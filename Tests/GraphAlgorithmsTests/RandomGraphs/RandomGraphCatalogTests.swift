import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct RandomGraphCatalogTests {
  @Test func descriptorsAreComplete() {
    let entries = RandomGraphCatalog.entries
    #expect(Set(entries.map(\.id)).count == entries.count && !entries.isEmpty)
    for entry in entries {
      #expect(entry.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(entry.id)")
      #expect(entry.meaning.hasSuffix(".") && !entry.title.isEmpty && entry.cost.hasPrefix("O("))
      #expect(entry.reference.year > 1900)
      for parameter in entry.parameters {
        #expect(parameter.allowed.contains(parameter.standard), "\(entry.id) \(parameter.name)")
      }
    }
  }

  @Test(arguments: RandomGraphCatalog.entries.map(\.id))
  func aSeedMakesTheSameGraphForAnyNumberOfWorkersAndAnotherSeedAnotherOne(id: String) throws {
    func graph(_ seed: UInt64, workers: Int = 1) throws -> Graph {
      try RandomGraphCatalog.model(
        id: id, original: SmallGraphs.karateClub, seed: Seed(seed)
      ).graph(in: ExecutionContext(workers: workers))
    }
    let one = try graph(3)
    #expect(one.edgeCount > 10)
    #expect(try graph(3, workers: 2) == one && graph(3, workers: 5) == one)
    #expect(try graph(4) != one)
    #expect(try RandomGraphCatalog.model(id: id, seed: Seed(3)).seed == Seed(3))
  }

  @Test(arguments: RandomGraphCatalog.entries.map(\.id))
  func aStoppedModelThrows(id: String) throws {
    let cancellation = Cancellation()
    cancellation.request()
    let model = try RandomGraphCatalog.model(
      id: id, values: id == "barabasi-albert" ? ["nodes": 10_000] : [:],
      original: SmallGraphs.karateClub)
    #expect(throws: CancellationError.self) {
      try model.graph(in: ExecutionContext(cancellation: cancellation))
    }
  }

  @Test func wrongNamesAndNumbersAreRefused() {
    #expect(
      throws: GraphAlgorithmError.unknownRandomGraph("spatal", suggestions: ["spatial"])
    ) { try RandomGraphCatalog.model(id: "spatal") }
    #expect(
      throws: GraphAlgorithmError.badParameter(
        method: "erdos-renyi", name: "probability", value: "2.0",
        wanted: "a number from 0.0 to 1.0")
    ) { try RandomGraphCatalog.model(id: "erdos-renyi", values: ["probability": 2]) }
    #expect(
      throws: GraphAlgorithmError.badParameter(
        method: "kronecker", name: "scale", value: "2.5",
        wanted: "a whole number from 0 to 30")
    ) { try RandomGraphCatalog.model(id: "kronecker", values: ["scale": 2.5]) }
    #expect(
      throws: GraphAlgorithmError.badParameter(
        method: "barabasi-albert", name: "edges-per-node", value: "9.0", wanted: "at most 4")
    ) {
      try RandomGraphCatalog.model(
        id: "barabasi-albert", values: ["nodes": 5, "edges-per-node": 9])
    }
    #expect(throws: GraphAlgorithmError.self) {
      try RandomGraphCatalog.model(id: "spatial", values: ["sides": 1])
    }
  }

  /// The ends of all edges as one number (Fowler–Noll–Vo), as first made: a seed that somebody has
  /// stored must go on making the same graph.
  @Test(
    arguments: [
      ("erdos-renyi", 0xEFF1_C2F8_1F45_7491 as UInt64),
      ("configuration", 0x9DAC_B94A_4A6E_806A), ("rewired", 0x1E0B_EE09_BCEE_C4A2),
      ("planted-partition", 0xB4B4_80B0_AA84_7D76), ("block-model", 0x5D48_AC3A_E2CA_17EF),
      ("barabasi-albert", 0x6BD8_D348_74FD_61AB), ("kronecker", 0x7095_4B2D_FC72_2206),
      ("spatial", 0x9291_F482_5B98_9CEA), ("memberships", 0x507F_142C_62CC_5530),
    ])
  func aSeedMakesTheSameGraphForEver(id: String, number: UInt64) throws {
    let ends = try RandomGraphCatalog.model(
      id: id, original: SmallGraphs.karateClub, seed: Seed(3)
    ).graph(in: ExecutionContext()).edgeEnds()
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in ends.sources + ends.targets {
      sum = (sum ^ UInt64(value)) &* 0x100_0000_01B3
    }
    #expect(sum == number)
  }
}
