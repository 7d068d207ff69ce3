import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ResolutionScanTests {
  private let context = ExecutionContext(workers: 2)

  /// leidenalg, best of 50 seeds at each resolution, Tests/Expected/groups.py.
  @Test func levelsOfTheKarateClubAreThoseOfLeidenalg() throws {
    let expected = try ExpectedFigures("groups")
    let count = try expected.count("karate.scan")
    let resolutions = try (0..<count).map { try expected.number("karate.scan.\($0).resolution") }
    let scan = try ResolutionScan(
      of: SmallGraphs.karateClub, resolutions: resolutions, in: context)
    for place in 0..<count {
      let level = scan.levels[place]
      let path = "karate.scan.\(place)."
      #expect(level.partition.count == Int(try expected.number(path + "clusters")))
      #expect(abs((level.quality ?? 0) - (try expected.number(path + "quality"))) < 1e-9)
      #expect(abs((level.modularity ?? 9) - (try expected.number(path + "modularity"))) < 1e-9)
    }
  }

  @Test func aRingOfCirclesHasItsCirclesAsALongPlateau() throws {
    var pairs: [(Int, Int)] = []
    for first in stride(from: 0, to: 40, by: 5) {
      pairs.append((first, (first + 6) % 40))
      for a in 1..<5 { for b in 0..<a { pairs.append((first + a, first + b)) } }
    }
    let grid = ResolutionScan.grid(0.1...10, steps: 25)
    let scan = try ResolutionScan(
      of: SmallGraphs.undirected(40, pairs), resolutions: grid, in: context)
    let longest = try #require(scan.plateaus().first)
    #expect(scan.levels[longest.middle].clusterCount == 8)
    #expect(longest.ratio > 5 && longest.resolutions.contains(1))
    #expect(scan.levels[longest.middle].spread == 0)
  }

  /// At every resolution all divisions that were found are compared, one by one.
  @Test func noLevelShowsADivisionThatAnotherLevelBeats() throws {
    for seed in 0..<100 {
      let graph = SmallGraphs.random(.undirected, nodeCount: 20, density: 0.2, seed: seed)
      guard graph.edgeCount > 0 else { continue }
      let scan = try ResolutionScan(
        of: graph, resolutions: [0.3, 0.7, 1, 1.6, 2.5], runs: 3, in: context)
      for level in scan.levels {
        for other in scan.levels {
          let quality = Modularity(resolution: level.resolution)
          let value = quality.value(of: other.partition, on: graph) ?? 0
          #expect(value <= (level.quality ?? 0) + 1e-9, "seed \(seed)")
        }
      }
      let parts = scan.levels.map(\.partition.count)
      #expect(parts.first! <= parts.last!, "seed \(seed)")
    }
  }

  @Test func theGridHasEqualRatiosAndHoldsOne() {
    let grid = ResolutionScan.grid(0.25...4, steps: 5)
    #expect(grid == [0.25, 0.5, 1, 2, 4])
    #expect(ResolutionScan.grid(0.2...3, steps: 20).contains(1))
    #expect(ResolutionScan.grid(0.2...3, steps: 20).count == 20)
    #expect(ResolutionScan.grid(2...3, steps: 3) == [2, 2.4495, 3])
  }

  @Test(arguments: [1, 5])
  func theNumberOfWorkersLeavesNoTrace(workers: Int) throws {
    let graph = try softNetwork()
    let grid = ResolutionScan.grid(0.5...2, steps: 6)
    let two = try ResolutionScan(of: graph, resolutions: grid, in: context)
    let isSame =
      try ResolutionScan(
        of: graph, resolutions: grid, in: ExecutionContext(workers: workers)) == two
    #expect(isSame)
  }
}
