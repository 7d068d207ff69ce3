import CityNetworks
import Execution
import GraphAlgorithms

/// The tables of tests of shared memberships.
struct MembershipTieTables {
  let choices: BackboneChoices
  let ends: PairEnds
  let tests: [BackboneTest]
  let listing: MembershipTies.Listing
  let known: StudiedMemberships

  private var suffix: String { ends.side == .members ? "" : "-organizations" }

  private var shared: ResultColumn {
    ResultColumn(
      "shared", "Shared", form: .count,
      meaning: ends.side == .members
        ? "Organizations that both belong to." : "Cities that belong to both.")
  }

  /// The pairs by one model.
  func ties(_ listed: (pairs: [(first: Int, second: Int)], all: Int)) -> ResultTable {
    let test = tests[0]
    let kind = test.method.model.kind
    let isCorrected = choices.correction != .none
    var numbers = [
      ResultColumn(
        "expected", "Expected", form: .decimals(2), meaning: "What the model expects them to share."
      ),
      ResultColumn(
        "p", "p", form: .significant(3),
        meaning: choices.tails == .one
          ? "The chance of sharing as much or more by the model."
          : "Twice the chance of sharing as much or more, or as little or less; the smaller one."),
    ]
    if isCorrected {
      numbers.append(
        ResultColumn(
          "p_corrected", "p corrected", form: .significant(3),
          meaning: "p after the correction; kept are pairs up to \(percentage(choices.level))."))
    }
    if listing == .all {
      numbers.append(
        ResultColumn("kept", "Kept", form: .words, meaning: "Whether the pair is beyond chance."))
    }
    let rows = listed.pairs.compactMap { first, second -> [ResultValue]? in
      guard let pair = test.pair(first, second) else { return nil }
      var cells: [ResultValue] = [.real(pair.expected), .real(pair.p)]
      if isCorrected { cells.append(.real(pair.adjusted)) }
      if listing == .all { cells.append(.text(pair.isKept ? "yes" : "no")) }
      return ends.row(first, second, cells, weight: .integer(pair.common))
    }
    return ResultTable(
      id: "backbone-\(kind.rawValue)\(suffix)",
      title:
        "\(ends.side == .members ? "Cities" : "Organizations") that share more than by chance: "
        + "\(kind.rawValue.uppercased())",
      basis: known.study.basis, columns: ends.columns(numbers, weight: shared), rows: rows,
      method: method([kind]), remarks: remarks(rows.count, listed.all),
      conclusion: conclusion(test))
  }

  /// The pairs by several models side by side.
  func agreement(_ listed: (pairs: [(first: Int, second: Int)], all: Int)) -> ResultTable {
    let isCorrected = choices.correction != .none
    var numbers = [
      ResultColumn("votes", "Models", form: .count, meaning: "How many models keep the pair."),
      ResultColumn("kept_by", "Kept by", form: .words, meaning: "Which models keep it."),
    ]
    numbers += tests.map { test in
      let id = test.method.model.id
      return ResultColumn(
        "p_\(id)", "p \(id.uppercased())", form: .significant(3),
        meaning: "The p-value by this model\(isCorrected ? ", corrected" : "").")
    }
    var counts = [Int](repeating: 0, count: tests.count + 1)
    let rows = listed.pairs.map { first, second -> [ResultValue] in
      let pairs = tests.map { $0.pair(first, second) }
      let keepers = zip(tests, pairs).filter { $0.1?.isKept == true }.map { $0.0.method.model.id }
      counts[keepers.count] += 1
      return ends.row(
        first, second,
        [.integer(keepers.count), ResultValue(keepers.joined(separator: ", "))]
          + pairs.map { ResultValue($0?.adjusted) }, weight: ResultValue(pairs[0]?.common))
    }
    return ResultTable(
      id: "backbone-agreement\(suffix)",
      title:
        "\(ends.side == .members ? "Cities" : "Organizations") that share more than by chance, "
        + "by model", basis: known.study.basis, columns: ends.columns(numbers, weight: shared),
      rows: rows, method: method(tests.map { $0.method.model.kind }),
      remarks: remarks(rows.count, listed.all),
      conclusion: agreementConclusion(listed.all, unanimous: counts[tests.count], rows.count))
  }

  /// What each model keeps.
  func models() -> ResultTable {
    var columns = [
      ResultColumn("model", "Model", form: .words, meaning: "The model of chance."),
      ResultColumn("fixed", "Chance keeps", form: .words, meaning: "What it leaves as it is."),
      ResultColumn("kept", "Kept", form: .count, meaning: "Pairs beyond chance."),
      ResultColumn(
        "uncorrected", "Uncorrected", form: .count,
        meaning: "Pairs that would be kept without a correction for many tests."),
      ResultColumn("holm", "By Holm", form: .count, meaning: "Pairs kept with Holm's correction."),
      ResultColumn(
        "bh", "By B–H", form: .count,
        meaning: "Pairs kept with the correction of Benjamini and Hochberg."),
    ]
    if choices.tails == .two {
      columns.append(
        ResultColumn(
          "below", "Less than by chance", form: .count,
          meaning:
            "Pairs that share less; empty where trials say nothing of pairs that share nothing."
        ))
    }
    columns.append(ResultColumn("id", "Id", form: .identifier, meaning: "The name in commands."))
    let rows = tests.map { test -> [ResultValue] in
      let kind = test.method.model.kind
      var cells: [ResultValue] = [
        .text(kind.title), .text(kind.kept(ends)), .integer(test.keptCount),
        .integer(test.keptUncorrected), .integer(test.keptCount(with: .holm)),
        .integer(test.keptCount(with: .benjaminiHochberg)),
      ]
      if choices.tails == .two { cells.append(ResultValue(test.belowChance)) }
      return cells + [.text(kind.rawValue)]
    }
    return ResultTable(
      id: "backbone-models\(suffix)", title: "How many pairs each model keeps",
      basis: known.study.basis, columns: columns, rows: rows,
      method: method(tests.map { $0.method.model.kind }),
      conclusion: Conclusion(
        "Of \(Quoted.count(tests[0].sharingCount)) pairs of \(ends.words.several) that share something, "
          + tests.map { "\($0.method.model.id.uppercased()) keeps \(Quoted.count($0.keptCount))" }
          .joined(separator: ", ") + " \(choices.levelInWords)."))
  }
}

extension MembershipTieTables {
  private func conclusion(_ test: BackboneTest) -> Conclusion {
    let kind = test.method.model.kind
    let share = Double(test.keptCount) / Double(max(test.sharingCount, 1))
    let sentence =
      "Of \(Remarks.count(test.sharingCount, "pair", "pairs")) of \(ends.words.several) that share "
      + "\(ends.shared.several), "
      + (test.keptCount == 0
        ? "none shares" : "\(Quoted.count(test.keptCount)) (\(Quoted.percent(share))) share")
      + " more than chance has it by the \(kind.title.lowercased()) \(choices.levelInWords)."
    return Conclusion(sentence, reservations: reservations(test))
  }

  private func reservations(_ test: BackboneTest) -> [String] {
    var reservations: [String] = []
    if test.sharingCount == 0 { return ["Nothing is shared, so nothing could be kept."] }
    if test.keptCount == 0, test.keptUncorrected == 0 {
      reservations.append(
        "What is shared is no more than the numbers of memberships lead one to expect.")
    }
    switch choices.correction {
    case .none:
      guard test.keptCount > 0 else { break }
      let held = test.keptCount(with: .benjaminiHochberg)
      reservations.append(
        "\(Remarks.count(test.pairCount, "pair was", "pairs were")) tested, so that up to "
          + "\(Quoted.count(Int((choices.level * Double(test.pairCount)).rounded()))) may be kept by chance alone; "
          + (held == 0 ? "none stays" : held == 1 ? "1 stays" : "\(Quoted.count(held)) stay")
          + " with the Benjamini–Hochberg correction.")
    case .holm, .benjaminiHochberg:
      guard test.keptUncorrected > test.keptCount else { break }
      reservations.append(
        "Without the correction \(Quoted.count(test.keptUncorrected)) would be kept.")
    }
    if let smallest = test.smallestP {
      let needed = choices.level / Double(max(test.pairCount, 1))
      if choices.correction != .none, test.keptCount == 0, smallest > needed {
        reservations.append(
          "With these trials no p-value is below \(decimals(smallest)), and "
            + "\(Remarks.count(test.pairCount, "test", "tests")) ask for less: raise --trials, or use "
            + "sdsm.")
      } else if smallest > choices.level {
        reservations.append("With these trials no p-value can reach the level: raise --trials.")
      }
    }
    if !test.method.model.kind.caveat.isEmpty, test.keptCount > 0 {
      reservations.append(test.method.model.kind.caveat)
    }
    return reservations + [known.dominance].compactMap { $0 }
  }

  private func agreementConclusion(_ any: Int, unanimous: Int, _ rows: Int) -> Conclusion {
    let names = tests.map { $0.method.model.id.uppercased() }.joined(separator: ", ")
    let counts = tests.map(\.keptCount)
    let everyone = listing == .kept && rows == any ? unanimous : nil
    let all = everyone.map {
      "\($0 == 0 ? "none is" : $0 == 1 ? "1 is" : "\(Quoted.count($0)) are") kept by all"
    }
    let sentence =
      "Of \(Quoted.count(tests[0].sharingCount)) pairs of \(ends.words.several) that share "
      + "\(ends.shared.several), "
      + ([all, listing == .kept ? "\(Quoted.count(any)) by at least one" : nil].compactMap { $0 }
        .joined(separator: ", "))
      + (listing == .kept
        ? " of the models \(names)"
        : "the models \(names) keep "
          + counts.map { Quoted.count($0) }.joined(separator: ", ")) + " \(choices.levelInWords)."
    var reservations: [String] = []
    if let most = counts.max(), let least = counts.min(), most > 0, 2 * least < most {
      reservations.append(
        "The models differ: "
          + tests.map { "\($0.method.model.id.uppercased()) keeps \(Quoted.count($0.keptCount))" }
          .joined(separator: ", ")
          + ". Those that fix one kind of numbers only keep pairs for the other kind.")
    }
    return Conclusion(sentence, reservations: reservations + [known.dominance].compactMap { $0 })
  }

  private func remarks(_ shown: Int, _ all: Int) -> [String] {
    let test = tests[0]
    var remarks = [
      "\(Quoted.count(test.sharingCount)) of \(Quoted.count(test.pairCount)) pairs of "
        + "\(Remarks.count(test.nodeCount, ends.words.one, ends.words.several)) share something."
    ]
    if let below = test.belowChance, tests.count == 1 {
      remarks.append(
        "\(Remarks.count(below, "pair shares", "pairs share")) less than chance has it, among them "
          + "pairs that share nothing.")
    }
    remarks += Remarks.listed(shown, of: all, listing == .kept ? "kept pairs" : "pairs")
    return remarks + known.remarks
  }

  private func method(_ kinds: [CoMembershipModel.Kind]) -> MethodNote {
    var choices: [MethodNote.Choice] = kinds.map {
      .init(kinds.count == 1 ? "Model" : $0.rawValue.uppercased(), "\($0.title): \($0.variant)")
    }
    choices += [
      .init("Chance keeps", kinds.map { $0.kept(ends) }.joined(separator: "; ")),
      .init("Level", "p at most \(percentage(self.choices.level)), \(self.choices.tails.title)"),
      .init(
        "Correction",
        self.choices.correction == .none
          ? "none"
          : self.choices.correction.title + " over all pairs; pairs that share nothing are tested "
            + "and cannot be kept"),
      .init(
        "Rows", "only \(ends.words.several) and \(ends.shared.several) with a membership count"),
    ]
    for test in tests {
      if case .fixedDegrees(let trials, let seed) = test.method.model {
        choices.append(
          .init("Trials", "\(trials), seed \(seed.rawValue)"))
      }
    }
    var literature: [String] = []
    for text in kinds.flatMap(\.literature) where !literature.contains(text) {
      literature.append(text)
    }
    return MethodNote(
      name: "Backbone of shared memberships",
      meaning: "A pair is kept if it shares more than a model of chance has it.",
      choices: choices,
      caveat: ([
        "That a pair is not kept does not say that its shared memberships mean nothing."
      ] + kinds.map(\.caveat).filter { !$0.isEmpty }).joined(separator: " "),
      literature: literature)
  }
}
