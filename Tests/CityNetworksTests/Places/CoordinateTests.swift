import CityNetworks
import Testing

struct CoordinateTests {
  /// Figures of worked case 24, computed with geopy's great circle.
  @Test(arguments: [
    ("isfahan", "barcelona", 4439.19), ("isfahan", "hyderabad-in", 3175.64),
    ("isfahan", "samarkand", 1575.91), ("isfahan", "porto", 5337.34), ("isfahan", "xian", 5240.97),
    ("karachi", "urumqi", 2817.45), ("nakhchivan", "urumqi", 3512.49),
  ])
  func distancesAreThoseOfTheWorkedCase(from: String, to: String, kilometers: Double) throws {
    let a = try #require(SeedNetwork.network.city(CityID(from))?.coordinate)
    let b = try #require(SeedNetwork.network.city(CityID(to))?.coordinate)
    #expect(abs(a.distanceInKilometers(to: b) - kilometers) < 0.01)
    #expect(a.distanceInKilometers(to: b) == b.distanceInKilometers(to: a))
    #expect(a.distanceInKilometers(to: a) == 0)
  }

  @Test func antipodesAreHalfTheGirthApart() throws {
    let a = try #require(Coordinate(latitude: 90, longitude: 0))
    let b = try #require(Coordinate(latitude: -90, longitude: 0))
    #expect(abs(a.distanceInKilometers(to: b) - Double.pi * 6371.0088) < 1e-6)
  }

  @Test(arguments: [(90.1, 0.0), (-90.1, 0), (0, 180.1), (0, -180.1), (.nan, 0), (0, .infinity)])
  func aPointOffTheGlobeIsNone(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }
}
