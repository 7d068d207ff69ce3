/// The version of the tool, as printed by `--version` and recorded with every report.
public enum ToolVersion {
  /// The version number.
  public static let current = "0.1.0"
}
