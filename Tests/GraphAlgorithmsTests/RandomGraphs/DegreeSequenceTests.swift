import GraphAlgorithms
import Graphs
import Testing

struct DegreeSequenceTests {
  @Test func aSequenceIsGraphicalExactlyIfSomeGraphHasIt() {
    for nodeCount in 0...5 {
      let all = AllGraphs(.undirected, nodeCount: nodeCount)
      let possible = Set(all.codes.map { all.degrees($0)[0] })
      let largest = nodeCount + 1
      var count = 1
      for _ in 0..<nodeCount { count *= largest }
      for number in 0..<count {
        var rest = number
        let degrees = (0..<nodeCount).map { _ in
          defer { rest /= largest }
          return rest % largest
        }
        #expect(
          DegreeSequence(degrees).isGraphical == possible.contains(degrees), "\(degrees)")
      }
    }
  }
}
