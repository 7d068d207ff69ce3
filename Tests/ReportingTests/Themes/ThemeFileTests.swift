import Diagrams
import Reporting
import Testing

@Suite struct ThemeFileTests {
  private func theme(_ json: String) throws -> Theme {
    try Theme(json: Array(json.utf8), file: "house.json")
  }

  @Test func whatAThemeDoesNotSayIsAsInTheHouse() throws {
    let theme = try theme(
      """
      {"colors": {"ink": "#102030"}, "lines": {"dormant": {"width": 3}}, "sizes": {"legend": 10},
       "regions": {"africa": "#112233"}, "shapes": {"country": "hexagon"}, "medium": "dark"}
      """)
    #expect(theme.style.ink == DiagramColor(0x102030))
    #expect(theme.style.muted == DiagramStyle().muted)
    #expect(theme.style.line(.dormant).width == 3)
    #expect(theme.style.line(.dormant).pattern == .dotted)
    #expect(theme.style.legendSize == 10)
    #expect(theme.style.region("africa").color == DiagramColor(0x112233))
    #expect(theme.style.shape(.country) == .hexagon)
    #expect(theme.medium == .dark && theme.rules.isEmpty)
  }

  @Test func theWrittenThemeIsReadAsTheSame() throws {
    let first = Theme().document
    #expect(try theme(first).document == first)
    #expect(Theme().settings.contains { $0 == ("colors.ink", "#1F2933") })
  }

  @Test(arguments: [
    ("{", "", "not valid JSON"),
    (##"{"colour": {}}"##, "colour", "no part of a theme"),
    (##"{"colors": {"ink": "blue"}}"##, "colors.ink", "'blue' is no colour"),
    (##"{"colors": {"ink": "#12345"}}"##, "colors.ink", "'#12345' is no colour"),
    (##"{"colors": []}"##, "colors", "no object"),
    (##"{"fonts": "A&B"}"##, "fonts", "no name of a font has"),
    (##"{"medium": "paper"}"##, "medium", "'paper' is not known"),
    (##"{"sizes": {"name": 2}}"##, "sizes.name", "no number from 6.0 to 24.0"),
    (##"{"lines": {"dead": {}}}"##, "lines.dead", "no part of a theme"),
    (##"{"lines": {"dormant": {"pattern": "wavy"}}}"##, "lines.dormant.pattern", "'wavy'"),
    (##"{"rules": [{"for": "city"}]}"##, "rules[0]", "needs 'for' and 'mark'"),
    (##"{"rules": [{"for": "town", "mark": {}}]}"##, "rules[0].for", "'town'"),
    (
      ##"{"rules": [{"for": "city", "when": {"size": "1"}, "mark": {}}]}"##, "rules[0].when.size",
      "no fact of a city"
    ),
    (
      ##"{"rules": [{"for": "city", "when": {"ties": ">=many"}, "mark": {}}]}"##,
      "rules[0].when.ties", "compares with no number"
    ),
    (
      ##"{"rules": [{"for": "tie", "mark": {"fill": "#000000"}}]}"##, "rules[0].mark.fill",
      "no part of a theme"
    ),
  ])
  func aFaultIsNamedWithItsPlace(json: String, place: String, words: String) throws {
    let error = #expect(throws: ThemeError.self) { try theme(json) }
    #expect(error?.place == place)
    #expect(error?.description.hasPrefix("house.json: ") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
