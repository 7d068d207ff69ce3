import CGraphvizShim

/// The installed Graphviz.
public enum GraphvizVersion {
  /// The version that draws, such as "2.43.0"; recorded with every report, since another version
  /// may place things elsewhere.
  public static var current: String { GraphvizLibrary.version() }
}

/// The font that text of diagrams is measured with.
public enum MeasuringFont {
  /// The families that diagrams ask for, in the order of preference.
  public static var families: String { DiagramStyle().fontNames }

  /// The path of the file that answers to them on this machine; nil where that cannot be known.
  public static var path: String? { GraphvizLibrary.fontFile(for: families) }
}
