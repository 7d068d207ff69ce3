import DatasetLoading
import Testing

@Suite struct ControlCharacterRuleTests {
  @Test func invisibleCharactersInNamesAreWarnedOf() {
    let loaded = Sample.load(
      listing: "x,X\u{1B}[31m,,,,,,,,", "y,Y\u{202E}Z,,,,,,,,", "z,Zürich,,,,,,,,")
    #expect(
      loaded.lines(of: "control-character") == [
        "warning cities.csv:5: the name holds the invisible character U+001B. Type the name anew.",
        "warning cities.csv:6: the name holds the invisible character U+202E. Type the name anew.",
      ])
  }
}
