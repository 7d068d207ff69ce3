import NetworkAnalysis

/// Positions, layers, time and comparisons with chance: answers that belong to no other section.
enum InferenceSection: ReportSection {
  static let title = "Tests, models and layers"

  /// What the ids of the tables begin with, in the order of the section.
  private static let prefixes = [
    "backbone", "weighted-backbone", "connectivity", "layers", "layer-", "multiplex-", "flattened",
    "mixing-", "assortativity-", "null-test-", "lengths", "qap-", "mrqap-",
    "gravity-", "link-prediction-", "prediction-evaluation-", "intervals",
  ]

  static func blocks(from material: ReportMaterial) -> [Block] {
    material.figures(of: "link-lengths") + prefixes.flatMap { material.tables($0, shownRows: 20) }
  }
}
