import CityNetworks
import NetworkAnalysis

// What the answers of a report speak of.
extension ReportMaterial {
  /// The sources that any table names.
  var namedSources: Set<SourceID> {
    var keys = sourcesOfCourses
    for table in results.tables {
      for (position, column) in table.columns.enumerated() where column.form == .sources {
        for row in table.rows {
          guard case .text(let text) = row[position] else { continue }
          keys.formUnion(text.split(separator: ", ").map { SourceID(String($0)) })
        }
      }
    }
    return keys
  }

  /// The ids of the cities, statements and sources behind the links of the dossier.
  var mentionedRows: Set<String> {
    let ids = Set(results.tables.map(\.id))
    var mentioned: Set<String> = []
    for table in results.tables {
      switch DossierPart(ofTable: table.id, among: ids) {
      case .weakLinks, .evidence: break
      case .alternatives, .hops, .along, .fragility, .missingLinks, .scenarios, .cities, .further:
        continue
      }
      for (position, column) in table.columns.enumerated()
      where column.form == .identifier || column.id == "statement" || column.id == "source" {
        mentioned.formUnion(table.rows.map { $0[position].exactText })
      }
    }
    return mentioned.subtracting([""])
  }
}
