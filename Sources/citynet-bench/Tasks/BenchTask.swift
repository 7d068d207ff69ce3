import Execution
import GraphAlgorithms
import Graphs

/// Something that can be timed on a graph.
protocol BenchTask: Sendable {
  /// What must be known to choose the task.
  var descriptor: TaskDescriptor { get }

  /// Does once what a caller does once per graph, and gives the work that is timed.
  ///
  /// - Throws: ``BenchError/notApplicable(_:)`` if the task says nothing about such a graph.
  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork
}

/// The work that is timed, up to the form that a caller of the library gets.
typealias TimedWork = (ExecutionContext) throws -> TaskAnswer

/// What must be known of a task to choose it.
struct TaskDescriptor: Sendable {
  /// The name in commands.
  let id: String
  /// What it does, in a few words.
  let title: String
  /// How its time grows with the graph.
  let growth: Growth

  /// How the time of a task grows with a graph of n nodes and m edges.
  enum Growth: String, Sendable {
    /// About like n + m.
    case linear
    /// Like n·m or worse.
    case quadratic

    /// Whether a graph is so large that nobody waits for the answer without asking for it.
    func isTooLarge(nodes: Int, edges: Int) -> Bool {
      self == .quadratic && Double(nodes) * Double(nodes + edges) > 2e10
    }
  }
}

/// The result of a task, summed up only after the clock has stopped.
enum TaskAnswer {
  case scores(NodeMap<Double?>)
  case labels([Int])
  case clusters(Partition)
  case distances([NodeMap<Double?>])
  case trees([BreadthFirstTree])
  case allPairs(AllPairsDistances)
  case numbers([Double])
  case value(Int)
  case summary(Check)

  /// The summary on which other tools must agree.
  func check(on input: BenchInput) -> Check {
    switch self {
    case .scores(let scores): return .vector(scores.values)
    case .labels(let labels): return .labels(labels)
    case .distances(let rows): return .distances(rows.lazy.map(\.values))
    case .trees(let trees): return .distances(trees.lazy.map { Self.row($0.distances) })
    case .allPairs(let table):
      return .distances(input.graph.nodes.lazy.map { Self.row(table.distances(from: $0)) })
    case .numbers(let numbers): return .numbers(numbers)
    case .value(let value): return .value(value)
    case .summary(let check): return check
    case .clusters(let clusters):
      var check = Check(kind: "partition")
      check.communities = clusters.count
      check.distinct = clusters.count
      check.largest = clusters.sizes.first ?? 0
      check.modularity = Modularity().contributions(of: clusters, on: input.graph)
        .map { $0.reduce(0, +) }
      check.nmi = input.truth.map {
        PartitionComparison(clusters, $0).normalizedMutualInformation
      }
      return check
    }
  }

  private static func row(_ distances: NodeMap<Int?>) -> [Double?] {
    distances.values.map { $0.map { Double($0) } }
  }
}
