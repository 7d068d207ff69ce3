import NetworkAnalysis

extension ReportMaterial {
  /// What the check of the dataset found about these cities, statements and sources of a dossier.
  func qualityOf(_ mentioned: Set<String>) -> [Block] {
    let rows = quality.column("row") ?? []
    let about = rows.indices.filter { mentioned.contains(rows[$0].exactText) }
    let all = quality.rows.count
    guard !about.isEmpty else {
      return [
        .paragraph(
          "The check of the dataset found nothing about the cities, statements and sources of this "
            + "dossier"
            + (all == 0 ? "." : "; of the whole dataset it has \(all) findings (citynet check)."))
      ]
    }
    let table = ResultTable(
      id: "findings", title: "Findings about the data of this dossier",
      basis: quality.basis, columns: quality.columns,
      rows: about.map { quality.rows[$0] }, method: quality.method,
      remarks: [
        "\(about.count) of the \(all) findings about the dataset \(about.count == 1 ? "concerns" : "concern") this dossier's cities, "
          + "statements and sources."
      ])
    return [.table(TableBlock(table, shownRows: 30))]
  }
}
