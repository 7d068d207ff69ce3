import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PartitionAgreementTests {
  private let context = ExecutionContext(workers: 2)

  @Test(arguments: 0..<100)
  func eachFigureHasTheBaselineOfThatFigure(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(3)
    func labels(_ clusters: Int) -> Partition {
      Partition(NodeMap((0..<(5 + seed % 20)).map { _ in generator.index(below: clusters) }))
    }
    let (first, second) = (labels(4), labels(3))
    let agreement = try PartitionAgreement(of: first, second, permutations: 20, in: context)
    for figure in PartitionBaseline.Figure.allCases {
      let alone = try PartitionBaseline(
        figure, of: first, second, permutations: 20, in: context)
      #expect(agreement[figure].observed == alone.observed)
      #expect(abs((agreement[figure].mean ?? 9) - alone.mean) < 1e-9)
      #expect(abs((agreement[figure].deviation ?? 9) - alone.standardDeviation) < 1e-9)
      #expect((agreement.zScore(figure) == nil) == (alone.zScore == nil))
    }
  }
}
