import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The groups that a division makes of the cities, as a network of groups.
struct GroupNetwork {
  let study: StudiedNetwork
  let division: CityDivision
  /// The groups' names in order.
  let names: [String]
  /// The group of each city, nil where the division says nothing of it.
  let groups: [Int?]
  let quotient: QuotientGraph

  init(
    _ division: CityDivision, of study: StudiedNetwork, _ context: ExecutionContext
  ) throws {
    let labels = try division.labels(in: study, context)
    let names = Set(labels.compactMap { $0 }).sorted()
    guard !names.isEmpty else {
      throw AnalysisError.tooFewVariants(
        "no city of the selection has a \(division.title), so there are no groups. Fill the column, "
          + "or choose another division with --by.")
    }
    let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let groups = labels.map { label in label.flatMap { number[$0] } }
    quotient = QuotientGraph(of: study.graph.graph, groups: groups, groupCount: names.count)
    self.study = study
    self.division = division
    self.names = names
    self.groups = groups
  }

  /// What ties between two groups, or within one, are like beside their number.
  struct Ties {
    var kilometers = 0.0
    var measured = 0
    var firstYear: Int?
    var lastYear: Int?

    /// The mean length, nil where no tie has one.
    var meanKilometers: Double? { measured == 0 ? nil : kilometers / Double(measured) }

    mutating func add(_ length: Double?, years: [Int]) {
      if let length {
        kilometers += length
        measured += 1
      }
      for year in years {
        firstYear = min(firstYear ?? year, year)
        lastYear = max(lastYear ?? year, year)
      }
    }
  }

  /// The ties of each edge of the quotient, and those within each group.
  func details() -> (between: [Ties], inside: [Ties]) {
    var between = [Ties](repeating: Ties(), count: quotient.graph.edgeCount)
    var inside = [Ties](repeating: Ties(), count: names.count)
    let cities = study.graph
    let lengths = cities.lengthsInKilometers()
    for edge in cities.graph.edges {
      let ends = cities.graph.ends(of: edge)
      guard let a = groups[ends.source.index], let b = groups[ends.target.index] else { continue }
      let years = cities.ties(of: edge).compactMap(\.yearOfBegin)
      if a == b {
        inside[a].add(lengths[edge], years: years)
      } else if let joint = quotient.graph.edge(from: Node(a), to: Node(b)) {
        between[joint.index].add(lengths[edge], years: years)
      }
    }
    return (between, inside)
  }

  /// How many cities have no group.
  var ungrouped: Int { groups.count { $0 == nil } }

  /// Whom the tables leave out.
  var remarks: [String] {
    (ungrouped == 0
      ? []
      : [
        "\(Quoted.count(ungrouped, "city has", "cities have")) no \(division.title) and "
          + "\(ungrouped == 1 ? "is" : "are") left out, with "
          + Quoted.count(quotient.leftOut, "tied pair", "tied pairs") + "."
      ])
  }

  /// The conventions of all tables of groups.
  var choices: [MethodNote.Choice] {
    [
      .init("Groups", division.title),
      .init("Ties", "each tied pair of cities counts once, whatever the number of its ties"),
      .init("Direction", "ignored"),
    ]
  }
}

extension Tie {
  /// The year in which the tie began, nil if it is not known to the year.
  var yearOfBegin: Int? {
    guard let first = started.earliest, let last = started.latest else { return nil }
    let years = (first.components.year, last.components.year)
    return years.0 == years.1 ? years.0 : nil
  }
}
