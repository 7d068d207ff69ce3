import ArgumentParser
import CityNetworks
import NetworkAnalysis
import Reporting

struct CorridorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corridor",
    abstract: "Finds routes between cities, countries or regions: best, diverse, safest …",
    discussion: """
      Examples:
        citynet corridor Datasets/silk-road isfahan urumqi --by km --count 5
        citynet corridor Datasets/silk-road isfahan urumqi --pareto hops,km
        citynet corridor Datasets/silk-road isfahan urumqi --by km --dossier my-dossier
        citynet corridor Datasets/silk-road karachi urumqi --via tashkent --avoid IN
        citynet corridor Datasets/silk-road isfahan urumqi --by km --max hops=4 --max-hop km=2000
        citynet corridor Datasets/silk-road country:IR country:CN --count 10
        citynet corridor Datasets/silk-road isfahan kashgar --new-ties 1 --new-tie-rule km=1500
      Places: a city by id, name or alias; country:DE (or DE), region:central-asia (a name or code of
      UN M49, or a part of the world), organization:eurocities (its members). Between countries,
      regions or members, the best pairs of gateway cities are listed.
      Kinds of routes: shortest (the best, then the next best), all-shortest (all that are equally
      good), diverse (the best, then others with few ties in common), widest (whose weakest pair is
      strongest, then the best of these), disjoint (no city in common but the ends, best
      together), tie-disjoint (no tied pair in common), gateways (the best route of each pair of
      ends). --pareto lists every compromise between two or three criteria.
      Criteria: hops, km, great-circle, borders, risk, status-risk, ties, sources, weight, or a column
      of numbers of the data; weighted sums as km+500*borders. Where a column says how strong a tie is,
      capacity:inverse and the like turn strength into cost. See `citynet list costs`.
      A route uses existing ties only, unless --new-ties allows some that do not exist yet; they are
      marked, with what speaks for them. Each hop states status, kilometres, border and sources.
      Ends with status 1 if there is no route, and says which condition removes the last one.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "Where routes start: a city, or country:DE, region:NAME, organization:ID.")
  var from: String
  @Argument(help: "Where they end.")
  var to: String
  @OptionGroup(title: "Routes") var routes: RouteOptions
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    try dossier.requireUsable(beside: input.dataset)
    let selected = try selection.selection()
    let loaded = try input.load()
    let search = try RouteSearch(routes.question(from: from, to: to, in: loaded))
    let results = try loaded.answer(
      [search], selection: selected, output: output, work: work
    ) { results in
      guard results.routeSearches.first?.whyNone == nil else { return }
      try dossier.write(of: loaded, work: work) { folder in
        let asked = ReportPlan.Request(
          RouteSearch.descriptor.id, routes.planned(from: from, to: to))
        return .dossier(
          ofRoutes: try PlanNames(loaded).resolved(asked).parameters, in: loaded.network,
          dataset: input.dataset, output: folder, selection: selection.planned)
      }
    }
    if let reason = results.routeSearches.first?.whyNone {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "citynet: \(reason)"
          + (dossier.dossier == nil ? "" : " No dossier was written."))
    }
  }
}
