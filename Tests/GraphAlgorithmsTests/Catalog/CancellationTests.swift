import Dispatch
import Execution
import GraphAlgorithms
import Graphs
import Synchronization
import TestSupport
import Testing

/// Work that takes long stops soon after it is asked to; the promise is a tenth of a second, the
/// tests allow for a busy machine.
@Suite(.serialized) struct CancellationTests {
  private static let large = SmallGraphs.random(
    .undirected, nodeCount: 6000, density: 0.002, seed: 1)

  @Test(arguments: ["betweenness", "current-flow-betweenness", "leiden", "subgraph"], [1, 2])
  func longWorkStopsInTime(id: String, workers: Int) {
    let cancellation = Cancellation()
    let context = ExecutionContext(workers: workers, cancellation: cancellation)
    let graph = Self.large
    let clock = ContinuousClock()
    let start = clock.now
    DispatchQueue(label: "request").asyncAfter(deadline: .now() + 0.05) { cancellation.request() }
    #expect(throws: CancellationError.self) {
      if id == "leiden" {
        _ = try Leiden(starts: 200).partition(of: graph, in: context)
      } else {
        _ = try MeasureCatalog.measure(id: id).scores(on: graph, in: context)
      }
    }
    #expect(clock.now - start < .milliseconds(550))
  }

  @Test(arguments: [
    "betweenness", "harmonic", "pagerank", "eigenvector", "leiden", "katz", "bonacich-power",
    "hubs",
    "current-flow-closeness", "information", "current-flow-betweenness", "subgraph",
  ])
  func longWorkReportsItsProgress(id: String) throws {
    let last = Mutex<ProgressReport?>(nil)
    let context = ExecutionContext(progress: Progress { report in last.withLock { $0 = report } })
    if id == "leiden" {
      _ = try Leiden().partition(of: SmallGraphs.karateClub, in: context)
    } else {
      _ = try MeasureCatalog.measure(id: id).scores(on: SmallGraphs.karateClub, in: context)
    }
    let report = try #require(last.withLock { $0 })
    #expect(!report.phase.isEmpty && report.completed <= report.total)
  }
}
