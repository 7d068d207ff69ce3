import CityNetworks
import GraphFormats
import Graphs

/// The cities, ties, memberships and sources of a network as tables for a text in LaTeX.
struct ExportedLaTeX {
  private let export: NetworkExport
  private let graph: AttributedGraph

  init(_ export: NetworkExport) {
    self.export = export
    graph = export.shownGraph
  }

  var file: ExportedFiles {
    let tables = [cities, ties, memberships, sources].compactMap { $0 }
    let head = """
      % \(Self.comment(export.network.provenance.title))
      % \(Self.comment(export.basis))
      % In the preamble: \\usepackage{booktabs,longtable}
      % Names in other scripts need LuaLaTeX or XeLaTeX, and a font that has them.
      """
    return ExportedFiles(
      Array((([head] + tables).joined(separator: "\n\n") + "\n").utf8), losses: losses)
  }

  private var cities: String? {
    let ties = network.ties
    var count: [CityID: Int] = [:]
    for tie in ties {
      count[tie.first, default: 0] += 1
      count[tie.second, default: 0] += 1
    }
    return Self.table(
      "Cities", "lllrrr", ["City", "Country", "Region", "Population", "Position", "Ties"],
      export.cities.map { city in
        [
          city.name, city.country?.name ?? "", city.region?.name ?? "",
          city.population.map { String($0) } ?? "",
          city.coordinate.map { "\(Self.degrees($0.latitude)), \(Self.degrees($0.longitude))" }
            ?? "",
          String(count[city.id] ?? 0),
        ]
      })
  }

  private var ties: String? {
    Self.table(
      "Ties", "llllll", ["City", "Partner", "Kind", "Status", "Since", "Sources"],
      network.ties.map { network.stated($0) }.map { tie in
        [
          name(tie.first), name(tie.second), tie.relation.title, tie.status.title, tie.since,
          tie.sources.map(\.rawValue).joined(separator: ExchangeWords.separator),
        ]
      })
  }

  private var memberships: String? {
    Self.table(
      "Memberships", "lllll", ["City", "Organization", "Status", "Since", "Sources"],
      export.memberships.map { one in
        [
          name(one.city), network.organization(one.organization)?.name ?? one.organization.rawValue,
          one.status.title, one.started.words,
          one.sources.map(\.rawValue).joined(separator: ExchangeWords.separator),
        ]
      })
  }

  private var sources: String? {
    Self.table(
      "Sources", "lp{0.7\\textwidth}", ["Key", "Source"],
      network.sources.map { [$0.id.rawValue, $0.citation] })
  }

  private var network: CityNetwork { export.network }

  private func name(_ id: CityID) -> String { network.city(id)?.name ?? id.rawValue }

  private static func degrees(_ value: Double) -> String {
    let text = String((value * 100).rounded() / 100)
    return text
  }

  /// A table that may run over several pages; nil without rows.
  private static func table(
    _ caption: String, _ columns: String, _ header: [String], _ rows: [[String]]
  ) -> String? {
    guard !rows.isEmpty else { return nil }
    let lines = rows.map { $0.map { escaped($0) }.joined(separator: " & ") + " \\\\" }
    return """
      \\begin{longtable}{\(columns)}
      \\caption{\(caption)}\\\\
      \\toprule
      \(header.joined(separator: " & ")) \\\\
      \\midrule
      \\endhead
      \\bottomrule
      \\endlastfoot
      \(lines.joined(separator: "\n"))
      \\end{longtable}
      """
  }

  private static func comment(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }

  /// Text that LaTeX prints as it stands; line breaks and tabs become spaces, other control characters
  /// are left out.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "\\": out += "\\textbackslash{}"
      case "~": out += "\\textasciitilde{}"
      case "^": out += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_", "{", "}": out += "\\" + String(letter)
      // A row that begins with a bracket would be read as an option of the line before.
      case "[", "]": out += "{\(letter)}"
      case "\t", "\n", "\r": out += " "
      case _ where letter.value < 0x20 || letter.value == 0x7F: continue
      default: out.unicodeScalars.append(letter)
      }
    }
    return out
  }

  /// The columns that no table shows.
  private var losses: [FormatLoss] {
    let shown: Set = [
      "label", "kind", "country", "region", "population", "lat", "lon", "relation", "status",
      "since", "sources",
    ]
    func loss(
      _ owner: FormatLoss.Owner, _ column: AttributeColumn, _ name: (Int) -> String
    ) -> FormatLoss? {
      guard !shown.contains(column.name) else { return nil }
      let values = (0..<column.count).compactMap { row in
        column.text(at: row).map { FormatLoss.Value(of: name(row), text: $0) }
      }
      return FormatLoss(
        owner: owner, attribute: column.name, count: values.count, treatment: "left out",
        values: values)
    }
    return graph.nodeColumns.compactMap { loss(.nodes, $0) { graph.nodeIDs[Node($0)] } }
      + graph.edgeColumns.compactMap { loss(.edges, $0) { String($0 + 1) } }
  }
}
