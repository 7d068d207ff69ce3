/// Which texts of a scene this machine can write.
///
/// Letters without a font would be drawn as empty boxes. In SVG the reader's own fonts count, so it keeps
/// all text; pixels and print are drawn here and leave such text out.
public enum FontCoverage {
  /// The characters of a text that no installed font holds, each once, in order.
  public static func missing(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { scalar in
      // Latin letters are in every font Graphviz can start with.
      scalar.value > 0x24F && seen.insert(scalar).inserted && !isInvisible(scalar)
        && !GraphvizLibrary.hasFont(for: scalar)
    }
  }

  /// A text without letters that no installed font holds; empty where nothing but blanks is left.
  static func writable(_ text: String) -> String {
    let missing = Set(missing(in: text))
    guard !missing.isEmpty else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !missing.contains(scalar) { kept.append(scalar) }
    let words = String(kept).split(separator: " ")
    return words.joined(separator: " ")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension DiagramScene {
  /// One sentence for each text that this machine has no font for; empty in good order.
  public var fontWarnings: [String] {
    let labels =
      nodes.map(\.label.text) + clusters.map(\.label.text) + edges.map(\.label.text)
      + legend.entries.map(\.text) + legend.notes
    return Set(labels).sorted().compactMap { text in
      let missing = FontCoverage.missing(in: text)
      guard let first = missing.first else { return nil }
      let code = String(first.value, radix: 16, uppercase: true)
      return "diagram '\(name)': no installed font can write '\(text)' (U+\(code)). "
        + "It is left out of PNG and PDF; install a font for this script."
    }
  }

  /// The scene without letters that would be drawn as empty boxes; a note tells how many texts lack
  /// some.
  func withoutUnwritableText() -> DiagramScene {
    let count = fontWarnings.count
    guard count > 0 else { return self }
    var out = self
    out.legend.entries = legend.entries.map(\.writable)
    out.legend.notes =
      legend.notes.map(FontCoverage.writable) + [
        "Without a font here: letters of \(count == 1 ? "1 text" : "\(count) texts"), left out."
      ]
    for index in nodes.indices { out.nodes[index].label = nodes[index].label.writable }
    for index in clusters.indices { out.clusters[index].label = clusters[index].label.writable }
    for index in edges.indices { out.edges[index].label = edges[index].label.writable }
    return out
  }
}

extension SceneLabel {
  /// The label without letters that no font holds.
  fileprivate var writable: SceneLabel {
    switch self {
    case .none: return .none
    case .plain(let text):
      let kept = FontCoverage.writable(text)
      return kept.isEmpty ? .none : .plain(kept)
    case .rich(let rows):
      let kept = rows.compactMap { row -> LabelRow? in
        var row = row
        for index in row.spans.indices {
          row.spans[index].text = FontCoverage.writable(row.spans[index].text)
        }
        row.spans.removeAll { $0.text.isEmpty }
        return row.spans.isEmpty ? nil : row
      }
      return kept.isEmpty ? .none : .rich(kept)
    }
  }
}

extension LegendEntry {
  /// The entry without letters that no font holds.
  fileprivate var writable: LegendEntry {
    switch self {
    case .line(let style, let text): .line(style, FontCoverage.writable(text))
    case .shape(let shape, let text): .shape(shape, FontCoverage.writable(text))
    case .color(let color, let text): .color(color, FontCoverage.writable(text))
    case .sizes(let text): .sizes(FontCoverage.writable(text))
    case .newRow: .newRow
    }
  }
}
