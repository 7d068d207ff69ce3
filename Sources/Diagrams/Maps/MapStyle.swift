/// The colours of the ground of a map.
public struct MapStyle: Sendable {
  /// Land.
  public var land = DiagramColor(0xE3E7EB)
  /// Sea.
  public var sea = DiagramColor(0xF3F7FA)
  /// Lines between two countries.
  public var border = LineStyle(width: 0.8, color: .white)
  /// Meridians and parallels.
  public var net = LineStyle(width: 0.3, color: DiagramColor(0xC9D1D8, opacity: 0x90))
  /// Names of countries.
  public var countryName = DiagramColor(0x5B6770)

  /// The style of the house.
  public init() {}
}
