import NetworkAnalysis

/// A table or a figure to which a sentence refers.
public enum Exhibit: Hashable, Sendable {
  /// The table with this id.
  case table(String)
  /// The figure with this id.
  case figure(String)
}

/// The places on the page where parts begin, which no drawing can have for ids of its own.
enum PartAnchor {
  static func anchor(of id: String) -> String { "part-" + HTMLText.escaped(id) }
}

/// What tables and figures are called on the page, by their order of appearance.
struct ExhibitNumbers {
  /// The exhibits with their names: "Table 3", "Figure 1".
  let names: [Exhibit: String]

  init(_ document: ReportDocument) {
    var names: [Exhibit: String] = [:]
    for (position, table) in document.tables.enumerated() {
      names[.table(table.id)] = document.language.words("Table", position + 1)
    }
    for (position, figure) in document.figures.enumerated() {
      names[.figure(figure.id)] = document.language.words("Figure", position + 1)
    }
    self.names = names
  }

  /// The place on the page where an exhibit stands.
  static func anchor(of exhibit: Exhibit) -> String {
    switch exhibit {
    case .table(let id): "table-" + id
    case .figure(let id): "figure-" + id
    }
  }
}

/// The numbers that figures and tables have been given so far.
struct Numbering {
  var figures = 0
  var tables = 0
}
