import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct FigureIntervalsTests {
  @Test func eachFigureHasAnIntervalAroundIt() throws {
    let study = try StudiedNetwork(ToyNetwork.barbell, selection: NetworkSelection())
    let results = try FigureIntervals(draws: 200).results(for: study, in: ExecutionContext())
    let table = results.tables[0]
    #expect(table.texts("id").first == "density" && results.seeds == ["intervals": 1])
    #expect(table.texts("value").first.flatMap(Double.init) == 7.0 / 15)
    for row in table.rows {
      let numbers = row[1...4].compactMap { Double($0.exactText) }
      #expect(numbers.count == 4 && numbers[1] > 0)
      #expect(numbers[2] <= numbers[0] && numbers[0] <= numbers[3])
    }
    #expect(table.conclusion?.sentence.contains("46.667 %") ?? false)
    #expect(table.conclusion?.reservation?.hasPrefix("6 cities are few") ?? false)
  }

  @Test func twoCitiesAreTooFew() throws {
    let network = ToyNetwork.network(cities: [("a", "IR"), ("b", "IR")], twinnings: [("a", "b")])
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    #expect(throws: AnalysisError.self) {
      try FigureIntervals().results(for: study, in: ExecutionContext())
    }
  }
}
