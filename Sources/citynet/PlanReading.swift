import CityNetworks
import DatasetLoading
import GraphAlgorithms
import NetworkAnalysis
import Reporting

/// The selection that a plan describes, in the words of the command line.
enum PlanSelection {
  /// The selection of a report of this kind; one on memberships has no ties unless it names some.
  static func selection(
    _ plan: ReportPlan.Selection, of kind: ReportKind = .network
  ) throws -> NetworkSelection {
    let question = TimeQuestion([
      (.asOf, plan.asOf), (.fromTo, plan.fromTo), (.between, plan.between),
      (.containedIn, plan.containedIn), (.createdIn, plan.createdIn), (.deletedIn, plan.deletedIn),
    ])
    if question.asked.isEmpty, plan.includesPossible || plan.refusesOpenEnds {
      throw UsageError(
        "'include_possible' and 'no_open_ends' need 'as_of' or another question about time.")
    }
    return NetworkSelection(
      time: try question.predicate(),
      certainty: plan.includesPossible ? .includingPossible : .certainOnly,
      statusRule: try StatusRule(plan.status ?? "strict"),
      relations: try relations(plan.relations, of: kind),
      countries: plan.countries.isEmpty
        ? nil : try CountryCodes.set(plan.countries.joined(separator: ",")),
      assumption: plan.refusesOpenEnds ? .none : .assumeOpen
    ).treatingClubs(try clubs(plan.asMembership))
      .leavingOut(SelectedMemberships.words(plan.without))
      .tying(by: try plan.coMembership.map { try CoMembership($0) })
  }

  private static func relations(
    _ words: [String], of kind: ReportKind
  ) throws -> Set<Relation> {
    guard words.isEmpty else { return try TieKinds.set(words.joined(separator: ",")) }
    return switch kind {
    case .network, .corridor, .city, .comparison, .gallery: try TieKinds.set("twinning")
    case .membership: []
    }
  }

  /// No club, all of them, or those with these ids.
  private static func clubs(_ ids: [String]) throws -> ClubTreatment {
    switch ids {
    case []: .asTies
    case ["all"]: .asMemberships(ClubChoice())
    default: .asMemberships(ClubChoice(clubs: try ClubNames.set(ids.joined(separator: ","))))
    }
  }
}

/// A plan in which cities are named as people name them.
struct PlanNames {
  private let dataset: OpenDataset

  init(_ dataset: OpenDataset) { self.dataset = dataset }

  /// The plan with every city by its id.
  func resolved(_ plan: ReportPlan) throws -> ReportPlan {
    ReportPlan(
      title: plan.title, kind: plan.kind, purpose: plan.purpose, dataset: plan.dataset,
      output: plan.output, selection: plan.selection,
      analyses: try plan.analyses.map(resolved), figures: try plan.figures.map(resolved),
      comparison: plan.comparison, presentation: plan.presentation)
  }

  /// The request with every city by its id.
  func resolved(_ request: ReportPlan.Request) throws -> ReportPlan.Request {
    var parameters = request.parameters
    for name in ["city", "partner"] {
      if case .text(let text)? = parameters[name] {
        parameters[name] = .text(try dataset.resolve(text).id.rawValue)
      }
    }
    for name in ["from", "to", "via", "via_in_order"] {
      try replace(name, in: &parameters) { try dataset.routePlace($0).text }
    }
    try replace("avoid", in: &parameters) { try dataset.routeAvoidance($0).text }
    if [CityConnection.descriptor.id, MapWorldFigure.descriptor.id, MapRegionFigure.descriptor.id]
      .contains(request.id)
    {
      try replace("cities", in: &parameters) { try dataset.resolve($0).id.rawValue }
    }
    switch parameters["edits"] {
    case .text(let text)?: parameters["edits"] = .list(try resolvedEdits([text]))
    case .list(let texts)?: parameters["edits"] = .list(try resolvedEdits(texts))
    case .number?, nil: break
    }
    if case .list(let cities)? = parameters["exclude"] {
      parameters["exclude"] = .list(try cities.map { try dataset.resolve($0).id.rawValue })
    }
    return ReportPlan.Request(request.id, parameters)
  }

  private func resolvedEdits(_ texts: [String]) throws -> [String] {
    try EditReader(dataset.network).edits(texts).map(\.text)
  }

  /// Writes a parameter's text, or each text of its list, anew.
  private func replace(
    _ name: String, in parameters: inout [String: AnalysisParameters.Value],
    _ anew: (String) throws -> String
  ) throws {
    switch parameters[name] {
    case .text(let text)?: parameters[name] = .text(try anew(text))
    case .list(let texts)?: parameters[name] = .list(try texts.map(anew))
    case .number?, nil: break
    }
  }
}

/// A mistake in a plan is bad data, and its message begins with the plan's path.
enum PlanMistake {
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch  where isMistake(error) {
      throw EarlyEnd(status: .badData, message: "\(path): \(error)")
    }
  }

  private static func isMistake(_ error: any Error) -> Bool {
    switch error {
    case is AnalysisError, is NameResolutionError, is UnknownWord, is DateSyntaxError: true
    case is UsageError, is PlanError, is NetworkEditError: true
    case let error as GraphAlgorithmError:
      switch error {
      case .unknownMeasure, .unknownPartition, .unknownTieMeasure, .unknownGroupMeasure,
        .isMeasureOfCities, .isMeasureOfTies, .unknownParameter, .badParameter, .contradiction,
        .nothingAfterColon:
        true
      default: false
      }
    default: false
    }
  }
}
