import CityNetworks
import Graphs

/// The cities that came, went, or have their first or no more ties.
struct ComparedCities {
  private let rows: [[ResultValue]]
  let new: Int
  let gone: Int
  let tiedFirst: Int

  init(from before: StudiedNetwork, to after: StudiedNetwork) {
    let old = Dictionary(before.network.cities.map { ($0.id, $0) }) { first, _ in first }
    let now = Dictionary(after.network.cities.map { ($0.id, $0) }) { first, _ in first }
    var (new, gone, tiedFirst) = (0, 0, 0)
    var rows: [[ResultValue]] = []
    for id in Set(old.keys).union(now.keys).sorted() {
      guard let city = now[id] ?? old[id] else { continue }
      let ties = (Self.ties(of: id, in: before), Self.ties(of: id, in: after))
      let change: String
      if old[id] == nil {
        change = "new"
        new += 1
      } else if now[id] == nil {
        change = "gone"
        gone += 1
      } else if ties.0 == 0, ties.1 > 0 {
        change = "first ties"
        tiedFirst += 1
      } else if ties.0 > 0, ties.1 == 0 {
        change = "no ties left"
      } else {
        continue
      }
      rows.append([
        .text(change), .text(city.name), ResultValue(city.country?.name),
        old[id] == nil ? .missing : .integer(ties.0), now[id] == nil ? .missing : .integer(ties.1),
        .text(id.rawValue),
      ])
    }
    (self.rows, self.new, self.gone, self.tiedFirst) = (rows, new, gone, tiedFirst)
  }

  private static func ties(of id: CityID, in study: StudiedNetwork) -> Int {
    study.graph.node(of: id).map { study.graph.graph.outgoing.degree($0) } ?? 0
  }

  func table(basis: String) -> ResultTable {
    ResultTable(
      id: "comparison-cities", title: "Cities that came, went, or have their first or no more ties",
      basis: basis,
      columns: [
        ResultColumn(
          "change", "Change", form: .words, meaning: "new, gone, first ties, or no ties left."),
        .cityName, .country,
        ResultColumn(
          "ties_before", "Ties before", form: .count, meaning: "Tied cities in the earlier state."),
        ResultColumn(
          "ties_after", "Ties after", form: .count, meaning: "Tied cities in the later state."),
        .cityID,
      ], rows: rows,
      method: MethodNote(
        name: "Comparison of cities",
        meaning: "Cities are told apart by their ids; a city without ties belongs to a state too."),
      remarks: rows.isEmpty ? ["The same cities are tied in both states."] : [])
  }
}
