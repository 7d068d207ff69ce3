public import CityNetworks
public import Execution

/// The corridors on which one city lies, and what joins it with its neighbours there.
public struct CityCorridors: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "city-corridors",
    question: "On which corridors does one city lie, and is it tied with its neighbours there?",
    parameters: [("city", "the id of the city")])

  private let city: CityID

  /// The corridors of `city`.
  public init(of city: CityID) { self.city = city }

  /// The corridors that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// One table with a row per corridor and neighbour; a neighbour on several branches stands once.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    try context.cancellation.check()
    guard study.network.city(city) != nil else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let rows = study.whole.corridors.flatMap { corridor in
      neighbors(in: corridor).map { row($0, corridor, study) }
    }
    return AnalysisResults(tables: [table(rows, study)])
  }

  /// A city beside the city on a corridor, with the branches on which it is.
  private struct Neighbor {
    let city: CityID
    var branches: [String]
    var sources: Set<SourceID>
  }

  /// The neighbours in the order of branches and travel.
  private func neighbors(in corridor: Corridor) -> [Neighbor] {
    var found: [Neighbor] = []
    for branch in corridor.branches {
      for (place, here) in branch.cities.enumerated() where here == city {
        let beside =
          (place > 0 ? [branch.cities[place - 1]] : [])
          + (place + 1 < branch.cities.count ? [branch.cities[place + 1]] : [])
        for neighbor in beside where neighbor != city {
          if let known = found.firstIndex(where: { $0.city == neighbor }) {
            if !found[known].branches.contains(branch.name) {
              found[known].branches.append(branch.name)
            }
            found[known].sources.formUnion(branch.sources)
          } else {
            found.append(
              Neighbor(city: neighbor, branches: [branch.name], sources: Set(branch.sources)))
          }
        }
      }
    }
    return found
  }

  private func row(
    _ neighbor: Neighbor, _ corridor: Corridor, _ study: StudiedNetwork
  ) -> [ResultValue] {
    let there = study.whole.city(neighbor.city)
    let own: [ResultValue] = [
      .text(corridor.name),
      ResultValue(neighbor.branches.filter { !$0.isEmpty }.joined(separator: ", ")),
      .text(study.name(neighbor.city)), ResultValue(there?.country?.name),
    ]
    let rest: [ResultValue] = [
      ResultValue(neighbor.sources.sorted().map(\.rawValue).joined(separator: ", ")),
      .text(corridor.id.rawValue), .text(neighbor.city.rawValue),
    ]
    guard study.network.city(neighbor.city) != nil else {
      return own + [.text("outside the selection"), .missing, .missing, .missing] + rest
    }
    let hop = study.hop(from: city, to: neighbor.city)
    let link = CorridorCoverage(of: corridor.id).link(hop, in: study)
    var through: [CityID] = []
    if case .twoSteps(let cities) = link { through = cities }
    let names = through.prefix(3).map(study.name).joined(separator: ", ")
    return own + [
      .text(Self.words(link)), ResultValue(hop.statusText),
      ResultValue(
        through.count > 3 ? "\(names) and \(through.count - 3) more" : names),
      ResultValue(hop.kilometers),
    ] + rest
  }

  private static func words(_ link: CorridorResult.Link) -> String {
    switch link {
    case .tied: "tied"
    case .sameCountry: "same country"
    case .twoSteps: "common partners only"
    case .missing: "neither tie nor common partner"
    }
  }

  private func table(_ rows: [[ResultValue]], _ study: StudiedNetwork) -> ResultTable {
    ResultTable(
      id: "city-corridors-\(city.rawValue)",
      title: "Corridors through \(study.name(city)), and its neighbours there",
      basis: study.basis,
      columns: [
        ResultColumn("corridor", "Corridor", form: .words, meaning: "The corridor's name."),
        ResultColumn(
          "branches", "Branches", form: .words, meaning: "Where the two are neighbours."),
        ResultColumn("neighbor", "Neighbour", form: .words, meaning: "The city beside it."),
        ResultColumn("country", "Country", form: .words, meaning: "The neighbour's country."),
        ResultColumn("link", "Link", form: .words, meaning: "What joins the two."),
        ResultColumn("status", "Status", form: .words, meaning: "The state of the tie."),
        ResultColumn("through", "Through", form: .words, meaning: "Common partners."),
        ResultColumn(
          "kilometers", "Distance", unit: "km", form: .decimals(0),
          meaning: "Great-circle distance, Earth radius 6371.0088 km."),
        ResultColumn(
          "sources", "Course by", form: .sources, meaning: "Who says that the corridor runs there."),
        ResultColumn(
          "corridor_id", "Corridor id", form: .identifier, meaning: "The corridor's id."),
        .cityID,
      ],
      rows: rows, method: CorridorCoverage.method)
  }
}
