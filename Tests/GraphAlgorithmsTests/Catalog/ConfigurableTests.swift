import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What every method with parameters must do.
struct ConfigurableTests {
  static let methods: [(id: String, parameters: [MethodParameter])] =
    MeasureCatalog.all.compactMap { measure in
      (measure as? any Configurable).map { (measure.descriptor.id, $0.parameters) }
    }
    + PartitionCatalog.all.compactMap { method in
      (method as? any Configurable).map { (method.descriptor.id, $0.parameters) }
    }

  private func make(_ text: String) throws {
    if PartitionCatalog.entries.contains(where: { text.split(separator: ":")[0] == $0.id }) {
      _ = try PartitionCatalog.algorithm(id: text)
    } else {
      _ = try MeasureCatalog.measure(id: text)
    }
  }

  @Test(arguments: methods.map(\.id))
  func parametersAreDescribedAndTakeTheirStandardValue(id: String) throws {
    let parameters = try #require(Self.methods.first { $0.id == id }?.parameters)
    #expect(!parameters.isEmpty)
    #expect(Set(parameters.map(\.name)).count == parameters.count)
    for parameter in parameters {
      #expect(!parameter.meaning.isEmpty)
      guard !parameter.standard.isEmpty else { continue }
      try make("\(id):\(parameter.name)=\(parameter.standard)")
    }
  }

  @Test(arguments: methods.map(\.id))
  func nonsenseIsRefusedWithTheValue(id: String) throws {
    let parameters = try #require(Self.methods.first { $0.id == id }?.parameters)
    for parameter in parameters {
      for value in ["", "much", "nan", "-1e999"] {
        #expect(throws: GraphAlgorithmError.self, "\(parameter.name)=\(value)") {
          try make("\(id):\(parameter.name)=\(value)")
        }
      }
    }
    #expect(throws: GraphAlgorithmError.self) { try make("\(id):unheard-of=1") }
    #expect(throws: GraphAlgorithmError.self) { try make("\(id):") }
  }

  @Test func aMethodWithoutParametersRefusesThem() {
    #expect(
      throws: GraphAlgorithmError.unknownParameter(method: "degree", name: "top", known: [])
    ) {
      try MeasureCatalog.measure(id: "degree:top=3")
    }
  }

  @Test func aParameterGivenTwiceIsRefused() {
    #expect(throws: GraphAlgorithmError.self) {
      try MeasureCatalog.measure(id: "pagerank:damping=0.5,damping=0.6")
    }
  }

  @Test func aParameterChangesTheMethod() throws {
    let measure = try #require(
      try MeasureCatalog.measure(id: "pagerank:damping=0.5") as? PageRank)
    #expect(measure.damping == 0.5)
    let method = try #require(
      try PartitionCatalog.algorithm(id: "leiden:resolution=3,seed=9,starts=2") as? Leiden)
    #expect(method.starts == 2 && method.seed == Seed(9))
    let fine = try method.partition(of: SmallGraphs.karateClub, in: ExecutionContext())
    let coarse = try PartitionCatalog.algorithm(id: "leiden")
      .partition(of: SmallGraphs.karateClub, in: ExecutionContext())
    #expect(fine.count > coarse.count)
  }
}
