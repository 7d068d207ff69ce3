import CityNetworks
import Testing

struct IdentifiersTests {
  @Test func identifiersAreOrderedByScalarsNotByLanguage() {
    let ids = ["ö", "z", "Z", "a", "10", "9"].map { CityID($0) }.sorted()
    #expect(ids.map(\.rawValue) == ["10", "9", "Z", "a", "z", "ö"])
  }

  @Test func identifiersPrintAsWritten() {
    #expect("\(OrganizationID("wego")) \(SourceID("s1")) \(CorridorID("bri"))" == "wego s1 bri")
  }
}
