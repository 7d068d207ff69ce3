import CityNetworks
import Execution
import Graphs

/// The tables of attack curves.
struct AttackTables {
  private let question: AttackCurves
  private let curves: [AttackCurve]
  private let places: [Int]
  private let measured: EfficiencyMeasurement
  private let study: StudiedNetwork
  private let leftOut: [AttackCurves.Strategy]

  init(
    _ question: AttackCurves, curves: [AttackCurve], places: [Int],
    measured: EfficiencyMeasurement, study: StudiedNetwork, leftOut: [AttackCurves.Strategy]
  ) {
    self.question = question
    self.curves = curves
    self.places = places
    self.measured = measured
    self.study = study
    self.leftOut = leftOut
  }

  var all: [ResultTable] {
    [areas]
      + [
        table(
          "attack-component", "How the largest component shrinks while cities drop out",
          "the share of all \(cityCount) cities that are in the largest component", \.shares)
      ]
      + (curves.allSatisfy { $0.efficiencies.isEmpty }
        ? []
        : [
          table(
            "attack-efficiency", "How the global efficiency falls while cities drop out",
            "the mean of 1/distance over all pairs of the \(cityCount) cities, those that are gone "
              + "or not connected counting 0", \.efficiencies)
        ])
  }

  private var cityCount: Int { study.graph.graph.nodeCount }

  private var areas: ResultTable {
    ResultTable(
      id: "attack-areas", title: "How well the network withstands the loss of cities",
      basis: study.basis,
      columns: [
        ResultColumn("strategy", "Cities drop out", form: .words, meaning: "In which order."),
        ResultColumn(
          "area", "R", form: .significant(4),
          meaning: "The mean share of cities in the largest component over all removals; of random "
            + "orders the mean."),
        ResultColumn(
          "area_low", "R, 5 %", form: .significant(4),
          meaning: "5 % of the random orders have an R this low or lower."),
        ResultColumn(
          "area_high", "R, 95 %", form: .significant(4),
          meaning: "95 % of the random orders have an R this high or lower."),
        ResultColumn(
          "half", "Losses to half", unit: "cities", form: .decimals(0),
          meaning: "How many losses leave at most half of all cities in one component; of random "
            + "orders the mean."),
        ResultColumn(
          "half_percent", "That is", unit: "% of cities", form: .decimals(1),
          meaning: "The same as a share of all cities."),
        ResultColumn(
          "first", "First to go", form: .words, meaning: "The first five cities of the order."),
        ResultColumn(
          "id", "Id", form: .identifier, meaning: "The name of the order in commands."),
      ],
      rows: curves.map { curve in
        [
          .text(curve.strategy.title), .real(curve.area.mean), ResultValue(curve.area.low),
          ResultValue(curve.area.high), .real(curve.removalsToHalf.mean),
          .real(100 * curve.removalsToHalf.mean / Double(cityCount)),
          ResultValue(curve.first.joined(separator: ", ")), .text(curve.strategy.rawValue),
        ]
      },
      method: method, remarks: omissions)
  }

  private func table(
    _ id: String, _ title: String, _ meaning: String,
    _ values: (AttackCurve) -> [AttackCurve.Spread]
  ) -> ResultTable {
    let shown = curves.filter { !values($0).isEmpty }
    let columns = shown.flatMap { curve -> [ResultColumn] in
      let name = curve.strategy.columnName
      let mean = ResultColumn(
        name, curve.strategy.shortTitle, form: .decimals(3),
        meaning: "\(curve.strategy.title): \(meaning)\(curve.strategy == .random ? ", mean" : "").")
      guard curve.strategy == .random else { return [mean] }
      return [
        mean,
        ResultColumn(
          name + "_low", "5 %", form: .decimals(3),
          meaning: "5 % of the random orders are this low or lower."),
        ResultColumn(
          name + "_high", "95 %", form: .decimals(3),
          meaning: "95 % of the random orders are this high or lower."),
      ]
    }
    let rows = places.indices.map { place -> [ResultValue] in
      [
        .integer(places[place]), .real(100 * Double(places[place]) / Double(cityCount)),
      ]
        + shown.flatMap { curve -> [ResultValue] in
          let value = values(curve)[place]
          return [.real(value.mean)]
            + (curve.strategy == .random ? [ResultValue(value.low), ResultValue(value.high)] : [])
        }
    }
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        ResultColumn(
          "removed", "Lost", unit: "cities", form: .count, meaning: "How many cities are gone."),
        ResultColumn(
          "removed_percent", "Share", unit: "%", form: .decimals(1),
          meaning: "The same as a share of all cities."),
      ] + columns, rows: rows, method: method, remarks: omissions)
  }

  /// Which strategies were left out because they take long.
  private var omissions: [String] {
    leftOut.map { strategy in
      let seconds = question.estimatedSeconds(strategy, for: study)
      return
        "\(strategy.title) is left out: it would take up to \(AttackCurves.words(forSeconds: seconds)). Ask for it "
        + "with strategy \(strategy.rawValue)"
        + (strategy == .betweennessRecomputed
          ? ", and with every \(question.batchForAMinute(study)) it takes about a minute." : ".")
    }
  }

  private var method: MethodNote {
    var choices: [MethodNote.Choice] = [
      .init("Direction", "ignored"), .init("Weights", "ignored"),
      .init(
        "Shares", "of all \(cityCount) cities, those without a tie and those that are gone included"
      ),
      .init("Area", "R = (1/n)·ΣS(q) over q = 1 to n losses, S(q) being that share; at most 1/2"),
      .init("Equal cities", "in the order of their ids"),
    ]
    if curves.contains(where: { $0.strategy == .betweennessRecomputed }) {
      choices.append(
        .init(
          "Betweenness",
          question.every == 1
            ? "recomputed after every loss" : "recomputed after every \(question.every) losses"))
    }
    if curves.contains(where: { $0.strategy == .random }) {
      choices.append(
        .init(
          "Chance",
          "\(question.runs) random orders (seed \(question.seed.rawValue)), mean and 5 to 95 %; "
            + "efficiency in \(measured.runs == question.runs ? "all" : "the first \(measured.runs)")"
        ))
    }
    choices.append(
      .init(
        "Efficiency",
        measured.isSampled
          ? "estimated from the distances of \(measured.sources) random cities "
            + "(seed \(question.seed.rawValue))" : "exact, over all pairs of cities"))
    return MethodNote(
      name: "Attack and random failure",
      meaning: "Cities drop out one after another with all their ties, and the largest group that "
        + "is still connected is counted each time.",
      choices: choices,
      caveat: "R grows with the number of ties: compare it with other orders on the same network "
        + "first. Ties that are missing in the data make a network look more fragile than it is.",
      literature: [
        "Schneider et al. (2011): Mitigation of malicious attacks on networks. Proceedings of the "
          + "National Academy of Sciences 108.",
        "Albert, Jeong & Barabási (2000): Error and attack tolerance of complex networks. "
          + "Nature 406.",
        "Holme et al. (2002): Attack vulnerability of complex networks. Physical Review E 65.",
        "Latora & Marchiori (2001): Efficient behavior of small-world networks. Physical Review "
          + "Letters 87.",
      ])
  }
}

extension AttackCurves {
  /// After how many removals betweenness must be recomputed so that it takes about a minute.
  public func batchForAMinute(_ study: StudiedNetwork) -> Int {
    let exact = AttackCurves(every: 1).estimatedSeconds(.betweennessRecomputed, for: study)
    return max(1, Int((exact / 60).rounded(.up)))
  }

  /// A time in words: "40 seconds", "3 hours"; rounded up.
  public static func words(forSeconds seconds: Double) -> String {
    switch seconds {
    case ..<100: Remarks.count(max(1, Int(seconds.rounded(.up))), "second", "seconds")
    case ..<5400: Remarks.count(Int((seconds / 60).rounded(.up)), "minute", "minutes")
    case ..<172_800: Remarks.count(Int((seconds / 3600).rounded(.up)), "hour", "hours")
    default: "\(Int((seconds / 86_400).rounded(.up))) days"
    }
  }
}

extension AttackCurves.Strategy {
  var title: String {
    switch self {
    case .degree: "Most ties first"
    case .degreeRecomputed: "Most remaining ties first"
    case .betweenness: "Highest betweenness first"
    case .betweennessRecomputed: "Highest remaining betweenness first"
    case .random: "At random"
    }
  }

  var shortTitle: String {
    switch self {
    case .degree: "By ties"
    case .degreeRecomputed: "By remaining ties"
    case .betweenness: "By betweenness"
    case .betweennessRecomputed: "By remaining betweenness"
    case .random: "At random"
    }
  }

  var columnName: String {
    rawValue == "random" ? "random" : String(rawValue.map { $0 == "-" ? "_" : $0 })
  }
}
