import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct ThemeRuleTests {
  /// Of the toy's cities a lies in Iran, b in China, c and d in Pakistan; a–b, b–c and a–c are in
  /// force, c–d is a draft; a is a member of o.
  static let scene = DiagramScene(
    name: "s", title: "S",
    nodes: ["a", "b", "c", "d"].map {
      SceneNode(id: "n-" + $0, label: .plain($0), position: ScenePoint(0, 0), subject: $0)
    } + [SceneNode(id: "n-o", label: .plain("o"), position: ScenePoint(0, 0), subject: "o")],
    edges: [("a", "b"), ("a", "c"), ("c", "d")].map {
      SceneEdge(
        id: $0.0 + $0.1, tail: "n-" + $0.0, head: "n-" + $0.1,
        line: LineStyle(color: DiagramColor(0x111111)))
    })

  private func applied(_ rules: String) throws -> (scene: DiagramScene, remarks: [String]) {
    let theme = try Theme(json: Array("{\"rules\": \(rules)}".utf8), file: "t")
    return try theme.applied(to: Self.scene, of: ToyStudy.study())
  }

  private func filled(_ when: String, for subject: String = "city") throws -> [String] {
    let red = DiagramColor(0xFF0000)
    let rule = "[{\"for\": \"\(subject)\", \"when\": \(when), \"mark\": {\"fill\": \"#FF0000\"}}]"
    return try applied(rule).scene.nodes.filter { $0.fill == red }.compactMap(\.subject)
  }

  @Test(arguments: [
    (##"{"country": "PK"}"##, ["c", "d"]), (##"{"country": ["IR", "CN"]}"##, ["a", "b"]),
    (##"{"country": "!=PK"}"##, ["a", "b"]), (##"{"ties": ">=2"}"##, ["a", "b", "c"]),
    (##"{"ties": "<1"}"##, ["d"]), (##"{"organization": "o"}"##, ["a"]),
    (##"{"memberships": 1}"##, ["a"]), (##"{"country": "PK", "ties": "2"}"##, ["c"]),
    (##"{"id": "b"}"##, ["b"]), ("{}", ["a", "b", "c", "d"]),
  ])
  func citiesAreChosenByTheirFacts(when: String, cities: [String]) throws {
    #expect(try filled(when) == cities)
  }

  @Test func organizationsAreChosenByTheirFacts() throws {
    #expect(try filled(##"{"members": "1"}"##, for: "organization") == ["o"])
    #expect(try filled(##"{"name": "O&C"}"##, for: "organization") == ["o"])
  }

  @Test func tiesAreChosenByTheirFacts() throws {
    let drawn = try applied(
      ##"""
      [{"for": "tie", "when": {"crosses-border": "no"}, "mark": {"width": 5}},
       {"for": "tie", "when": {"status": "draft"}, "mark": {"color": "#00FF00", "pattern": "dotted"}}]
      """##
    ).scene.edges
    #expect(drawn.map(\.line.width) == [1, 1, 5])
    #expect(drawn.map(\.line.pattern) == [.solid, .solid, .dotted])
    #expect(drawn[2].line.color == DiagramColor(0x00FF00))
  }

  @Test func aRuleMayExplainItselfAndIsReportedWhereItMatchesNothing() throws {
    let (scene, remarks) = try applied(
      ##"""
      [{"for": "city", "when": {"country": "IR"}, "mark": {"fill": "#FF0000"}, "legend": "Iran"},
       {"for": "city", "when": {"country": "DE"}, "mark": {"fill": "#FF0000"}, "legend": "Germany"}]
      """##)
    #expect(scene.legend.entries == [.color(DiagramColor(0xFF0000), "Iran")])
    #expect(remarks == ["rule 2 of the theme matches nothing in this figure."])
  }

  @Test func aColumnThatNoCityHasIsAnError() throws {
    let error = #expect(throws: ThemeError.self) { try filled(##"{"column:mayor": "x"}"##) }
    #expect(error?.problem == "no city has a column 'mayor'")
  }
}
