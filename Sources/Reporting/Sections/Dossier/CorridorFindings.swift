import CityNetworks
import NetworkAnalysis

/// What stands out of corridors given as data.
struct CorridorFindings {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var tiles: [Tile] {
    guard let result = material.results.corridors.first else { return [] }
    let cities = Set(result.branches.flatMap(\.cities)).count
    let steps = result.stepCount
    let branches = result.branches.count
    return [
      Tile(value: "\(cities)", label: "cities"),
      Tile(value: "\(branches)", label: branches == 1 ? "branch" : "branches"),
      Tile(value: "\(steps.crossBorder)", label: "neighbours across a border"),
      Tile(value: "\(steps.tied)", label: "of them tied"),
      Tile(value: "\(steps.twoSteps)", label: "joined by a common partner"),
      Tile(value: "\(steps.missing)", label: "without either"),
    ]
  }

  var statements: [Statement] {
    material.results.corridors.map { result in
      let count = result.stepCount
      let figure = material.firstFigure(.along).map { [Exhibit.figure($0.id)] } ?? []
      return Statement(
        claim: "Along \(result.corridor.name), \(count.tied) of \(count.crossBorder) pairs of "
          + "neighbours in two countries are tied.",
        evidence: "Pairs with neither a tie nor a common partner: \(count.missing). A pair that "
          + "several branches share counts once; \(count.national) pairs lie within one country.",
        confidence: "medium; the corridor is as its sources list it",
        shownIn: (material.firstTable(.along).map { [.table($0.id)] } ?? []) + figure)
    }
  }
}
