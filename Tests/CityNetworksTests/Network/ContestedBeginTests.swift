import CityNetworks
import Testing

/// Which begins of a tie sources date differently.
@Suite struct ContestedBeginTests {
  @Test(
    arguments: [
      (
        "Yerevan and Isfahan", [(.signed, "1995", "a"), (.signed, "2000-04-27", "b")],
        ["1995", "2000-04-27"]
      ),
      (
        "a month that holds the day", [(.signed, "2000-10", "a"), (.signed, "2000-10-27", "b")], []
      ),
      ("a list and a signature", [(.inForce, "../2007", "a"), (.signed, "2000", "b")], []),
      (
        "a signature and its coming into force",
        [(.signed, "1998", "a"), (.inForce, "2004", "b")], []
      ),
      (
        "signed anew after an end",
        [(.signed, "1970", "a"), (.terminated, "1990", "a"), (.signed, "2000", "b")], []
      ),
      (
        "revived after both",
        [(.signed, "1998", "a"), (.signed, "2004", "b"), (.revived, "2014", "a")],
        ["1998", "2004"]
      ),
      ("a plan that was put off", [(.intended, "1998", "a"), (.intended, "2004", "b")], []),
      (
        "three, of which two agree",
        [(.signed, "2004-07-22", "c"), (.signed, "1999", "a"), (.signed, "1999-05", "b")],
        ["1999", "1999-05", "2004-07-22"]
      ),
    ] as [(String, [(TieStatus, String, String)], [String])])
  func beginsThatExcludeOneAnother(
    _ name: String, _ statements: [(TieStatus, String, String)], _ expected: [String]
  ) throws {
    for order in [statements, statements.reversed()] {
      let tie = try #require(
        Make.pair(order.map { (status: $0.0, date: $0.1, source: $0.2) }).ties.first)
      #expect(Set(tie.contestedBegins.map(\.words)) == Set(expected), "\(name)")
      if let first = tie.contestedBegins.first { #expect(tie.started.earliest == first.earliest) }
    }
  }
}
