extension RouteTables {
  var method: MethodNote {
    let kind = question.chosenKind
    let order =
      question.pareto.isEmpty
      ? question.by.title : question.pareto.map(\.title).joined(separator: "; ")
    var choices = [MethodNote.Choice(question.pareto.isEmpty ? "Best by" : "Criteria", order)]
    if let widths = facts.setting.widths {
      choices.append(.init("Strength of a pair", widths.title))
    }
    if kind == .diverse {
      choices.append(
        .init(
          "In common",
          "at most \(RouteCap.number(100 * (question.similarity ?? 0.5))) % of the tied pairs of two "
            + "routes (Jaccard)"))
    }
    choices += question.conditions(in: study)
    choices += [
      .init("Values", Remarks.choice(facts.setting.notes)),
      .init("Missing values", question.missing.title), .init("Direction", "ignored"),
      .init("Completeness", completeness),
    ]
    return MethodNote(
      name: kind.title, meaning: ties + " " + kind.meaning,
      choices: choices,
      caveat: "A route shows whom one could ask for an introduction; it is no transport route.",
      literature: [kind.literature]
        + facts.setting.priced.flatMap(\.literature).reduce(into: []) {
          if !$0.contains($1) { $0.append($1) }
        })
  }

  private var ties: String {
    guard let new = question.newTies else { return "Routes use existing ties only." }
    return "Routes use existing ties and at most "
      + "\(Remarks.count(new.most, "tie that does", "ties that do")) not exist yet, marked as new."
  }

  private var completeness: String {
    let count = routes.count
    let all = "exact; these are all there are"
    switch question.chosenKind {
    case .shortest, .gateways:
      return finding.isComplete ? all : "exact; no other route is better than these \(count)"
    case .allShortest:
      return finding.isComplete ? all : "exact; there are more than these \(count)"
    case .diverse:
      return finding.isComplete
        ? "exact for taking routes one after another; no further route is different enough"
        : "exact for taking routes one after another, not best as a set"
    case .widest: return "exact"
    case .pareto: return all
    case .disjoint, .tieDisjoint:
      return finding.isComplete ? "exact; there are no more" : "exact; there may be more"
    }
  }
}
