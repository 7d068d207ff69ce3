/// What the colours of finished drawings become on a dark page, without drawing them again.
///
/// Lightness is turned round and hues are kept, as in drawings made for dark pages. A style sheet
/// wins over the colours that SVG elements state as attributes, so the drawings stay as they are.
public struct DarkColors: Sendable {
  /// One colour of the drawings: what states it, and what it becomes.
  public struct Change: Hashable, Sendable {
    /// The elements within a drawing, as a style sheet names them.
    public let selector: String
    /// `fill` or `stroke`.
    public let property: String
    /// The colour as the drawing states it.
    public let light: String
    /// The colour on a dark page.
    public let dark: String
  }

  /// The ground of figures on a dark page: what white becomes.
  public static let ground = DiagramColor.white.turnedDark

  /// All changes, in the order in which a style sheet must state them.
  public let changes: [Change]

  /// The changes for these finished drawings; what is no SVG has none.
  public init(drawings: [String]) {
    var found = FoundColors()
    for drawing in drawings {
      if let root = try? SVGParser.parse(Array(drawing.utf8)) { found.collect(root) }
    }
    changes = Self.paints(found) + Self.texts(found) + Self.halos(found)
  }

  private static func paints(_ found: FoundColors) -> [Change] {
    found.paints.sorted { ($0.property, $0.value) < ($1.property, $1.value) }.compactMap { paint in
      color(paint.value).map {
        Change(
          selector: "[\(paint.property)=\"\(paint.value)\"]", property: paint.property,
          light: paint.value, dark: $0.turnedDark.hex)
      }
    }
  }

  /// Text must be readable on what it stands on, which is turned too.
  private static func texts(_ found: FoundColors) -> [Change] {
    found.texts.sorted { $0.key < $1.key }.flatMap { value, grounds -> [Change] in
      guard let own = color(value) else { return [] }
      let isFree = grounds.contains(nil)
      let usual = isFree ? own.turnedDark.readable(on: ground, atLeast: 5.5) : own.turnedDark
      let selector = value == FoundColors.unstated ? "text:not([fill])" : "text[fill=\"\(value)\"]"
      let light = value == FoundColors.unstated ? "#000000" : value
      let onGround = Change(
        selector: selector, property: "fill", light: light, dark: usual.hex)
      return [onGround]
        + grounds.compactMap { $0 }.sorted().compactMap { shape in
          guard let under = color(shape)?.turnedDark else { return nil }
          let readable = own.turnedDark.readable(on: under, atLeast: 4.5)
          guard usual.contrast(on: under) < 4.5 else { return nil }
          return Change(
            selector: "[fill=\"\(shape)\"]~\(selector)", property: "fill", light: light,
            dark: readable.hex)
        }
    }
  }

  private static func halos(_ found: FoundColors) -> [Change] {
    found.halos.sorted { $0.key < $1.key }.compactMap { figure, value in
      color(value).map {
        Change(
          selector: "#\(figure) :is(.halo,.glow) text", property: "stroke", light: value,
          dark: $0.turnedDark.hex)
      }
    }
  }

  private static func color(_ text: String) -> DiagramColor? {
    switch text {
    case "black", FoundColors.unstated: DiagramColor(0)
    case "white", "#fff": .white
    default: DiagramColor(hexText: text)
    }
  }
}

/// The colours that drawings state, and on what their text stands.
private struct FoundColors {
  /// What stands for the colour of a text that states none.
  static let unstated = ""

  struct Paint: Hashable {
    let property: String
    let value: String
  }

  var paints: Set<Paint> = []
  /// The fills of the shapes on which text of a colour stands, nil for the ground of the drawing.
  var texts: [String: Set<String?>] = [:]
  /// The colours around letters, by the ids of the drawings.
  var halos: [String: String] = [:]

  mutating func collect(_ root: SVGElement) {
    for child in root.children where child.name == "style" {
      if let color = child.text.firstMatch(of: /stroke:(#[0-9A-Fa-f]+);/)?.1, let id = root["id"] {
        halos[id] = String(color)
      }
    }
    visit(root)
  }

  private mutating func visit(_ element: SVGElement) {
    // In a sign the text stands on its shape; elsewhere a shape before it may lie anywhere.
    let isSign = ["node", "cluster"].contains(element.classes.first)
    var under: String?
    for child in element.children {
      for property in ["fill", "stroke"] {
        if let value = child[property], value != "none" {
          paints.insert(Paint(property: property, value: value))
        }
      }
      if child.name == "text" {
        texts[child["fill"] ?? Self.unstated, default: []].insert(under)
      } else if isSign, let fill = child["fill"], fill != "none",
        (child.number("fill-opacity") ?? 1) >= 0.5
      {
        under = fill
      }
      visit(child)
    }
  }
}
