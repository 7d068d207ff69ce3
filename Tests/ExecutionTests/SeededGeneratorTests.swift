import Execution
import Testing

struct SeededGeneratorTests {
  /// The reference values of the crate rand_xoshiro (`xoshiro256starstar.rs`, test `reference`),
  /// made with the authors' own program.
  @Test func numbersAreThoseOfTheReferenceProgram() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  /// Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
  @Test func seedsAreSpreadAsByTheReferenceProgram() {
    var mixer = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in mixer.next() } == expected)
  }

  @Test func aStreamIsTheSameWheneverItIsAskedFor() {
    var first = Seed(42).stream(3)
    var second = Seed(42).stream(3)
    #expect((0..<100).allSatisfy { _ in first.next() == second.next() })
  }

  @Test func streamsAndSeedsDiffer() {
    let firsts = (0..<50).flatMap { seed in
      (0..<50).map { index in
        var generator = Seed(UInt64(seed)).stream(index)
        return generator.next()
      }
    }
    #expect(Set(firsts).count == 2500)
  }

  @Test(arguments: [1, 2, 3, 6, 10, 1000])
  func indicesAreBelowTheBoundAndEquallyLikely(bound: Int) {
    var generator = Seed.standard.stream(0)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<(1000 * bound) { counts[generator.index(below: bound)] += 1 }
    // Six standard deviations of a count whose mean is 1000.
    #expect(counts.allSatisfy { abs($0 - 1000) < 190 })
  }

  @Test func fractionsLieBetweenZeroAndOne() {
    var generator = Seed(5).stream(0)
    let draws = (0..<10_000).map { _ in generator.unitInterval() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(draws.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }

  @Test func allOrdersOfThreeItemsAreEquallyLikely() {
    var generator = Seed(9).stream(0)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var items = [0, 1, 2]
      generator.shuffle(&items)
      counts[items, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 190 })
  }
}
