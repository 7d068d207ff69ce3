import NetworkAnalysis
import Testing

@Suite struct QuotedTests {
  @Test(arguments: [
    (0.25568, "0.256"), (2817.45, "2817"), (1_234_567.0, "1\u{202F}234\u{202F}567"),
    (-0.4756, "−0.476"),
    (0, "0"), (12, "12"), (1.2, "1.20"), (12.34, "12.3"), (99.96, "100"), (0.001234, "0.00123"),
    (0.0999, "0.0999"), (0.99951, "1.00"), (9.996, "10.0"), (1e-12, "0"),
  ])
  func threeDigitsAreWritten(number: Double, text: String) {
    #expect(Quoted.number(number) == text)
  }

  @Test(arguments: [
    (0.0454, "4.5 %"), (0.374, "37 %"), (1, "100 %"), (0, "0 %"), (0.0002, "under 0.1 %"),
    (0.0006, "0.1 %"), (0.9949, "99 %"), (0.9967, "99.7 %"), (0.99951, "over 99.9 %"),
    (1.2, "120 %"),
  ])
  func sharesAreWritten(share: Double, text: String) {
    #expect(Quoted.percent(share) == text)
  }

  @Test func listsAndCountsAreWritten() {
    #expect(
      Quoted.list([]) == "" && Quoted.list(["a"]) == "a"
        && Quoted.list(["a", "b", "c"]) == "a, b and c")
    #expect(
      Quoted.count(1, "city", "cities") == "1 city"
        && Quoted.count(1234, "city", "cities") == "1234 cities")
  }

  @Test(arguments: [
    (0.0002, "p < 0.001"), (0.001, "p = 0.001"), (0.0499, "p = 0.050"), (0.25, "p = 0.25"),
    (0.148, "p = 0.15"),
    (1, "p = 1"),
  ])
  func chancesAreWritten(p: Double, text: String) {
    #expect(Quoted.chance(p) == text)
  }
}
