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

  @Test func mistakesInParametersAreExplained() throws {
    let cases: [(text: String, error: GraphAlgorithmError)] = [
      ("katz:", .nothingAfterColon("katz:")),
      ("leiden:", .nothingAfterColon("leiden:")),
      ("katz:share=0.5,alpha=0.1", .contradiction(method: "katz", "share", "alpha")),
      (
        "bonacich-power:beta=1,share=2", .contradiction(method: "bonacich-power", "share", "beta")
      ),
      (
        "betweenness-sampled:epsilon=0.1,sources=3",
        .contradiction(method: "betweenness-sampled", "epsilon", "sources")
      ),
      (
        "katz:share=0,5",
        .badParameter(
          method: "katz", name: "share", value: "0,5",
          wanted: "written with a decimal point, as in 0.5")
      ),
      (
        "betweenness-sampled:delta=1e-320",
        .badParameter(
          method: "betweenness-sampled", name: "delta", value: "1e-320",
          wanted: "a number from 1e-12 to below 1")
      ),
      (
        "betweenness-sampled:epsilon=5e-324",
        .badParameter(
          method: "betweenness-sampled", name: "epsilon", value: "5e-324",
          wanted: "a number from 1e-6 to below 1")
      ),
    ]
    for (text, error) in cases { #expect(throws: error) { try make(text) } }
    #expect(
      throws: GraphAlgorithmError.unknownParameter(
        method: "katz", name: "5", known: ["share", "alpha"])
    ) { try make("katz:5") }
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
