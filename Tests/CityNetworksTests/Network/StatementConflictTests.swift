import CityNetworks
import Testing

struct StatementConflictTests {
  typealias Said = [(status: TieStatus, date: String, source: String)]

  private static func conflicts(_ said: Said) throws -> [String] {
    try #require(Make.pair(said).ties.first).conflicts.map {
      "\($0.kind.rawValue): \($0.first.status.rawValue), \($0.second.status.rawValue)"
    }
  }

  @Test(
    arguments: [
      ([(.signed, "2010", "a"), (.draft, "2015", "b")], ["regression: signed, draft"]),
      ([(.draft, "2015", "b"), (.signed, "2010", "a")], ["regression: signed, draft"]),
      ([(.draft, "2015", "b"), (.dormant, "2015", "a")], ["contradiction: draft, dormant"]),
      ([(.signed, "2010", "a"), (.terminated, "", "b")], ["contradiction: signed, terminated"]),
      ([(.signed, "2010", "a"), (.revived, "", "b")], []),
      ([(.signed, "2010", "a"), (.signed, "2015", "b")], []),
      // What has ended may be made anew, and the end in between joins the two stories.
      ([(.inForce, "2000", "a"), (.terminated, "2005", "a"), (.draft, "2010", "b")], []),
      (
        [(.inForce, "2000", "a"), (.terminated, "2012", "a"), (.draft, "2010", "b")],
        ["regression: in-force, draft"]
      ),
      // A list from between joins nothing.
      (
        [(.inForce, "2018", "a"), (.signed, "../2022", "b"), (.signed, "2024", "c")],
        ["regression: in-force, signed"]
      ),
      ([(.suspended, "2000", "a"), (.revived, "2005", "a"), (.inForce, "2010", "b")], []),
    ] as [(Said, [String])])
  func statementsThatCannotBothBeRightAreNamed(said: Said, expected: [String]) throws {
    #expect(try Self.conflicts(said) == expected)
    #expect(try #require(Make.pair(said).ties.first).isDisputed == !expected.isEmpty)
  }
}
