import CityNetworks
import GraphFormats

// The rows that an exported file carries word for word.
extension DatasetComposer {
  /// The names of the numbers that carried statements give beside the columns of a dataset.
  var carriedQuantities: [String] {
    let known = Set(OutputTable.assertions.columns.map(\.name))
    return draft.carried.flatMap(\.cells.keys).filter { !known.contains($0) }
  }

  /// The rows of the assertions, by their ids.
  func carriedRows(_ quantities: [String]) -> [[String]] {
    var columns = OutputTable.assertions.columns.map(\.name)
    columns += quantities
    let ids = Slug.unique(draft.carried.map(\.id))
    return zip(ids, draft.carried).sorted { $0.0.precedesByScalars($1.0) }.map { id, statement in
      columns.map { column in
        let cell = statement.cells[column] ?? ""
        return switch column {
        case "id": id
        case "subject": self.id(of: statement.subject)
        case "object": self.id(of: statement.object)
        case "directed": cell.isEmpty ? "false" : cell
        case "weight": Self.plain(cell)
        case _ where quantities.contains(column): Self.plain(cell)
        default: cell
        }
      }
    }
  }

  /// The rows of the sources that statements or corridors name, by their ids: those that the file
  /// carries, and for others their ids alone.
  var carriedSourceRows: [[String]] {
    var named = Set(draft.carried.compactMap { $0.cells["source"] })
    for stop in draft.carriedStops {
      named.formUnion((stop.cells["source"] ?? "").split(separator: "|").map { String($0) })
    }
    let columns = OutputTable.sources.columns.map(\.name)
    return named.sorted { $0.precedesByScalars($1) }.map { id in
      let cells = draft.carriedSources[id] ?? ["id": id, "title": id]
      return columns.map { cells[$0] ?? "" }
    }
  }

  /// The rows of the corridors, with the cities of a branch numbered from 1.
  var carriedCorridorRows: [[String]] {
    struct Branch: Hashable {
      let corridor: String
      let name: String
    }
    let stops = draft.carriedStops.enumerated().sorted { a, b in
      let (x, y) = (a.element.cells, b.element.cells)
      for column in ["corridor", "branch"] where x[column] != y[column] {
        return (x[column] ?? "").precedesByScalars(y[column] ?? "")
      }
      let places = [x, y].map { Int($0["order"] ?? "") ?? 0 }
      return places[0] == places[1] ? a.offset < b.offset : places[0] < places[1]
    }
    let columns = OutputTable.corridors.columns.map(\.name)
    var count: [Branch: Int] = [:]
    return stops.map(\.element).map { city, cells in
      let branch = Branch(corridor: cells["corridor"] ?? "", name: cells["branch"] ?? "")
      count[branch, default: 0] += 1
      return columns.map { column in
        switch column {
        case "city": ids[places[city]]
        case "order": String(count[branch] ?? 0)
        default: cells[column] ?? ""
        }
      }
    }
  }

  private func id(of party: DraftParty) -> String {
    switch party {
    case .city(let number): ids[places[number]]
    case .organization(let number): organizationIDs[number]
    }
  }

  /// A number without an exponent, as tables have it.
  private static func plain(_ text: String) -> String { Double(text)?.plainText ?? text }
}
