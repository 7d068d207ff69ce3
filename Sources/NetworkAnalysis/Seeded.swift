import Execution
import GraphAlgorithms

/// A method that draws at random.
protocol Seeded {
  var seed: Seed { get }
}

extension Leiden: Seeded {}
extension Louvain: Seeded {}
extension LabelPropagation: Seeded {}
extension Infomap: Seeded {}
extension SampledBetweenness: Seeded {}

/// Where the random choices of `method` begin, by its name; nothing if it makes none.
func seeds(of method: Any, name: String) -> [String: UInt64] {
  (method as? any Seeded).map { [name: $0.seed.rawValue] } ?? [:]
}
