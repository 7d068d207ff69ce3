import Execution
import GraphAlgorithms

extension MixingReport {
  /// Whether ties stay within groups.
  var conclusion: Conclusion {
    guard let index = shuffled.externalInternalIndex,
      let expected = mixing.expectedExternalInternalIndex
    else {
      return Conclusion("No two cities of these groups are tied.")
    }
    let share = Double(mixing.internalCount) / Double(edgeCount)
    let chance = (1 - expected) / 2
    let sentence =
      "\(mixing.internalCount) of \(edgeCount) ties (\(Quoted.percent(share))) join cities of the same "
      + "group by \(cities.division.title), against \(Quoted.percent(chance)) if the groups were dealt "
      + "out at random (E–I \(decimals(index.observed)) against \(decimals(expected)), two-sided "
      + "p \(probability(index.twoSidedShare)) from \(permutations) shuffles)."
    var reservations = cities.reservations
    if let few = Conclusion.tooFewTrials(permutations, option: "--permutations") {
      return Conclusion(sentence, reservations: reservations + [few])
    }
    if index.twoSidedShare >= 0.05 {
      reservations.append("That is within what chance brings.")
    }
    if let value = mixing.assortativity, let error = mixing.assortativityError,
      index.twoSidedShare < 0.05, abs(value) < 1.96 * error
    {
      reservations.append(
        "Its assortativity \(decimals(value)) is less than two standard errors from 0: given how "
          + "many ties each group has, the ties do not avoid or seek the own group.")
    }
    if let assortativity = shuffled.assortativity, index.twoSidedShare >= 0.05,
      assortativity.twoSidedShare < 0.05
    {
      reservations.append(
        "Given how many ties each group has, ties do lie within groups "
          + "\(assortativity.observed > (assortativity.mean ?? 0) ? "more" : "less") often than by "
          + "chance (assortativity \(decimals(assortativity.observed)), p "
          + "\(probability(assortativity.twoSidedShare))).")
    }
    return Conclusion(sentence, reservations: reservations)
  }

  /// Which pair of groups stands out most from the ties that its cities have.
  func pairConclusion(_ order: [(Int, Int)], _ expected: [[Double]]) -> Conclusion? {
    // Few expected ties make any ratio.
    let solid = order.filter { $0.0 != $0.1 && expected[$0.0][$0.1] >= 5 }
    guard let most = solid.max(by: { ratio($0, expected) < ratio($1, expected) }),
      let least = solid.min(by: { ratio($0, expected) < ratio($1, expected) })
    else {
      return order.isEmpty
        ? nil
        : Conclusion(
          "No two different groups expect five ties or more, so that none of the ratios says much.")
    }
    func words(_ pair: (Int, Int)) -> String {
      "\(cities.names[pair.0]) and \(cities.names[pair.1]) "
        + "(\(mixing.edgeCounts[pair.0][pair.1]) against \(rounded(expected[pair.0][pair.1])))"
    }
    let top = ratio(most, expected)
    guard solid.count > 1 else {
      return Conclusion(
        "Between \(words(most)) there are \(decimals(top)) times as many ties as expected if all "
          + "cities kept their numbers of ties.", reservations: cities.reservations)
    }
    return Conclusion(
      "Given how many ties their cities have, \(words(most)) are tied most, \(decimals(top)) times "
        + "as often as expected, and \(words(least)) least"
        + (ratio(least, expected) > 0
          ? ", \(decimals(ratio(least, expected))) times." : ", not at all."),
      reservations: cities.reservations)
  }

  private func ratio(_ pair: (Int, Int), _ expected: [[Double]]) -> Double {
    Double(mixing.edgeCounts[pair.0][pair.1]) / expected[pair.0][pair.1]
  }

  var method: MethodNote {
    MethodNote(
      name: "Mixing of groups",
      meaning: "Ties within groups and across them, beside what groups dealt out at random to the "
        + "same cities would have.",
      choices: [
        .init("Groups", "by \(cities.division.title)"),
        .init(
          "Direction",
          direction == .ignored ? "ignored" : "followed; undirected ties count both ways"),
        .init("Weights", "ignored"),
        .init(
          "Chance",
          "\(permutations) shuffles of the groups among the cities, ties kept (Krackhardt & Stern, "
            + "seed \(seed.rawValue))"),
        .init("Standard error", "jackknife over ties (Newman)"),
      ],
      caveat: "p cannot be below \(probability(1 / Double(permutations + 1))) with \(permutations) "
        + "shuffles, and of many pairs of groups some are far out by chance. Shuffles treat cities "
        + "as exchangeable, also those far apart.",
      literature: [
        "Krackhardt & Stern (1988): Informal networks and organizational crises. Social "
          + "Psychology Quarterly 51.",
        "Newman (2003): Mixing patterns in networks. Physical Review E 67.",
      ])
  }
}
