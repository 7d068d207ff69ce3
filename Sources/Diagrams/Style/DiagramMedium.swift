/// What a drawing is made for. Every figure exists for all three.
public enum DiagramMedium: String, Sendable, CaseIterable {
  /// Light pages: text at least 4.5:1; in SVG the page shows through.
  case screen
  /// White paper: text at least 7:1, no line thinner than half a point, white painted.
  case print
  /// Dark pages: lightness turned round, hues kept, the dark ground painted.
  case dark
}

extension DiagramScene {
  /// The drawing for a medium; for the screen it is as composed but for text that is hard to read.
  public func made(for medium: DiagramMedium) -> DiagramScene {
    switch medium {
    case .screen: return withReadableText(atLeast: 4.5)
    case .print: return forPrint
    case .dark:
      var out = recolored(\.turnedDark)
      out.isGroundPainted = true
      return out.withReadableText(atLeast: 4.5)
    }
  }

  private var forPrint: DiagramScene {
    var out = withReadableText(atLeast: 7)
    out.isGroundPainted = true
    func firm(_ line: LineStyle) -> LineStyle {
      LineStyle(line.pattern, width: max(line.width, 0.5), color: line.color)
    }
    for index in out.edges.indices { out.edges[index].line = firm(out.edges[index].line) }
    for index in out.nodes.indices { out.nodes[index].line = out.nodes[index].line.map(firm) }
    return out
  }

  /// The drawing with text moved away from its ground until it has this contrast.
  private func withReadableText(atLeast contrast: Double) -> DiagramScene {
    func readable(_ label: SceneLabel, on ground: DiagramColor) -> SceneLabel {
      guard case .rich(let rows) = label else { return label }
      return .rich(
        rows.map { row in
          var row = row
          for index in row.spans.indices {
            row.spans[index].color = row.spans[index].color.map {
              $0.readable(on: ground, atLeast: contrast)
            }
          }
          return row
        })
    }
    var out = self
    for index in nodes.indices {
      let own = nodes[index].fill.flatMap { $0.opacity < 128 ? nil : $0 } ?? ground
      out.nodes[index].textColor = nodes[index].textColor.readable(on: own, atLeast: contrast)
      out.nodes[index].label = readable(nodes[index].label, on: own)
    }
    for index in clusters.indices {
      let own = clusters[index].fill
      out.clusters[index].textColor = clusters[index].textColor.readable(
        on: own, atLeast: contrast)
      out.clusters[index].label = readable(clusters[index].label, on: own)
    }
    out.style.ink = style.ink.readable(on: ground, atLeast: contrast)
    out.style.muted = style.muted.readable(on: ground, atLeast: contrast)
    return out
  }
}

extension DiagramColor {
  /// The colour with its lightness turned round and its hue kept: white becomes nearly black.
  ///
  /// Source of the colour space: Ottosson, A perceptual color space for image processing (2020),
  /// OKLab.
  public var turnedDark: DiagramColor {
    var lab = OKLab(self)
    // Strong colours stand for something; turned round, the lightest of them would vanish.
    let isStrong = lab.a * lab.a + lab.b * lab.b > 0.07 * 0.07
    lab.lightness = min(0.95, max(isStrong ? 0.55 : 0.2, 1.2 - lab.lightness))
    lab.a *= 0.9
    lab.b *= 0.9
    return lab.color(opacity: opacity)
  }

  /// The colour, or one lighter or darker than it that has this contrast on `ground`; black or
  /// white where none has.
  public func readable(on ground: DiagramColor, atLeast contrast: Double) -> DiagramColor {
    guard self.contrast(on: ground) < contrast else { return self }
    let isGroundLight = ground.contrast(on: DiagramColor(0)) > ground.contrast(on: .white)
    for step in 1...20 {
      let share = Double(step) / 20
      let next = isGroundLight ? shade(share) : tint(share)
      if next.contrast(on: ground) >= contrast { return next }
    }
    return isGroundLight ? DiagramColor(0, opacity: opacity) : tint(1)
  }
}

/// A colour by lightness and two axes of hue, evenly spaced for the eye.
private struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ color: DiagramColor) {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : Power.raise((share + 0.055) / 1.055, to: 2.4)
    }
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    func root(_ value: Double) -> Double { Power.raise(max(0, value), to: 1.0 / 3) }
    let l = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  func color(opacity: UInt8) -> DiagramColor {
    func cube(_ value: Double) -> Double { value * value * value }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    func channel(_ value: Double) -> UInt32 {
      let share =
        value <= 0.0031308 ? 12.92 * value : 1.055 * Power.raise(value, to: 1 / 2.4) - 0.055
      return UInt32(min(255, max(0, (share * 255).rounded())))
    }
    let red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
    let green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
    let blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    return DiagramColor(red << 16 | green << 8 | blue, opacity: opacity)
  }
}
