import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PlantedPartitionTests {
  @Test func tiesWithinAndAcrossGroupsHaveTheirShares() throws {
    var (inside, across): ([Double], [Double]) = ([], [])
    for seed in 0..<60 {
      let model = PlantedPartition(
        groups: 3, groupSize: 20, inside: 0.3, outside: 0.05, seed: Seed(UInt64(seed)))
      let graph = try model.graph()
      let groups = model.partition
      #expect(groups.sizes == [20, 20, 20] && graph.nodeCount == 60)
      let within = graph.edges.filter { edge in
        let (a, b) = graph.ends(of: edge)
        return groups[a] == groups[b]
      }.count
      inside.append(Double(within))
      across.append(Double(graph.edgeCount - within))
    }
    #expect(meanAgrees(inside, with: 3 * 190 * 0.3))
    #expect(meanAgrees(across, with: 3 * 400 * 0.05))
  }
}
