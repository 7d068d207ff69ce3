import Graphs

extension AttributedGraph {
  /// The numbers of the edges in a file, from 1, as losses name them.
  var edgeNumbers: [String] { (0..<graph.edgeCount).map { String($0 + 1) } }

  /// Whether an edge column of this name would be taken for strengths, or there are some already.
  func isWeightTaken(_ column: AttributeColumn, _ name: String) -> Bool {
    name == "weight" && (graph.strengths != nil || column.looksLikeStrengths)
  }

  /// The number of each edge among those with the same ends, from 0; nil if no ends repeat.
  var parallelNumbers: [Int]? {
    let (sources, targets) = graph.edgeEnds()
    var numbers = [Int](repeating: 0, count: graph.edgeCount)
    var hasParallels = false
    for edge in numbers.indices.dropFirst()
    where sources[edge] == sources[edge - 1] && targets[edge] == targets[edge - 1] {
      numbers[edge] = numbers[edge - 1] + 1
      hasParallels = true
    }
    return hasParallels ? numbers : nil
  }
}
