/// What a report is about, which decides its parts and their order.
public enum ReportKind: String, Sendable, CaseIterable {
  /// A whole network.
  case network
  /// Cities and the organizations that they belong to.
  case membership
  /// Routes between two ends, or a corridor given as data: a dossier.
  case corridor
  /// One city: its ties, its position, its sources.
  case city
  /// Two dates of one dataset, or two datasets: what changed and what follows.
  case comparison
  /// A page of figures, each with the command that draws it.
  case gallery
}
