import Execution
import GraphAlgorithms
import TestSupport
import Testing

struct MultipleComparisonsTests {
  /// Figures of statsmodels' `multipletests`.
  @Test func correctionsAreThoseOfStatsmodels() throws {
    let expected = try ExpectedFigures("backbones")
    let p = try expected.numbers("corrections.p")
    let pairs = [
      (MultipleComparisons.holm, try expected.numbers("corrections.holm")),
      (.benjaminiHochberg, try expected.numbers("corrections.bh")),
    ]
    for (correction, wanted) in pairs {
      for (value, other) in zip(correction.adjusted(p), wanted) {
        #expect(value.isApproximately(other))
      }
      // The order of the tests does not matter.
      #expect(correction.adjusted(p.reversed()) == correction.adjusted(p).reversed())
    }
    #expect(MultipleComparisons.none.adjusted(p) == p)
  }

  /// By definition: Holm rejects from the smallest on while p ≤ α/(m − i), the other up to the last
  /// p ≤ α·i/m.
  @Test(arguments: 0..<100)
  func adjustedValuesRejectWhatTheProceduresReject(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(1)
    let count = 1 + generator.index(below: 12)
    let p = (0..<count).map { _ in Double(generator.index(below: 20)) / 200 }
    let family = count + generator.index(below: 6)
    let sorted = p.sorted()
    let level = 0.05
    let stop = sorted.indices.first { sorted[$0] > level / Double(family - $0) } ?? count
    let holm = MultipleComparisons.holm.adjusted(p, family: family)
    #expect(holm.count { $0 <= level + 1e-12 } == stop)
    let last = sorted.indices.last { sorted[$0] <= level * Double($0 + 1) / Double(family) + 1e-15 }
    let hochberg = MultipleComparisons.benjaminiHochberg.adjusted(p, family: family)
    #expect(hochberg.count { $0 <= level + 1e-12 } == last.map { $0 + 1 } ?? 0)
  }

  @Test func testsWithTheSamePValueMayBeCountedTogether() {
    let single = [0.01, 0.01, 0.02, 0.5, 0.5, 0.5]
    for correction in MultipleComparisons.allCases {
      let together = correction.adjusted([0.5, 0.01, 0.02], counts: [3, 2, 1], family: 9)
      let apart = correction.adjusted(single, family: 9)
      #expect(together == [apart[3], apart[0], apart[2]])
    }
  }
}
