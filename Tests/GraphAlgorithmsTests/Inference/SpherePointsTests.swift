import Execution
import Foundation
import GraphAlgorithms
import TestSupport
import Testing

struct SpherePointsTests {
  /// The haversine formula is another way to the same arcs.
  @Test(arguments: 1...200)
  func arcsAreThoseOfTheHaversine(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(0)
    // Every fourth pair lies close together, every fourth nearly opposite.
    let first = (generator.unitInterval() * 180 - 90, generator.unitInterval() * 360 - 180)
    let near = seed % 4 == 0 ? 1e-3 : 1
    let second: (Double, Double) =
      seed % 4 == 1
      ? (-first.0, first.1 > 0 ? first.1 - 180 : first.1 + 180)
      : (
        max(-90, min(90, first.0 + near * (generator.unitInterval() - 0.5))),
        seed % 4 == 0 ? first.1 : generator.unitInterval() * 360 - 180
      )
    let points = SpherePoints(
      latitudes: [first.0, second.0], longitudes: [first.1, second.1],
      radius: 6371.0088)
    let expected = haversine(first, second)
    // Nearly opposite places are where both formulas lose digits: a metre at most.
    let tolerance = seed % 4 == 1 ? 1e-3 : 1e-8
    #expect(abs(points.distance(0, 1) - expected) < tolerance)
    #expect(points.distance(0, 1) == points.distance(1, 0) && points.distance(0, 0) == 0)
  }

  private func haversine(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let radians = Double.pi / 180
    let north = sin((b.0 - a.0) * radians / 2)
    let east = sin((b.1 - a.1) * radians / 2)
    let square = north * north + cos(a.0 * radians) * cos(b.0 * radians) * east * east
    return 2 * 6371.0088 * asin(min(1, square.squareRoot()))
  }
}
