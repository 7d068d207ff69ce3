import ArgumentParser
import CityNetworks
import Reporting

/// Two states of a dataset, or of two datasets, that a report compares.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare: the earlier version, a dataset that the one reported on is set against.",
      valueName: "dataset"))
  var against: String?
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Compare: the day of the later state, as 2025-12-31.", valueName: "day"))
  var asOf: String?
  @Option(
    name: .customLong("against-as-of"),
    help: ArgumentHelp("Compare: the day of the earlier state.", valueName: "day"))
  var againstAsOf: String?

  @Flag(
    name: .customLong("include-possible"),
    help: "Compare: also ties that held only possibly, so that only certain changes are left.")
  var includePossible = false

  /// Whether a comparison is asked for.
  var isAsked: Bool { against != nil || asOf != nil || againstAsOf != nil }

  func validate() throws {
    if isAsked, against == nil, asOf == nil || againstAsOf == nil {
      throw ValidationError(
        "a comparison needs two states. Give --as-of and --against-as-of, or --against DATASET.")
    }
    if includePossible, asOf == nil {
      throw ValidationError("--include-possible needs --as-of.")
    }
    if let against, against.isEmpty { throw ValidationError("--against needs a dataset.") }
    if against == nil, asOf == againstAsOf, isAsked {
      throw ValidationError(
        "--as-of and --against-as-of name one day, and nothing can differ. Give two days.")
    }
  }

  /// The plan of the comparison.
  func plan(for network: CityNetwork, dataset: String, output: String) -> ReportPlan {
    var (later, earlier) = (ReportPlan.Selection(), ReportPlan.Selection())
    later.asOf = asOf
    earlier.asOf = againstAsOf ?? asOf
    later.includesPossible = includePossible
    earlier.includesPossible = includePossible && earlier.asOf != nil
    let days = asOf != againstAsOf && againstAsOf != nil && asOf != nil
    let names =
      days && against == nil
      ? (againstAsOf ?? "", asOf ?? "")
      : against.map { other in
        let (old, new) = (ReportOrigin.name(of: other), ReportOrigin.name(of: dataset))
        return old == new ? ("before", "after") : (old, new)
      } ?? ("before", "after")
    let title = network.provenance.title
    return ReportPlan.comparison(
      title: days && against == nil
        ? "\(title), \(names.0) and \(names.1)" : "\(title): what changed",
      dataset: dataset, output: output, selection: later,
      with: ReportPlan.Comparison(
        name: names.0, mainName: names.1, dataset: against, selection: earlier))
  }

  /// The options as they are recorded.
  var recorded: [String] {
    (against.map { ["--against", ReportOrigin.name(of: $0)] } ?? [])
      + (asOf.map { ["--as-of", $0] } ?? []) + (againstAsOf.map { ["--against-as-of", $0] } ?? [])
      + (includePossible ? ["--include-possible"] : [])
  }
}
