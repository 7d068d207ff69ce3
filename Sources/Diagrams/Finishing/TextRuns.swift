/// Joins the pieces of one line of formatted text into one text element.
///
/// Graphviz gives every piece its own place, computed with the font of the machine that drew. In
/// another font the gaps between the pieces would be uneven; inside one element the viewer sets them.
enum TextRuns {
  static func joined(_ content: [SVGElement.Content]) -> [SVGElement.Content] {
    var out: [SVGElement.Content] = []
    var run: [SVGElement] = []
    func close() {
      if let whole = merged(run) { out.append(.element(whole)) }
      run = []
    }
    for part in content {
      if case .element(let piece) = part, piece.name == "text" {
        if let last = run.last, !follows(piece, last) { close() }
        run.append(piece)
      } else {
        close()
        out.append(part)
      }
    }
    close()
    return out
  }

  private static func follows(_ piece: SVGElement, _ last: SVGElement) -> Bool {
    guard piece["text-anchor"] == "start", last["text-anchor"] == "start" else { return false }
    let gap = piece.coordinate("x") - (last.coordinate("x") + width(of: last))
    let size = max(piece.coordinate("font-size"), last.coordinate("font-size"))
    return abs(piece.coordinate("y") - last.coordinate("y")) < 0.25 * size && abs(gap) < 0.4 * size
  }

  private static func width(of piece: SVGElement) -> Double {
    TextMetrics.width(
      of: piece.text, size: piece.coordinate("font-size"), isBold: piece["font-weight"] == "bold")
  }

  private static func merged(_ run: [SVGElement]) -> SVGElement? {
    guard let first = run.first, run.count > 1 else { return run.first }
    var whole = SVGElement("text", [])
    let last = run[run.count - 1]
    // The middle of the run is where Graphviz centred it, whatever font the viewer has.
    let middle = (first.coordinate("x") + last.coordinate("x") + width(of: last)) / 2
    whole["text-anchor"] = "middle"
    whole["x"] = DotNumber.text(middle, decimals: 2)
    whole["y"] = first["y"]
    whole.content = run.map { piece in
      let kept = piece.attributes.filter { !["x", "y", "text-anchor"].contains($0.name) }
      return .element(SVGElement("tspan", kept, content: piece.content))
    }
    return whole
  }
}
