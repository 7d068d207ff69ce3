import CityNetworks
import Testing

struct RelationTests {
  @Test func relationsAreWrittenAsInTheFiles() {
    #expect(
      Relation.allCases.map(\.rawValue).joined(separator: " ")
        == "twinning mou membership aid exchange event academic co-production visit corridor-node "
        + "twinning-count")
  }

  @Test func aListNamesRelations() throws {
    #expect(try Relation.list("twinning, mou") == [.twinning, .mou])
    #expect(try Relation.list("any").allSatisfy { $0.kind == .cityTie })
  }

  @Test func anUnknownRelationIsToldTheKnownOnes() {
    let error = #expect(throws: UnknownWord.self) { try Relation.list("twinning,sister") }
    #expect(
      error?.description == "no relation is called 'sister'. Write one of: twinning, mou, "
        + "membership, aid, exchange, event, academic, co-production, visit, corridor-node, "
        + "twinning-count, any.")
  }
}
