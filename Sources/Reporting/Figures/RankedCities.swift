import CityNetworks
import NetworkAnalysis

/// The rows of a table of ranked cities, for figures that draw them.
struct RankedCities {
  struct Entry {
    let id: String
    let name: String
    /// The rank; nil for a city without one.
    let rank: Int?
    /// The score; 0 for a city without one.
    let score: Double
  }

  let table: ResultTable
  /// The cities in the order of the table.
  let entries: [Entry]

  /// The rows of the first table whose id begins with `prefix`.
  ///
  /// - Throws: `AnalysisError.missingParameter` where the answers do not hold it.
  init(_ results: AnalysisResults, _ prefix: String, figure: String) throws {
    guard let table = results.table(prefix), let ids = table.column("id"),
      let names = table.column("city"), let ranks = table.column("rank"),
      let scores = table.column("score")
    else { throw AnalysisError.missingParameter(analysis: figure, name: "table \(prefix)") }
    self.table = table
    entries = ids.indices.map { row in
      Entry(
        id: ids[row].exactText, name: names[row].exactText, rank: ranks[row].number.map { Int($0) },
        score: scores[row].number ?? 0)
    }
  }

  /// The row of a city.
  ///
  /// - Throws: `AnalysisError.unknownCity`.
  func entry(_ city: CityID) throws -> Entry {
    guard let entry = entries.first(where: { $0.id == city.rawValue }) else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    return entry
  }
}

extension ResultValue {
  /// The number in the cell; nil for words and for what is missing.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text, .missing: nil
    }
  }
}
