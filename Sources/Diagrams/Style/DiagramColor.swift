/// A colour with opacity, eight bits per channel.
public struct DiagramColor: Hashable, Sendable {
  /// The red channel.
  public let red: UInt8
  /// The green channel.
  public let green: UInt8
  /// The blue channel.
  public let blue: UInt8
  /// 255 is opaque, 0 invisible.
  public let opacity: UInt8

  /// The colour of a number such as `0x1F2933`.
  public init(_ hex: UInt32, opacity: UInt8 = 255) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
    self.opacity = opacity
  }

  private init(red: Double, green: Double, blue: Double, opacity: UInt8) {
    func channel(_ value: Double) -> UInt8 { UInt8(min(255, max(0, value.rounded()))) }
    self.red = channel(red)
    self.green = channel(green)
    self.blue = channel(blue)
    self.opacity = opacity
  }

  /// The colour that a text such as `#1F2933` or `#1F293380` names; nil for other texts.
  public init?(hexText text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6 || digits.utf8.count == 8,
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), let value = UInt32(digits, radix: 16)
    else { return nil }
    self =
      digits.utf8.count == 6
      ? DiagramColor(value)
      : DiagramColor(value >> 8, opacity: UInt8(truncatingIfNeeded: value))
  }

  /// White.
  public static let white = DiagramColor(0xFFFFFF)

  /// A darker colour of the same hue: each channel times `1 - amount`.
  public func shade(_ amount: Double) -> DiagramColor {
    let keep = 1 - amount
    return DiagramColor(
      red: Double(red) * keep, green: Double(green) * keep, blue: Double(blue) * keep,
      opacity: opacity)
  }

  /// A lighter colour of the same hue: each channel moved towards white by `amount`.
  public func tint(_ amount: Double) -> DiagramColor {
    func lighter(_ value: UInt8) -> Double { Double(value) + (255 - Double(value)) * amount }
    return DiagramColor(
      red: lighter(red), green: lighter(green), blue: lighter(blue), opacity: opacity)
  }

  /// The same colour with an opacity of 0...1.
  public func withOpacity(_ share: Double) -> DiagramColor {
    DiagramColor(
      red: Double(red), green: Double(green), blue: Double(blue),
      opacity: UInt8(min(255, max(0, (share * 255).rounded()))))
  }

  /// `#RRGGBB`, or `#RRGGBBAA` where it is not opaque, as Graphviz reads it.
  public var hex: String {
    let channels = opacity == 255 ? [red, green, blue] : [red, green, blue, opacity]
    return channels.reduce(into: "#") { text, channel in
      let digits = String(channel, radix: 16, uppercase: true)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }

  /// How well this colour reads on another: 1 (not at all) to 21 (black on white).
  ///
  /// Both are taken as opaque. Source: WCAG 2.1, contrast ratio.
  public func contrast(on background: DiagramColor) -> Double {
    let pair = [luminance, background.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : Power.raise((share + 0.055) / 1.055, to: 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
