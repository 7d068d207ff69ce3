/// A legend as an HTML-like table: it enlarges the canvas by itself and can never lie over the drawing.
struct LegendTable {
  let legend: Legend
  let style: DiagramStyle
  /// The width to which rows are wrapped, in points.
  let width: Double

  /// The markup, or nil for an empty legend.
  var label: HTMLLabel? {
    guard !legend.isEmpty else { return nil }
    // One row is one cell: a long row would otherwise stretch the columns of all others.
    let samples = sampleRows
    let notes = legend.notes.flatMap(noteLines)
    let noteWidths = notes.map { TextMetrics.width(of: $0, size: style.legendSize) }
    let widest = (samples.map(rowWidth) + noteWidths).max() ?? 0
    let rows =
      samples.map { row($0, filledTo: widest) }
      + notes.map { line in
        "<TR><TD ALIGN=\"LEFT\">" + text(line, color: style.muted) + "</TD></TR>"
      }
    return HTMLLabel(
      trusted: "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\" CELLPADDING=\"0\">"
        + "<TR><TD HEIGHT=\"5\"></TD></TR>" + rows.joined() + "</TABLE>")
  }

  private var sampleRows: [[LegendEntry]] {
    var rows: [[LegendEntry]] = [[]]
    var used = 0.0
    for entry in legend.entries {
      let needed = LegendTable.width(of: entry, size: style.legendSize)
      if entry == .newRow || used + needed > width {
        if !rows[rows.count - 1].isEmpty { rows.append([]) }
        used = 0
      }
      guard entry != .newRow else { continue }
      rows[rows.count - 1].append(entry)
      used += needed
    }
    return rows.filter { !$0.isEmpty }
  }

  private static let gap = 14.0

  private static func sampleWidth(_ entry: LegendEntry) -> Double {
    switch entry {
    case .line: 30
    case .shape: 20
    case .color: 10
    case .sizes: 30
    case .newRow: 0
    }
  }

  static func width(of entry: LegendEntry, size: Double) -> Double {
    sampleWidth(entry) + 5 + TextMetrics.width(of: entry.text, size: size) + gap
  }

  private func rowWidth(_ entries: [LegendEntry]) -> Double {
    entries.reduce(0) { sum, entry in
      let text = lines(of: entry).map { TextMetrics.width(of: $0, size: style.legendSize) }.max()
      return sum + LegendTable.sampleWidth(entry) + 5 + (text ?? 0) + LegendTable.gap
    }
  }

  /// The words of an entry, in several lines where they are wider than the legend.
  private func lines(of entry: LegendEntry) -> [String] {
    TextMetrics.wrapped(
      entry.text, to: width - LegendTable.sampleWidth(entry) - 5 - LegendTable.gap,
      size: style.legendSize)
  }

  // Graphviz would spread the cells of a short row, so a last cell takes what is left.
  private func row(_ entries: [LegendEntry], filledTo widest: Double) -> String {
    let cells = entries.map { entry -> String in
      let lines = lines(of: entry)
      return sample(entry) + "<TD ALIGN=\"LEFT\""
        + (lines.count > 1 ? " BALIGN=\"LEFT\">" : ">")
        + lines.map { text($0) }.joined(separator: "<BR/>") + "</TD>"
        + "<TD WIDTH=\"\(Int(LegendTable.gap))\"></TD>"
    }
    let filler = Int(widest - rowWidth(entries))
    return "<TR><TD ALIGN=\"LEFT\">" + HTMLLabel.table() + "<TR>" + cells.joined()
      + (filler > 2 ? "<TD WIDTH=\"\(filler)\"></TD>" : "") + "</TR></TABLE></TD></TR>"
  }

  /// The sign of an entry and the room between it and the words.
  private func sample(_ entry: LegendEntry) -> String {
    guard case .line(let line, _) = entry, line.pattern != .solid else {
      return sign(entry) + "<TD WIDTH=\"5\"></TD>"
    }
    return sign(entry) + Self.solidAgain + "<TD WIDTH=\"3\"></TD>"
  }

  private func sign(_ entry: LegendEntry) -> String {
    switch entry {
    case .line(let line, _):
      let border = max(1, Int(line.width.rounded()))
      return
        "<TD WIDTH=\"30\" HEIGHT=\"\(max(4, 2 * border))\" FIXEDSIZE=\"TRUE\" BORDER=\"\(border)\" SIDES=\"B\" "
        + "COLOR=\"\(line.color.hex)\" STYLE=\"\(line.pattern.rawValue)\"></TD>"
    case .shape(let shape, _):
      return shapeSample(shape)
    case .color(let color, _):
      return LegendTable.patch(
        "BORDER=\"0\" BGCOLOR=\"\(color.hex)\"", width: 9, height: 9)
    case .sizes:
      let discs = [6, 9, 13].map { size in
        HTMLLabel.markup(TextSpan("●", size: Double(size), color: style.faint))
      }
      return "<TD>" + discs.joined() + "</TD>"
    case .newRow:
      return ""
    }
  }

  // Graphviz 2.43 goes on with the pattern of a cell in the next filled one, and its xdot writer
  // breaks down there; an invisible solid border ends the pattern.
  private static let solidAgain =
    "<TD WIDTH=\"2\" HEIGHT=\"2\" FIXEDSIZE=\"TRUE\" BORDER=\"1\" SIDES=\"B\" COLOR=\"#FFFFFF00\"></TD>"

  private func shapeSample(_ shape: NodeShape) -> String {
    switch shape {
    case .roundedBox, .box, .text:
      let rounded = shape == .roundedBox ? " STYLE=\"ROUNDED\"" : ""
      return LegendTable.patch(
        "BORDER=\"1\" COLOR=\"\(style.ink.hex)\"" + rounded, width: 18, height: 9)
    case .hexagon:
      // The nearest sign that every font has; few fonts hold a hexagon.
      return "<TD>" + HTMLLabel.markup(TextSpan("◊", size: 13, color: style.ink)) + "</TD>"
    case .circle:
      return "<TD>" + HTMLLabel.markup(TextSpan("○", size: 12, color: style.ink)) + "</TD>"
    case .pie:
      return "<TD>" + HTMLLabel.markup(TextSpan("●", size: 12, color: style.faint)) + "</TD>"
    }
  }

  // A table inside the cell, because the cell itself would grow with its row.
  private static func patch(_ look: String, width: Int, height: Int) -> String {
    "<TD><TABLE CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" "
      + "WIDTH=\"\(width)\" HEIGHT=\"\(height)\" \(look)><TR><TD></TD></TR></TABLE></TD>"
  }

  private func text(_ words: String, color: DiagramColor? = nil) -> String {
    HTMLLabel.markup(TextSpan(words, size: style.legendSize, color: color))
  }

  private func noteLines(_ note: String) -> [String] {
    TextMetrics.wrapped(note, to: width, size: style.legendSize)
  }
}

extension TextMetrics {
  /// The words of a text in lines of at most `limit` points.
  static func wrapped(_ text: String, to limit: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, width(of: longer, size: size) > limit {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
