import GraphAlgorithms

/// Why a question could not be answered.
public enum AnalysisError: Error, Sendable, Equatable {
  /// Nothing of a kind goes by this word; the kind is told with its article: "a division".
  case unknownChoice(String, of: String, near: [String], known: [String])
  /// A column that is to hold numbers has a cell with other words, of this city.
  case wordsInColumn(String, cell: String, city: String)
  /// A division makes fewer than two groups of the cities of the selection.
  case tooFewGroups(String, groups: [String], cities: Int)
  /// A division makes more groups than a table of their pairs can hold.
  case tooManyGroups(String, groups: Int, most: Int)
  /// No analysis has this id.
  case unknownAnalysis(String, known: [String])
  /// No kind of figure has this id.
  case unknownFigure(String, known: [String])
  /// A parameter that the analysis needs is absent; others that nobody asked for are given.
  case missingParameter(analysis: String, name: String, given: [String] = [])
  /// A parameter has a value of the wrong kind.
  case wrongParameter(analysis: String, name: String, _ wanted: String)
  /// The analysis does not know the parameter, but others.
  case unknownParameter(analysis: String, name: String, known: [String] = [])
  /// No corridor has this id.
  case unknownCorridor(String, known: [String])
  /// The corridor has no branch of this name.
  case unknownBranch(String, corridor: String, known: [String])
  /// No club that was found has this id.
  case unknownClub(String, known: [String])
  /// No city of the network fits the name.
  case unknownCity(String)
  /// No source of the dataset goes by this id or beginning of ids.
  case unknownSource(String, near: [String])
  /// The two ends of a route are one city.
  case sameEnds(String)
  /// The selection leaves a network without cities.
  case nothingSelected(String)
  /// A place has no city in the selection; so many of its cities have no country.
  case emptyPlace(String, selection: String, withoutCountry: Int, cities: Int)
  /// The measure does not count connections, or not between chosen cities only.
  case noScope(measure: String, options: String)
  /// The option has no effect on the measure.
  case idleOption(String, measure: String)
  /// A place that routes must not touch is one of their ends.
  case avoidedEnd(String)
  /// More cities are to be chosen than there are, or all of them.
  case groupTooLarge(Int, cities: Int)
  /// Two tied cities have the same coordinates where each tie needs a length.
  case samePlace(String, String)
  /// Cities are not connected with the first of them.
  case notConnected([String], with: String)
  /// The conditions leave no way; the text says which and what to do.
  case noRoute(String)
  /// Connections from and to the chosen cities do not exist: they are one city.
  case noPairs(String)
  /// Distances are asked for, but a city has no coordinates.
  case missingCoordinate(city: String)
  /// Parameters that do not go together; the text says which and what to do.
  case contradictoryParameters(String)
  /// The data leave nothing to vary; the text says what and what to do.
  case tooFewVariants(String)
  /// More variants are asked for than can be kept in memory.
  case tooManyReplicates(Int, most: Int)
  /// The data cannot bear the question; the text says why and what to do.
  case unanswerable(String)
  /// A figure would show nothing; the text says why and what to do.
  case nothingToDraw(String)
  /// No city fulfils all conditions for a new tie.
  case noCandidates(String)
  /// There are no memberships to look at; the text says why and what to do.
  case noMemberships(String)
  /// A membership has no value of the kind that is asked for, or none that can be used.
  case missingServiceValue(String)
  /// More pairs come into question than can be held or listed.
  case tooManyPairs(Int, what: String, most: Int, remedy: String)
  /// More new ties come into question than can be tried.
  case tooManyCandidates(Int, most: Int)
}

extension AnalysisError: CustomStringConvertible {
  /// What is wrong with the actual value, and what to do.
  public var description: String {
    switch self {
    case .unknownChoice(let word, let kind, let near, let known):
      "'\(word)' is not \(kind). "
        + (near.isEmpty
          ? "Known are: \(known.joined(separator: ", "))."
          : "Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?")
    case .wordsInColumn(let column, let cell, let city):
      "the column '\(column)' holds '\(cell)' for \(city), which is no number. "
        + "Correct the cell, or group cities by the column instead."
    case .tooFewGroups(let division, let groups, let cities):
      (groups.isEmpty
        ? "the \(division) of none of the \(cities) cities is known"
        : "all cities whose \(division) is known are in one group, '\(groups[0])'")
        + ", so there is nothing between groups. Widen the selection or divide the cities in "
        + "another way."
    case .tooManyGroups(let division, let groups, let most):
      "the \(division) divides the cities into \(groups) groups, and a table of their pairs holds "
        + "\(most). Divide the cities into fewer groups."
    case .unknownAnalysis(let id, let known):
      "no analysis is called '\(id)'. \(NearWords.question(about: id, among: known))"
        + "Known are: \(known.joined(separator: ", "))."
    case .unknownFigure(let id, let known):
      "no figure is called '\(id)'. \(NearWords.question(about: id, among: known))"
        + "Known are: \(known.joined(separator: ", "))."
    case .missingParameter(let analysis, let name, let given):
      "'\(analysis)' needs the parameter '\(name)'. "
        + (suggestions(for: name, among: given).first.map {
          "It is given '\($0)'; write '\(name)' if that is meant."
        } ?? "Add it to the plan.")
    case .wrongParameter(let analysis, let name, let wanted):
      "parameter '\(name)' of '\(analysis)' must be \(wanted)."
    case .unknownParameter(let analysis, let name, let known):
      "'\(analysis)' has no parameter '\(name)'. "
        + NearWords.question(about: name, among: known)
        + "See `citynet list analyses` and `citynet list figures`."
    case .unknownCorridor(let id, let known):
      known.isEmpty
        ? "no corridor is called '\(id)': the dataset has no corridors. Add corridors.csv."
        : "no corridor is called '\(id)'. \(NearWords.question(about: id, among: known))"
          + "The dataset has: \(known.joined(separator: ", "))."
    case .unknownBranch(let name, let corridor, let known):
      "corridor '\(corridor)' has no branch '\(name)'. "
        + NearWords.question(about: name, among: known)
        + "It has: \(known.joined(separator: ", "))."
    case .unknownClub(let id, let known):
      known.isEmpty
        ? "no club is called '\(id)': none was found in this selection. See `citynet cliques`."
        : "no club is called '\(id)'. Found were: \(known.joined(separator: ", "))."
    case .unknownCity(let name):
      "city '\(name)' is not part of the selected network. Widen the selection or check the id."
    case .unknownSource(let text, let near):
      "no source is called '\(text)'. "
        + (near.isEmpty ? "" : "Did you mean \(near.joined(separator: ", "))? ")
        + "Write the id of a source, or s: and the beginning of several ids."
    case .sameEnds(let name):
      "a route needs two cities, and both ends are '\(name)'."
    case .nothingSelected(let selection):
      "the selection (\(selection)) leaves no city. Widen --status, --relation or --country."
    case .emptyPlace(let place, let selection, let withoutCountry, let cities):
      "no city of '\(place)' is among the \(Remarks.count(cities, "city", "cities")) of the selection "
        + "(\(selection))"
        + (withoutCountry == 0
          ? ". Widen the selection, or choose another place."
          : "; \(withoutCountry) of them \(withoutCountry == 1 ? "has" : "have") no country. Fill the "
            + "column country of cities.csv, or choose another place.")
    case .noScope(let measure, let options):
      "'\(measure)' cannot be limited to chosen cities or kilometres"
        + (options.isEmpty ? "." : ", except by '\(options)'.")
        + " 'from', 'to' and 'cost' are for betweenness, 'from' for pagerank."
    case .idleOption(let option, let measure):
      "'\(measure)' ignores --\(option), so it would change nothing. Leave it out, or choose a measure "
        + "that uses it, such as pagerank, eigenvector or \(option == "weight" ? "strength" : "degree-in")."
    case .avoidedEnd(let city):
      "'\(city)' is to be avoided and is an end of the route. Choose one of the two."
    case .groupTooLarge(let size, let cities):
      "a group of \(size) cannot be chosen from \(cities) cities. Ask for fewer."
    case .samePlace(let a, let b):
      "'\(a)' and '\(b)' are tied and lie at the same coordinates, so their tie has no length. "
        + "Correct cities.csv, or count hops."
    case .notConnected(let cities, let first):
      "no ties of this selection connect \(first) with \(cities.joined(separator: ", ")). "
        + "Leave them out, or widen --status or --relation."
    case .noPairs(let city):
      "connections from '\(city)' to itself do not exist. Name other cities for --from or --to."
    case .missingCoordinate(let city):
      "city '\(city)' has no coordinates, so kilometres are unknown. "
        + "Fill lat and lon in cities.csv, or count hops with --by hops."
    case .contradictoryParameters(let message), .tooFewVariants(let message),
      .nothingToDraw(let message), .noRoute(let message), .noMemberships(let message),
      .missingServiceValue(let message), .unanswerable(let message):
      message
    case .tooManyReplicates(let count, let most):
      "\(count) variants of this network do not fit into memory. Ask for \(most) at most."
    case .noCandidates(let conditions):
      "no new tie fulfils all conditions (\(conditions)). Ask for less."
    case .tooManyPairs(let count, let what, let most, let remedy):
      "\(count) \(what), and \(most) at most are held at once. \(remedy)"
    case .tooManyCandidates(let count, let most):
      "\(count) new ties come into question, and \(most) at most can be tried by this goal. Narrow "
        + "them with --partner-country, --partner-region or --max-km, or name a city with --city "
        + "if there is none yet."
    }
  }
}
