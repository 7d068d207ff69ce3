/// What a report is about, which decides its parts and their order.
public enum ReportKind: String, Sendable, CaseIterable {
  /// A whole network.
  case network
  /// Routes between two ends, or a corridor given as data: a dossier.
  case corridor
  /// Two dates of one dataset, or two datasets: what changed and what follows.
  case comparison
  /// A page of figures, each with the command that draws it.
  case gallery
}
