import CityNetworks
import NetworkAnalysis
import Reporting
import Testing

@Suite struct MembershipReportTests {
  @Test func thePartsStandInTheirOrderAndNothingIsSaidOfTwinnings() throws {
    let page = try NetworkReportTests.page(
      .membership, ["organizations", "two-mode", "leave-out", "connectivity", "sources"],
      selection: NetworkSelection(relations: []))
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      $0.dropFirst(3)
    }
    #expect(
      headings == [
        "At a glance", "The organizations", "What hangs on one organization",
        "Best connected cities", "The network of memberships",
        "What the numbers may and may not say", "Data quality", "Methods", "Sources", "How to cite",
      ])
    #expect(page.contains("- **Selection**: memberships, no ties between cities; status strict"))
    #expect(!page.contains("twinning") && !page.contains("No city is tied"))
  }

  @Test func tilesAndFindingsCountWhatThereIs() throws {
    let page = try NetworkReportTests.page(
      .membership, ["organizations"], selection: NetworkSelection(relations: []))
    // One membership, of a and o, known since 2010.
    #expect(
      page.contains("- **1** city\n- **1** organization\n- **1** membership\n- **1** country"))
    #expect(
      page.contains("**100 % of the memberships rest on one source.** The start of 100 % is known.")
    )
  }

  @Test func withoutMembershipsOnlyTheReadingIsLeft() throws {
    let page = try NetworkReportTests.page(
      .membership, ["disputes"], selection: NetworkSelection(relations: [], countries: ["CN"]))
    #expect(page.contains("Memberships are not shown, since no city of the selection belongs"))
  }
}
