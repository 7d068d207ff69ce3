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
    let labels = nodes.map(\.label.text) + clusters.map(\.label.text) + edges.map(\.label.text)
    return Set(labels).sorted().compactMap { text in
      let missing = FontCoverage.missing(in: text)
      guard let first = missing.first else { return nil }
      let code = String(first.value, radix: 16, uppercase: true)
      return "diagram '\(name)': no installed font can write '\(text)' (U+\(code)). "
        + "It is left out of PNG and PDF; install a font for this script."
    }
  }

  /// The scene without text that would be drawn as empty boxes.
  func withoutUnwritableText() -> DiagramScene {
    guard !fontWarnings.isEmpty else { return self }
    var out = self
    for index in nodes.indices { out.nodes[index].label = nodes[index].label.writable }
    for index in clusters.indices { out.clusters[index].label = clusters[index].label.writable }
    for index in edges.indices { out.edges[index].label = edges[index].label.writable }
    return out
  }
}

extension SceneLabel {
  /// The label without pieces that hold a letter without a font.
  fileprivate var writable: SceneLabel {
    switch self {
    case .none: return .none
    case .plain(let text): return FontCoverage.missing(in: text).isEmpty ? self : .none
    case .rich(let rows):
      let kept = rows.compactMap { row -> LabelRow? in
        var row = row
        row.spans.removeAll { !FontCoverage.missing(in: $0.text).isEmpty }
        return row.spans.isEmpty ? nil : row
      }
      return kept.isEmpty ? .none : .rich(kept)
    }
  }
}
