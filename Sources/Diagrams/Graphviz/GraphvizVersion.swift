import CGraphvizShim

/// The installed Graphviz.
public enum GraphvizVersion {
  /// The version that draws, such as "2.43.0"; recorded with every report, since another version
  /// may place things elsewhere.
  public static var current: String { GraphvizLibrary.version() }
}
