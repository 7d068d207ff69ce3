import Diagrams
import FoundationEssentials

extension Theme {
  /// The theme that these bytes of a JSON file describe; what they do not say is as in the house.
  ///
  /// - Throws: ``ThemeError`` with the file's name, the place in it and what is wrong.
  public init(json bytes: [UInt8], file: String) throws {
    let tree: ThemeValue
    do {
      tree = try JSONDecoder().decode(ThemeValue.self, from: Data(bytes))
    } catch {
      throw ThemeError(
        file: file, place: "", problem: "the theme is not valid JSON",
        remedy: "Compare it with what `citynet list theme --format json` prints.")
    }
    self.init()
    let reader = ThemeReader(file: file)
    for (key, value, place) in try reader.entries(of: tree, at: "", known: Self.keys) {
      switch key {
      case "medium": medium = try reader.word(value, at: place)
      case "fonts": style.fontNames = try reader.fonts(value, at: place)
      case "colors":
        let known = DiagramStyle.colorPaths
        for (name, value, place) in try reader.entries(
          of: value, at: place, known: known.map(\.name))
        {
          guard let path = known.first(where: { $0.name == name })?.path else { continue }
          style[keyPath: path] = try reader.color(value, at: place)
        }
      case "sizes":
        for (name, value, place) in try reader.entries(of: value, at: place, known: Self.sizeKeys) {
          let size = try reader.number(value, at: place, in: 6...24)
          switch name {
          case "name": style.nameSize = size
          case "secondary": style.secondarySize = size
          default: style.legendSize = size
          }
        }
      case "regions": try readRegions(value, at: place, reader)
      case "lines": try readLines(value, at: place, reader)
      case "shapes":
        let kinds = NodeKind.allCases.map(\.rawValue)
        for (name, value, place) in try reader.entries(of: value, at: place, known: kinds) {
          guard let kind = NodeKind(rawValue: name) else { continue }
          let shape: ThemeShape = try reader.word(value, at: place)
          style.shapes[kind] = shape.shape
        }
      default: rules = try reader.rules(value, at: place)
      }
    }
  }

  static let keys = [
    "medium", "colors", "fonts", "sizes", "regions", "lines", "shapes", "rules",
  ]
  static let sizeKeys = ["name", "secondary", "legend"]

  private mutating func readRegions(
    _ value: ThemeValue, at place: String, _ reader: ThemeReader
  ) throws {
    for (key, value, place) in try reader.entries(
      of: value, at: place, known: style.regions.map(\.key))
    {
      guard let index = style.regions.firstIndex(where: { $0.key == key }) else { continue }
      style.regions[index] = RegionHue(
        key: key, title: style.regions[index].title, color: try reader.color(value, at: place))
    }
  }

  private mutating func readLines(
    _ value: ThemeValue, at place: String, _ reader: ThemeReader
  ) throws {
    for (key, value, place) in try reader.entries(
      of: value, at: place, known: TieLine.allCases.map(\.rawValue))
    {
      guard let line = TieLine(rawValue: key) else { continue }
      var look = style.lines[line] ?? StatusLine(.solid, width: 1)
      for (part, value, place) in try reader.entries(
        of: value, at: place, known: ["pattern", "width", "color"])
      {
        switch part {
        case "pattern": look.pattern = try reader.word(value, at: place)
        case "width": look.width = try reader.number(value, at: place, in: 0.1...12)
        default: look.color = try reader.color(value, at: place)
        }
      }
      style.lines[line] = look
    }
  }

  /// The theme as a file that says everything but rules, for users to change.
  public var document: String { tree.document }

  /// The same as a list: `colors.ink` and its value.
  public var settings: [(name: String, value: String)] { tree.leaves }

  private var tree: JSONTree {
    .object([
      ("medium", .text(medium.rawValue)),
      (
        "colors",
        .object(DiagramStyle.colorPaths.map { ($0.name, .text(style[keyPath: $0.path].hex)) })
      ),
      ("fonts", .text(style.fontNames)),
      (
        "sizes",
        .object([
          ("name", .real(style.nameSize)), ("secondary", .real(style.secondarySize)),
          ("legend", .real(style.legendSize)),
        ])
      ),
      ("regions", .object(style.regions.map { ($0.key, .text($0.color.hex)) })),
      (
        "lines",
        .object(
          TieLine.allCases.compactMap { line in
            style.lines[line].map { look in
              let color = look.color.map { [("color", JSONTree.text($0.hex))] } ?? []
              return (
                line.rawValue,
                .object(
                  [("pattern", .text(look.pattern.rawValue)), ("width", .real(look.width))] + color)
              )
            }
          })
      ),
      (
        "shapes",
        .object(
          NodeKind.allCases.compactMap { kind in
            ThemeShape(style.shape(kind)).map { (kind.rawValue, .text($0.rawValue)) }
          })
      ),
      ("rules", .list([])),
    ])
  }
}

/// The outlines that a theme may name.
enum ThemeShape: String, CaseIterable {
  case roundedBox = "rounded-box"
  case box, hexagon, circle

  init?(_ shape: NodeShape) {
    switch shape {
    case .roundedBox: self = .roundedBox
    case .box: self = .box
    case .hexagon: self = .hexagon
    case .circle: self = .circle
    case .pie, .text: return nil
    }
  }

  var shape: NodeShape {
    switch self {
    case .roundedBox: .roundedBox
    case .box: .box
    case .hexagon: .hexagon
    case .circle: .circle
    }
  }
}
