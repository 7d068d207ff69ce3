import CityNetworks
import NetworkAnalysis

/// What stands out of corridors given as data.
struct CorridorFindings {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  /// Cities, ties among them, neighbours without a tie, and how near, how safe and through whom the
  /// ends of the branches are joined.
  var tiles: [Tile] {
    guard let result = material.results.corridors.first else { return [] }
    let cities = Set(result.branches.flatMap(\.cities)).count
    let steps = result.stepCount
    let open = steps.twoSteps + steps.missing
    let state = material.results.tables.first { $0.id.hasSuffix("-combined") }
    return [Tile(value: "\(cities)", label: "cities")]
      + (state.flatMap { figure("ties_inside", in: $0) }.map {
        [Tile(value: $0, label: $0 == "1" ? "tie among them" : "ties among them")]
      } ?? [])
      + [
        Tile(
          value: "\(open) of \(steps.crossBorder)",
          label: "neighbours across a border without a tie")
      ]
      + (state.flatMap { range("chain_", in: $0) }.map {
        [Tile(value: $0, label: $0 == "1" ? "tie from end to end" : "ties from end to end")]
      } ?? [])
      + (state.flatMap { range("routes_", in: $0) }.map {
        [Tile(value: $0, label: $0 == "1" ? "separate route" : "separate routes")]
      } ?? [])
      + (bottleneck(of: result.corridor.id).map {
        [Tile(value: $0, label: "of its cities, joins most pairs of the others")]
      } ?? [])
  }

  /// A number of the table of figures as it is now.
  private func figure(_ id: String, in table: ResultTable) -> String? {
    table.column("id")?.firstIndex(of: .text(id)).flatMap { row in
      TableRow(table, row).count("now").map(String.init)
    }
  }

  /// The least and the greatest number that the branches have now.
  private func range(_ prefix: String, in table: ResultTable) -> String? {
    let numbers = (table.column("id") ?? []).enumerated().compactMap { row, id -> Int? in
      guard case .text(let text) = id, text.hasPrefix(prefix) else { return nil }
      return TableRow(table, row).count("now")
    }
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return least == most ? "\(least)" : "\(least)–\(most)"
  }

  /// The city through which most connections of two others run, if it is one.
  private func bottleneck(of corridor: CorridorID) -> String? {
    guard
      let table = material.results.tables.first(where: {
        $0.id == "corridor-\(corridor.rawValue)-cities"
      }), let joined = table.column("through"), let cities = table.column("city"),
      case .real(let most)? = joined.first, most > 0, !joined.dropFirst().contains(.real(most))
    else { return nil }
    return cities[0].exactText
  }

  var statements: [Statement] { coverage + missing + scenario }

  private var coverage: [Statement] {
    material.results.corridors.map { result in
      let count = result.stepCount
      let figure = material.firstFigure(.along).map { [Exhibit.figure($0.id)] } ?? []
      return Statement(
        claim: "Along \(result.corridor.name), \(count.tied) of "
          + "\(count.crossBorder) \(count.crossBorder == 1 ? "pair" : "pairs") of neighbours in two "
          + "countries \(count.tied == 1 || count.crossBorder == 1 ? "is" : "are") tied.",
        evidence: "Pairs with neither a tie nor a common partner: \(count.missing). A pair that "
          + "several branches share counts once; \(count.national) pairs lie within one country.",
        confidence: "medium; the corridor is as its sources list it",
        shownIn: (material.firstTable(.along).map { [.table($0.id)] } ?? []) + figure)
    }
  }

  /// The link that would bring the corridor's cities nearest together.
  private var missing: [Statement] {
    material.results.missingLinks.compactMap { result in
      guard let link = result.links.first(where: { $0.gain > 0 }) else { return nil }
      let equal = result.links.count { $0.rank == 1 } - 1
      let partners = link.commonPartners.count
      let organizations = link.commonOrganizations.map { id in
        material.study.whole.organization(id)?.shortName ?? id.rawValue
      }
      return Statement(
        claim: "Of the missing links, \(name(link.hop.from)) – \(name(link.hop.to)) would change "
          + "most" + (equal > 0 ? ", with \(equal) others." : "."),
        evidence:
          "\(link.pairsNearer) \(link.pairsNearer == 1 ? "pair" : "pairs") of the corridor's "
          + "cities would come nearer. The two have \(partners == 0 ? "no" : "\(partners)") common "
          + "\(partners < 2 ? "partner" : "partners")"
          + (organizations.isEmpty
            ? " and no common organization."
            : " and share \(organizations.joined(separator: ", ")).")
          + " The shape of the network says no more than that.",
        confidence: "check before use; a missing link may be a gap in the data",
        shownIn: material.firstTable(.missingLinks).map { [.table($0.id)] } ?? [])
    }
  }

  /// What the first missing links together would bring, and which city most would then run through.
  private var scenario: [Statement] {
    material.results.tables.filter { $0.id.hasSuffix("-combined") }.compactMap { table in
      guard let ids = table.column("id") else { return nil }
      func row(_ id: String) -> TableRow? {
        ids.firstIndex(of: .text(id)).map { TableRow(table, $0) }
      }
      guard let efficiency = row("efficiency"), let apart = row("pairs_apart"),
        let now = efficiency.number("now"), let then = efficiency.number("then"), then > now
      else { return nil }
      let distance = row("mean_distance").map {
        " The mean distance would be \($0.text("then")) ties instead of \($0.text("now"))."
      }
      let bottleneck = (row("bottleneck_2") ?? row("bottleneck_1")).map {
        " \($0.text("figure")) would be \($0.text("then")) instead of \($0.text("now"))."
      }
      return Statement(
        claim: "With the first missing links made, \(pairs(apart.text("then"))) of the corridor's "
          + "cities would be apart instead of \(apart.text("now")).",
        evidence: "Inner efficiency would rise from \(efficiency.text("now")) to "
          + "\(efficiency.text("then"))." + (distance ?? "") + (bottleneck ?? ""),
        confidence: "check before use; no source states these ties",
        shownIn: [.table(table.id)])
    }
  }

  private func pairs(_ number: String) -> String {
    number == "0" ? "no pair" : number == "1" ? "1 pair" : "\(number) pairs"
  }

  private func name(_ id: CityID) -> String {
    material.study.whole.city(id)?.name ?? id.rawValue
  }
}
