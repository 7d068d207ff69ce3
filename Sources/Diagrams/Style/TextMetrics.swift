/// How wide text is, without asking a font library.
///
/// Widths come from a table, so positions do not depend on the fonts of the machine that draws.
public enum TextMetrics {
  /// The width of one line, in points.
  ///
  /// Exact for Latin letters, an estimate for other scripts.
  public static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let table = isBold ? FontWidths.bold : FontWidths.regular
    var thousandths = 0.0
    for scalar in text.unicodeScalars {
      thousandths += advance(of: scalar, in: table, isBold: isBold)
    }
    return thousandths * size / 1000
  }

  /// The width of a formatted row, in points.
  static func width(of row: LabelRow, size: Double) -> Double {
    let text = row.spans.reduce(0) { sum, span in
      sum + width(of: span.text, size: span.size ?? size, isBold: span.isBold)
    }
    return max(text, row.minimumWidth ?? 0)
  }

  /// The size of a label, in points.
  static func size(of label: SceneLabel, size: Double) -> SceneSize {
    switch label {
    case .none: return SceneSize(0, 0)
    case .plain(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let widest = lines.map { width(of: String($0), size: size) }.max() ?? 0
      return SceneSize(widest, Double(lines.count) * size * lineHeight)
    case .rich(let rows):
      let height = rows.reduce(0) { sum, row in
        sum + (row.spans.map { $0.size ?? size }.max() ?? size) * lineHeight
      }
      return SceneSize(rows.map { width(of: $0, size: size) }.max() ?? 0, height)
    }
  }

  /// Distance of lines as a multiple of the font size.
  static let lineHeight = 1.2

  private static func advance(
    of scalar: Unicode.Scalar, in table: [UInt16], isBold: Bool
  ) -> Double {
    let index = Int(scalar.value) - Int(FontWidths.firstScalar)
    if table.indices.contains(index), table[index] > 0 { return Double(table[index]) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x2009, 0x202F: return 200
    case 0x2018, 0x2019: return isBold ? 278 : 222
    case 0x2013: return 556
    case 0x2014, 0x2026: return 1000
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      return 1000
    default: return isBold ? 640 : 600
    }
  }

  /// The first `limit` points of a line, ended by "…" where text was cut.
  static func shortened(_ text: String, to limit: Double, size: Double, isBold: Bool = false)
    -> String
  {
    guard width(of: text, size: size, isBold: isBold) > limit else { return text }
    var kept = text
    while !kept.isEmpty, width(of: kept + "…", size: size, isBold: isBold) > limit {
      kept.removeLast()
    }
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return kept + "…"
  }
}
