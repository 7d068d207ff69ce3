import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

extension NextTies {
  func table(
    _ answer: NextTieSearch.Answer, _ search: NextTieSearch, _ study: StudiedNetwork
  ) throws -> ResultTable {
    let options = answer.options
    // Equal ones are listed together, unless they would be endless.
    let shown = options.count <= count + 50 ? options[...] : options.prefix(count)
    var remarks = [
      "\(answer.candidates) new ties were compared: \(conditions.text).",
      "Without a new tie the goal stands at \(figure(answer.before)) (\(unit)).",
    ]
    if options.first.map({ $0.gain <= 0 }) ?? false {
      remarks.append("None of them would raise the goal.")
    }
    if shown.count < options.count {
      remarks.append(
        "\(options.count - shown.count) more share the places listed last and are not listed.")
    }
    if answer.evaluated < answer.candidates {
      remarks.append(
        "\(answer.evaluated) of them were computed exactly; all others cannot reach the last place "
          + "listed, by an upper bound.")
    }
    return ResultTable(
      id: "next-ties-\(goal.rawValue)" + (city.map { "-\($0.rawValue)" } ?? ""),
      title: "New ties \(city.map { "of \(study.name($0)) " } ?? "")that raise the goal "
        + "\(goal.rawValue) most",
      basis: study.basis, columns: columns,
      rows: shown.map { option in
        let (a, b) = (study.city(option.first), study.city(option.second))
        return [.text(option.place)]
          + (city == nil
            ? [.text(a.name), .text(b.name)] : [.text(b.name), ResultValue(b.country?.name)])
          + [.real(option.gain), .real(answer.before + option.gain)]
          + factCells(a, b, search, study)
          + (city == nil
            ? [.text(a.id.rawValue), .text(b.id.rawValue)] : [.text(b.id.rawValue)])
      },
      method: method(answer), remarks: remarks + conditions.unknown(among: study.network.cities),
      conclusion: .nextTie(
        options.first.map { "\(study.city($0.first).name) – \(study.city($0.second).name)" },
        gain: options.first?.gain ?? 0, sharing: options.count { $0.rank == 1 },
        goal: goal.rawValue, candidates: answer.candidates))
  }

  func stepTable(
    _ first: NextTieSearch.Answer, _ search: NextTieSearch, _ study: StudiedNetwork,
    _ context: ExecutionContext
  ) throws -> ResultTable {
    var graph = study.graph.graph
    var rows: [[ResultValue]] = []
    var answer: NextTieSearch.Answer? = first
    while rows.count < steps, let now = answer, let best = now.options.first {
      rows.append([
        .integer(rows.count + 1), .text(study.city(best.first).name),
        .text(study.city(best.second).name), .real(best.gain), .real(now.before + best.gain),
        .integer(now.options.count { $0.rank == best.rank } - 1),
        .text(study.city(best.first).id.rawValue), .text(study.city(best.second).id.rawValue),
      ])
      guard rows.count < steps else { break }
      graph = graph.adding(best.first, best.second)
      do {
        answer = try search.answer(on: graph, count: 1, in: context)
      } catch AnalysisError.noCandidates {
        answer = nil
      }
    }
    return ResultTable(
      id: "next-ties-\(goal.rawValue)" + (city.map { "-\($0.rawValue)" } ?? "") + "-steps",
      title: "New ties chosen one after another", basis: study.basis,
      columns: [
        ResultColumn("step", "Step", form: .count, meaning: "The order of choice."),
        .firstEnd, .secondEnd,
        ResultColumn(
          "gain", "Gain", unit: unit, form: .significant(5), meaning: "What this tie adds."),
        ResultColumn(
          "value", "Then", unit: unit, form: .significant(5),
          meaning: "The goal with the ties up to this one: \(goal.meaning)."),
        ResultColumn(
          "equal", "Equally good", form: .count,
          meaning: "How many other ties would have added as much in this step."),
        .firstEndID, .secondEndID,
      ],
      rows: rows, method: method(first),
      remarks: [
        "Greedy: each step takes the tie that adds most then; of equal ones the first by id. Other "
          + "ties together may be better."
      ] + (rows.count < steps ? ["After \(rows.count) steps no candidate was left."] : []))
  }
}

extension NextTies {
  private var unit: String {
    switch goal {
    case .harmonic, .efficiency: "mean of 1/steps"
    case .betweenness: "pairs of cities"
    case .reach: "cities"
    case .regions: "regions"
    }
  }

  private func figure(_ value: Double) -> String {
    switch goal {
    case .harmonic, .betweenness, .efficiency: decimals(value)
    case .reach, .regions: "\(Int(value))"
    }
  }

  private var columns: [ResultColumn] {
    [
      ResultColumn(
        "place", "Place", form: .words,
        meaning: "By the gain; equal gains share places, as 2–4 for three of them.")
    ]
      + (city == nil
        ? [.firstEnd, .secondEnd]
        : [
          ResultColumn("city", "City", form: .words, meaning: "The new partner."),
          ResultColumn("country", "Country", form: .words, meaning: "Its country."),
        ]) + [goalColumns, facts].joined()
      + (city == nil
        ? [.firstEndID, .secondEndID]
        : [ResultColumn("id", "Id", form: .identifier, meaning: "The new partner's id.")])
  }

  private var goalColumns: [ResultColumn] {
    [
      ResultColumn(
        "gain", "Gain", unit: unit, form: .significant(5), meaning: "What the tie would add."),
      ResultColumn(
        "value", "Then", unit: unit, form: .significant(5),
        meaning: "The goal with the tie: \(goal.meaning)."),
    ]
  }

  private var facts: [ResultColumn] {
    [
      ResultColumn(
        "kilometers", "Distance", unit: "km", form: .decimals(0),
        meaning: "Great-circle distance, Earth radius 6371.0088 km."),
      ResultColumn(
        "organizations", "Shared organizations", form: .words,
        meaning: "Organizations that both belong to under the selection."),
      ResultColumn(
        "common", "Common partners", form: .count, meaning: "Cities tied with both."),
      ResultColumn(
        "common_names", "Which", form: .words, meaning: "At most four of the common partners."),
      ResultColumn(
        "known", "Known between them", form: .words,
        meaning: "Ties of the two that the selection leaves out, with their status."),
    ]
  }

  private func factCells(
    _ a: City, _ b: City, _ search: NextTieSearch, _ study: StudiedNetwork
  ) -> [ResultValue] {
    let common = study.commonPartners(of: a.id, and: b.id)
    let names = common.prefix(4).map { study.name($0) }.joined(separator: ", ")
    let selected = Set(study.network.ties(between: a.id, and: b.id).map(\.key))
    let known = study.whole.ties(between: a.id, and: b.id).filter { !selected.contains($0.key) }
    return [
      ResultValue(a.kilometers(to: b)),
      ResultValue(
        search.sharedOrganizations(a.id, b.id).map {
          study.network.organization($0)?.shortName ?? $0.rawValue
        }.joined(separator: ", ")),
      .integer(common.count), ResultValue(common.count > 4 ? names + " …" : names),
      ResultValue(
        known.map { "\($0.relation.title): \($0.status.title)" }.joined(separator: "; ")),
    ]
  }

  private func method(_ answer: NextTieSearch.Answer) -> MethodNote {
    MethodNote(
      name: "Next ties",
      meaning: "Each new tie is tried by itself, and the goal computed with it: \(goal.meaning).",
      choices: [
        .init("Candidates", conditions.text + (city == nil ? "; both cities" : "")),
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init("Equal gains", "differ by less than one part in a billion; they share places"),
        .init("Exactness", "exact; nothing is sampled"),
      ],
      caveat: "What would help by its place in the network need not be wanted, or possible.",
      literature: [
        "Latora & Marchiori (2001): Efficient behavior of small-world networks. "
          + "Physical Review Letters 87.",
        "Crescenzi et al. (2016): Greedily improving our own closeness centrality in a network. "
          + "ACM Transactions on Knowledge Discovery from Data 11.",
      ])
  }
}

extension NextTies.Goal {
  var meaning: String {
    switch self {
    case .harmonic: "the mean of 1/distance from the city to all others"
    case .betweenness: "how many shortest connections of two other cities run through the city"
    case .reach: "how many cities are at most two ties away from the city"
    case .regions: "in how many sub-regions (UN M49) the cities at most two ties away lie"
    case .efficiency: "the mean of 1/distance over all pairs of cities"
    }
  }
}
