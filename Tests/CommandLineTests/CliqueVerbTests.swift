import Foundation
import TestSupport
import Testing

/// Clubs of the real network of twinnings, from the command line.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct CliqueVerbTests {
  private let twinnings =
    (SharedMaterial.path ?? "") + "/data/twinnings-wikipedia-2026/twin_cities.csv"

  /// The members of the bundled dataset are those of the club's own list; the club in the network
  /// has two more towns twice, and two that left.
  @Test func aClubGetsTheNameOfTheOrganizationThatItIs() throws {
    let organizations = CityNetProcess.project
      .appendingPathComponent("Datasets/city-organizations").path
    let run = try CityNetProcess(
      "cliques", twinnings, "--organizations", organizations, "--format", "csv", "--table", "3")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("of 1857 memberships are of cities of"))
    let rows = commaSeparatedRows(Array(run.output.utf8))
    let columns = ["name", "organization", "precision", "recall"].map { rows[0].firstIndex(of: $0) }
    let named = try #require(rows.dropFirst().first { $0.contains("Douzelage") })
    let cells = try columns.map { named[try #require($0)] }
    #expect(cells[0] == "Douzelage" && cells[1] == "Douzelage")
    #expect(try #require(Double(cells[2])) > 0.8 && #require(Double(cells[3])) == 1)
  }

  @Test func aDatasetWithoutMembershipsIsNoListOfOrganizations() throws {
    let run = try CityNetProcess("cliques", twinnings, "--organizations", twinnings)
    #expect(run.status == 2 && run.errors.contains("holds no memberships"), "\(run.errors)")
  }
}
