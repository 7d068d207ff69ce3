import Foundation
import TestSupport
import Testing

/// Lengths of ties against chance from the command line.
@Suite struct LengthsVerbTests {
  /// What must not depend on the order of rows.
  static let forms = [["DATA", "--count", "50", "--within", "3000"]]

  @Test func threeTablesAndASentence() throws {
    let run = try CityNetProcess("lengths", CityNetProcess.silkRoad, "--count", "50")
    #expect(run.status == 0, "\(run.errors)")
    for words in [
      "Lengths of ties against chance", "Ties by distance against chance",
      "Ties between parts of the world against chance", "km long on average",
    ] {
      #expect(run.output.contains(words))
    }
  }

  @Test func citiesWithoutCoordinatesAreCounted() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "pairs.csv",
      """
      city1,country1,lat1,lng1,city2,country2,lat2,lng2
      Rome,IT,41.9,12.5,Paris,FR,48.9,2.35
      Rome,IT,41.9,12.5,Atlantis,GR,,
      Paris,FR,48.9,2.35,Bern,CH,46.9,7.4

      """)
    let run = try CityNetProcess("lengths", file, "--count", "20")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Without coordinates and left out: 1 city with 1 tie."))
    #expect(run.output.contains("There are only 2 ties."))
  }

  @Test func withoutCoordinatesThereIsNothingToCompare() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("karate.csv", TestVerbTests.karate)
    let run = try CityNetProcess("lengths", file, "--count", "20")
    #expect(run.status == 1 && run.errors.contains("coordinates"), "\(run.errors)")
  }

  @Test func aDistanceBeyondTheEarthIsRefused() throws {
    let run = try CityNetProcess("lengths", CityNetProcess.silkRoad, "--within", "90000")
    #expect(run.status == 2 && run.errors.contains("--within must be 1 to 21000 km"))
  }
}
