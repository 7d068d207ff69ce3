import CityNetworks
import DatasetLoading
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

struct PricesTests {
  private func message(_ criterion: String, _ missing: [String] = []) -> String? {
    #expect(throws: CostError.self) { try CostSample.costs(criterion, missing: missing) }?
      .description
  }

  @Test(arguments: [
    ("hops", [1.0, 1, 1, 1]),
    // a, b in Iran; c in China; the country of d is unknown.
    ("borders", [0, 1, 1, 1]),
    // In force 0, signed 2, agreed 3 (held would be 6), proposed 8.
    ("status-risk", [0, 2, 3, 8]),
    // Of a–c the statement of 2015 is the later one.
    ("risk", [1, 6, 2, 0]),
    ("ties:inverse", [1, 1, 0.5, 1]),
    ("ties:shortfall", [1, 1, 0, 1]),
    ("ties:reversed", [2, 2, 1, 2]),
    ("sources:inverse", [0.5, 0.5, 1, 1]),
    ("hops+10*borders+0.5*risk", [1.5, 14, 12, 11]),
  ])
  func costsAreThoseWorkedOutByHand(criterion: String, costs: [Double]) throws {
    #expect(try CostSample.costs(criterion) == costs)
  }

  @Test func transformsUseTheLargestOfTheSelection() throws {
    // Weights 4, 1, 2 and 8 filled in: the largest is 8, so that c–d costs 0.
    let filled = try CostSample.costs("weight:negative-log", missing: ["weight=8"])
    let logarithm = 0.693_147_180_559_945_3  // of 2, by math.log in Python
    let expected = [logarithm, 3 * logarithm, 2 * logarithm, 0]
    #expect(zip(filled, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    let roots = try CostSample.costs("weight:inverse-root", missing: ["weight=16"])
    #expect(zip(roots, [0.5, 1, 0.5.squareRoot(), 0.25]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func kilometresAreTheColumnIfThereIsOne() throws {
    #expect(try CostSample.costs("km", missing: ["km=50"]) == [300, 500, 200, 50])
    #expect(try CostSample.costs("column:km", missing: ["column:km=50"]) == [300, 500, 200, 50])
  }

  @Test func withoutAColumnKilometresAreGreatCircles() throws {
    let study = try ToyNetwork.study(ToyNetwork.row)
    let prices = try study.prices(of: [try CostCriterion("km")], missing: .refuse)
    // One degree of the equator: 6371.0088 km · π / 180.
    #expect(prices.costs[0].values.allSatisfy { abs($0 - 111.195_08) < 1e-4 })
    #expect(
      prices.notes == [
        "km: the great-circle kilometres between the two cities (haversine, Earth radius 6371.0088 "
          + "km), as the data have no column km."
      ])
  }

  @Test func aMissingValueIsRefusedWithBothRemedies() {
    #expect(
      message("km")
        == "1 of 4 tied pairs has no km: c–d. Fill the cells in assertions.csv, leave such "
        + "ties out with --missing avoid, or say what counts instead with --missing km=NUMBER.")
    #expect(
      message("great-circle") == "1 of 4 pairs have no kilometres, because 1 city has no "
        + "coordinates: d. Fill lat and lon in cities.csv, leave such ties out with --missing avoid, "
        + "or say what counts instead with --missing great-circle=NUMBER.")
    #expect(message("travel-time")?.contains("a–b, a–c, b–c. Fill") == true)
  }

  @Test func missingValuesCanBeAvoided() throws {
    let prices = try CostSample.study().prices(
      of: [try CostCriterion("hops"), try CostCriterion("km+hops")],
      missing: try MissingQuantities(["avoid"]))
    #expect(prices.usable?.values == [true, true, true, false])
    #expect(prices.costs.map(\.values) == [[1, 1, 1, 1], [301, 501, 201, 0]])
    #expect(prices.avoided == 1)
    #expect(
      prices.notes == [
        "hops: 1 for each tied pair of cities on the way.",
        "km: the column km of the data, stated for 3 of 4 tied pairs; statements differ for 0 of "
          + "them; 1 pair without a value avoided.",
      ])
  }

  @Test func notesTellOfStatementsThatDiffer() throws {
    let prices = try CostSample.study().prices(
      of: [try CostCriterion("risk"), try CostCriterion("ties:shortfall")], missing: .refuse)
    #expect(
      prices.notes == [
        "risk: the column risk of the data, stated for 4 of 4 tied pairs; statements differ for 1 of "
          + "them (rule latest-else-mean).",
        "ties: the number of selected ties between the two cities; a strength.",
        "ties:shortfall is max − w, where w runs from 1 (min) to 2 (max) in this selection.",
      ])
  }

  @Test func anUnknownNameIsSuggested() {
    #expect(
      message("risc") == "the data give no 'risc' for ties. Did you mean 'risk'? Their columns of "
        + "numbers are km, risk, travel time. Always known are hops, km, great-circle, borders, risk, "
        + "status-risk, ties, sources, weight, count.")
    #expect(
      #expect(throws: CostError.self) {
        try ToyNetwork.study(ToyNetwork.row)
          .prices(of: [try CostCriterion("toll")], missing: .refuse)
      }?.description.contains("They have no columns of numbers of their own.") == true)
  }

  @Test func valuesWithoutACostAreRefused() {
    #expect(
      message("column:risk:inverse")
        == "c–d has the column:risk 0, which has no cost by :inverse, as "
        + "1/w needs numbers above 0. Correct assertions.csv, or choose another criterion, or the "
        + "transform :shortfall.")
    #expect(
      CostError.unusableValue("toll", pair: "a–b", -2, nil).description
        == "a–b has the toll -2, which is negative, and a cost or width must be 0 or more. Correct "
        + "assertions.csv, or choose another criterion.")
  }

  /// A network a – b – c whose ties have these kilometres, and columns that are not read.
  private func row(_ km: [Double], unread: [String] = []) throws -> StudiedNetwork {
    let ids = ["a", "b", "c"]
    let network = CityNetwork(
      cities: ids.map { City(id: CityID($0), name: $0) },
      sources: [Source(id: SourceID("s"), title: "s")],
      assertions: km.enumerated().map { place, km in
        Assertion(
          id: AssertionID("\(place)"), subject: .city(CityID(ids[place])),
          object: .city(CityID(ids[place + 1])), relation: .twinning, status: .inForce,
          period: .nothingKnown, quantities: Quantities([("km", km)]), source: SourceID("s"))
      },
      provenance: Provenance(
        datasetID: "row",
        unreadColumns: unread.map { UnreadColumn(name: $0, place: "assertions.csv:8", cell: "?") }))
    return try StudiedNetwork(network, selection: NetworkSelection())
  }

  /// Else kilometres and risk would silently be those of great circles and statuses.
  @Test(arguments: [
    ("km", "km"), ("column:km", "km"), ("risk", "risk"), ("2*toll", "toll"),
    ("travel-time", "travel time"),
  ])
  func aColumnWithAWordIsNotReplaced(criterion: String, column: String) throws {
    let study = try row([1, 2], unread: [column])
    let error = #expect(throws: CostError.self) {
      try study.prices(of: [try CostCriterion(criterion)], missing: .refuse)
    }
    #expect(
      error?.description
        == "assertions.csv:8: '?' is no number, so the column '\(column)' cannot be counted with. "
        + "Write numbers with a decimal point and without units, and leave the cell empty where none "
        + "is known.")
    #expect(error?.isAboutData == true)
    let others = ["great-circle", "status-risk", "hops"].map { try? CostCriterion($0) }
    #expect(throws: Never.self) {
      try study.prices(
        of: others.compactMap { $0 }, missing: try MissingQuantities(["avoid"]))
    }
  }

  @Test func costsThatCannotBeAddedUpAreRefused() throws {
    let study = try row([1, 1e308])
    let error = #expect(throws: CostError.self) {
      try study.prices(of: [try CostCriterion("km")], missing: .refuse)
    }
    #expect(error == .tooLarge("km", pair: "b–c", 1e308))
    let fine = try row([1, 4e307]).prices(of: [try CostCriterion("km")], missing: .refuse)
    #expect(fine.costs[0].values == [1, 4e307])
  }

  @Test func theSelectionDecidesWhichTiesCount() throws {
    // Without the mou the pair b–c has the event only, whose status risk is 6 and km unknown.
    #expect(try CostSample.costs("status-risk", [.twinning, .event]) == [0, 2, 6, 8])
    #expect(
      try CostSample.costs("km", missing: ["km=9"], [.twinning, .event]) == [300, 500, 9, 9])
  }

  @Test func widthsAreStrengthsOrColumns() throws {
    let study = try CostSample.study()
    #expect(try study.widths(missing: .refuse).widths.values == [1, 1, 2, 1])
    #expect(try study.widths(missing: .refuse).title == "ties of the pair")
    let weights = try study.widths("weight", missing: try MissingQuantities(["avoid"]))
    #expect(weights.widths.values == [4, 1, 2, 0])
    #expect(weights.usable?.values == [true, true, true, false])
    #expect(throws: CostError.noWidth("km")) { try study.widths("km", missing: .refuse) }
    #expect(try study.widths("column:risk", missing: .refuse).widths.values == [1, 6, 2, 0])
  }

  @Test func capacityIsTheWidthIfThereIsOne() throws {
    guard let study = try Self.corridor() else { return }
    let widths = try study.widths(missing: .refuse)
    #expect(widths.title == "capacity")
    // The sum of the column, by awk.
    #expect(widths.widths.values.reduce(0, +) == 73)
  }

  @Test func theCorridorOfTheWorkedCasesHasItsCosts() throws {
    guard let study = try Self.corridor() else { return }
    let prices = try study.prices(
      of: try CostOrder("km,risk,great-circle").criteria.dropLast(), missing: .refuse)
    // The sums of the columns, by awk.
    #expect(prices.costs.map { $0.values.reduce(0, +) } == [10_680, 49])
    #expect(throws: CostError.self) {
      try study.prices(of: [try CostCriterion("great-circle")], missing: .refuse)
    }
  }

  private static func corridor() throws -> StudiedNetwork? {
    guard let shared = SharedMaterial.path else { return nil }
    let loaded = try DatasetSource(path: shared + "/fixtures/synthetic/corridor.csv").load()
    return try StudiedNetwork(try #require(loaded.network), selection: NetworkSelection())
  }
}
