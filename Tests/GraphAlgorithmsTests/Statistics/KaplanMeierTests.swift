import Execution
import GraphAlgorithms
import TestSupport
import Testing

struct KaplanMeierTests {
  @Test(arguments: 1...120)
  func theEstimateIsTheProductOfTheSharesThatLast(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(4)
    let things = (0...generator.index(below: 30)).map { _ in
      (time: Double(generator.index(below: 12)), ended: generator.index(below: 2) == 0)
    }
    let estimate = KaplanMeier(
      durations: things.map(\.time), hasEnded: things.map(\.ended))
    #expect(estimate.steps.map(\.time) == Set(things.filter(\.ended).map(\.time)).sorted())
    for time in stride(from: 0.0, through: 12, by: 0.5) {
      var product = 1.0
      for other in Set(things.filter { $0.ended && $0.time <= time }.map(\.time)).sorted() {
        let atRisk = things.count { $0.time >= other }
        product *= Double(atRisk - things.count { $0.time == other && $0.ended }) / Double(atRisk)
      }
      let isSeen = things.contains { $0.time >= time }
      #expect(estimate.survival(at: time) == (isSeen ? product : nil))
      #expect(estimate.atRisk(at: time) == things.count { $0.time >= time })
      #expect((estimate.step(at: time)?.survival ?? 1) == product)
    }
    for step in estimate.steps {
      guard let interval = step.interval else {
        #expect(step.survival == 0 || step.survival == 1)
        continue
      }
      #expect(interval.contains(step.survival) && interval.lowerBound >= 0)
      #expect(interval.upperBound <= 1)
    }
  }

  /// lifelines 0.30.3: `Tests/Expected/survival.py`.
  @Test func theEstimateIsThatOfLifelines() throws {
    let expected = try ExpectedFigures("survival")
    let estimate = KaplanMeier(
      durations: try expected.numbers("durations"),
      hasEnded: try expected.numbers("ended").map { $0 == 1 })
    #expect(estimate.steps.map(\.time) == (try expected.numbers("times")))
    #expect(estimate.steps.map { Double($0.atRisk) } == (try expected.numbers("at_risk")))
    #expect(estimate.steps.map { Double($0.ended) } == (try expected.numbers("events")))
    #expect(estimate.median == (try expected.number("median")))
    for (place, step) in estimate.steps.enumerated() {
      #expect(
        step.survival.isApproximately(try expected.numbers("survival")[place], within: 1e-12))
      guard let interval = step.interval else { continue }
      #expect(
        interval.lowerBound.isApproximately(try expected.numbers("lower")[place], within: 1e-9))
      #expect(
        interval.upperBound.isApproximately(try expected.numbers("upper")[place], within: 1e-9))
    }
  }

  @Test func nothingEndedMeansThatAllLastAsLongAsTheyWereSeen() {
    let estimate = KaplanMeier(durations: [3, 5], hasEnded: [false, false])
    #expect(estimate.steps.isEmpty && estimate.median == nil)
    #expect(estimate.survival(at: 5) == 1 && estimate.survival(at: 6) == nil)
    let none = KaplanMeier(durations: [], hasEnded: [])
    #expect(none.survival(at: 0) == nil && none.atRisk(at: 0) == 0)
  }
}
