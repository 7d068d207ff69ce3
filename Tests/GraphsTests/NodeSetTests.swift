import Execution
import Graphs
import Testing

struct NodeSetTests {
  @Test(arguments: [1, 63, 64, 65, 200], 0..<5)
  func behavesLikeASetOfNumbers(universe: Int, seed: Int) {
    var generator = Seed(UInt64(seed)).stream(0)
    var nodes = NodeSet(universe: universe)
    var oracle: Set<Int> = []
    for _ in 0..<300 {
      let number = generator.index(below: universe)
      if generator.index(below: 3) == 0 {
        nodes.remove(Node(number))
        oracle.remove(number)
      } else {
        nodes.insert(Node(number))
        oracle.insert(number)
      }
      #expect(nodes.count == oracle.count)
      #expect(nodes.contains(Node(number)) == oracle.contains(number))
    }
    #expect(nodes.nodes.map(\.index) == oracle.sorted())
    #expect(nodes.isEmpty == oracle.isEmpty)
    #expect(nodes == NodeSet(oracle.map { Node($0) }, universe: universe))
  }
}
