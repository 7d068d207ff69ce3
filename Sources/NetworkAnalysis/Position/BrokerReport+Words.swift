import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

extension BrokerReport {
  var directionRemarks: [String] {
    switch direction {
    case .ignored:
      [
        "Ties have no direction here, and each path counts both ways, as in R's package sna: "
          + "\(total) paths are \(total / 2) pairs of cities that a third one joins."
      ]
    case .followed: []
    }
  }

  /// Who brokers most.
  var cityConclusion: Conclusion {
    guard graph.edgeCount > 0 else {
      return Conclusion("No two of these cities are tied, so none of them is a broker.")
    }
    guard let first = order.first, total > 0 else {
      return Conclusion(
        "No city is a broker here: wherever two cities have a common partner, they are tied "
          + "themselves.")
    }
    let counts = brokerage.counts[first]
    let role = BrokerageRole.allCases.max { counts[$0] < counts[$1] } ?? .coordinator
    let sentence =
      "\(cities.city(first).name) (\(cities.group(first))) brokers most: \(counts.total) of "
      + "\(total) open paths (\(Quoted.percent(Double(counts.total) / Double(total)))) run through it, "
      + "\(counts[role]) of them as \(role.title.lowercased())."
    var reservations = cities.reservations
    let equals = order.filter { brokerage.counts[$0].total == counts.total }
    if equals.count > 1 {
      reservations.append(
        "\(Remarks.count(equals.count - 1, "other city has", "other cities have")) as many.")
    }
    if let z = brokerage.expectation.momentsOfNode.zScore(counts.total), abs(z) < 1.96 {
      reservations.append(
        "A random network with as many ties gives any city nearly as many "
          + "(z \(decimals(z))).")
    }
    return Conclusion(sentence, reservations: reservations)
  }

  /// Which role is farthest from chance.
  var roleConclusion: Conclusion? {
    guard total > 0 else { return nil }
    let scored = BrokerageRole.allCases.compactMap { role in
      shuffled.totals[role.rawValue].zScore.map { (role: role, z: $0) }
    }
    guard let most = scored.max(by: { abs($0.z) < abs($1.z) }) else { return nil }
    let chance = shuffled.totals[most.role.rawValue]
    let count = brokerage.totals[most.role]
    let sentence =
      "\(count) of \(total) open paths have \(most.role == .itinerant ? "an" : "a") "
      + "\(most.role.id) in the middle "
      + "(\(most.role.inWords)), against \(rounded(chance.mean ?? 0)) if the groups were dealt "
      + "out at random (z \(decimals(most.z)), p \(probability(chance.twoSidedShare)))."
    var reservations = cities.reservations
    let few = Conclusion.tooFewTrials(permutations, option: "--permutations")
    if let few {
      reservations.append(few)
    } else if chance.twoSidedShare >= 0.05 {
      reservations.append("No role is farther from chance, and this is within it.")
    }
    let against = BrokerageRole.allCases.filter { role in
      guard let z = brokerage.expectation.moments(role).zScore(brokerage.totals[role]) else {
        return false
      }
      return (abs(z) >= 1.96) != (shuffled.totals[role.rawValue].twoSidedShare < 0.05)
    }
    if !against.isEmpty, few == nil {
      let names = against.map { $0.title.lowercased() }.joined(separator: ", ")
      reservations.append(
        "Gould and Fernandez' own z and the shuffles disagree about: \(names). Their z also asks "
          + "whether ties are spread as at random, which they are not.")
    }
    return Conclusion(sentence, reservations: reservations)
  }

  /// Which two groups are joined most.
  var pairConclusion: Conclusion? {
    guard let first = pairs.first else { return nil }
    let share = Double(first.pathsOfFirst) / Double(first.paths)
    return Conclusion(
      "Brokers join \(cities.names[first.from]) and \(cities.names[first.to]) most often, by "
        + "\(Remarks.count(first.paths, "open path", "open paths")) through "
        + "\(Remarks.count(first.brokers, "city", "cities")); "
        + "\(cities.city(first.first).name) carries \(Quoted.percent(share)) of them.",
      reservations: cities.reservations)
  }

  var method: MethodNote {
    MethodNote(
      name: "Brokerage",
      meaning: "Counted are paths of two ties between cities that have no tie of their own, by the "
        + "groups of the three cities.",
      choices: [
        .init("Groups", "by \(cities.division.title)"),
        .init(
          "Direction",
          direction == .ignored
            ? "ignored; each path counts in both directions" : "followed; undirected ties both ways"
        ),
        .init("Weights", "ignored"),
        .init(
          "Expected",
          "Gould & Fernandez: each ordered pair tied with the same probability, "
            + "variances as in R's package sna"),
        .init(
          "Shuffled",
          "\(permutations) shuffles of the groups among the cities, ties kept (seed "
            + "\(seed.rawValue))"),
      ],
      caveat:
        "Gould and Fernandez' z takes the ties as random, so that a few cities with many ties "
        + "make it large"
        + (direction == .ignored
          ? ", and takes the two directions of a tie as independent, so that it is up to 1.4 "
            + "times too large" : "")
        + "; the shuffles ask only whether the groups matter.",
      literature: [
        "Gould & Fernandez (1989): Structures of mediation: a formal approach to brokerage in "
          + "transaction networks. Sociological Methodology 19."
      ])
  }
}

extension BrokerageRole {
  var id: String {
    switch self {
    case .coordinator: "coordinator"
    case .itinerant: "itinerant"
    case .representative: "representative"
    case .gatekeeper: "gatekeeper"
    case .liaison: "liaison"
    }
  }

  var title: String { id.prefix(1).uppercased() + id.dropFirst() }

  /// The role inside a sentence.
  var inWords: String {
    switch self {
    case .coordinator: "all three in one group"
    case .itinerant: "both ends in one group, the broker in another"
    case .representative: "from the broker's group to another"
    case .gatekeeper: "from another group into the broker's"
    case .liaison: "three different groups"
    }
  }

  var meaning: String { inWords.prefix(1).uppercased() + inWords.dropFirst() + "." }

  var column: ResultColumn {
    ResultColumn(id, title, form: .count, meaning: "Open paths through the city: \(inWords).")
  }
}
