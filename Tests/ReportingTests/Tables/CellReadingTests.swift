import NetworkAnalysis
import Reporting
import Testing

@Suite struct CellReadingTests {
  @Test(arguments: [
    (0.0, "0"), (0.123456, "0.12346"), (12.3456789, "12.346"), (123456.789, "123\u{2009}457"),
    (-0.5, "−0.50000"), (1.0, "1"), (1.5, "1.5000"), (0.00001234567, "1.2346e−5"),
    (-3.9612e-38, "−3.9612e−38"), (0.000099999999, "1.0000e−4"), (0.00012345678, "0.00012346"),
    (4238346.456710925, "4\u{2009}238\u{2009}346"),
  ])
  func fiveSignificantDigitsAreShown(number: Double, reading: String) throws {
    #expect(try shown(.real(number), .significant(5)) == reading)
  }

  @Test(arguments: [
    (2817.45, 0, "2817"), (0.005, 2, "0.01"), (-1.5, 0, "−2"), (9999.5, 0, "10\u{2009}000"),
  ])
  func fixedDecimalsRoundHalvesAwayFromZero(number: Double, decimals: Int, reading: String) throws {
    #expect(try shown(.real(number), .decimals(decimals)) == reading)
  }

  @Test(arguments: [(7, "7"), (1234, "1234"), (17717, "17\u{2009}717"), (-25914, "−25\u{2009}914")])
  func thousandsAreSetApartFromFiveDigitsOn(number: Int, reading: String) throws {
    #expect(try shown(.integer(number), .count) == reading)
  }

  private func shown(_ value: ResultValue, _ form: ResultColumn.Form) throws -> String {
    let table = ResultTable(
      id: "t", title: "", basis: "", columns: [ResultColumn("v", "v", form: form, meaning: "")],
      rows: [[value]], method: MethodNote(name: "", meaning: ""))
    let lines = try TableFormat.markdown.text(of: [table]).split(separator: "\n")
    return String(lines[3].dropFirst(2).dropLast(2))
  }
}
