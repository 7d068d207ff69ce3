extension StructuralHoles {
  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: words.id, title: words.title, meaning: words.meaning, unit: words.unit,
      range: words.range, isolatedScore: .undefined,
      cost: "O(m^1.5 log n) time at worst, O(n) memory per worker",
      convention: Convention(
        variant: words.variant, normalization: words.normalization,
        direction: "a tie counts for both of its ends, two opposite ties twice",
        weights: "shares of a city's summed strength; 1 each where ties have none",
        disconnection: "without effect"),
      caveat: words.caveat,
      reference: Reference(
        authors: "Burt", title: "Structural Holes: The Social Structure of Competition",
        venue: "Harvard University Press", year: 1992),
      order: words.order)
  }

  private struct Words {
    let id: String
    let title: String
    let meaning: String
    let unit: String
    let range: ScoreRange
    let variant: String
    let normalization: String
    let caveat: String
    let order: ScoreOrder
  }

  private var words: Words {
    switch figure {
    case .constraint:
      Words(
        id: "constraint", title: "Constraint",
        meaning: "How much a city's partners lead back to one another; a low score means freedom.",
        unit: "share of ties",
        range: ScoreRange(from: 0, to: nil, text: "above 0; above 1 only with very few partners"),
        variant: "Burt, direct and through one third city", normalization: "none",
        caveat: "Falls with the number of partners, whoever they are.", order: .lowestFirst)
    case .effectiveSize:
      Words(
        id: "effective-size", title: "Effective size",
        meaning: "How many partners a city has that do not lead to the same cities.",
        unit: "partners", range: ScoreRange(from: 0, to: nil, text: "above 0, to n − 1"),
        variant: "Burt, partners less their overlap", normalization: "none",
        caveat: "Grows with the number of partners.", order: .highestFirst)
    case .efficiency:
      Words(
        id: "efficiency", title: "Efficiency of contacts",
        meaning: "Which share of a city's partners does not lead to the same cities.",
        unit: "share of partners", range: ScoreRange(from: 0, to: 1, text: "above 0, to 1"),
        variant: "Burt, effective size over partners", normalization: "number of partners",
        caveat: "A city with one partner always has 1.", order: .highestFirst)
    case .hierarchy:
      Words(
        id: "hierarchy", title: "Hierarchy of constraint",
        meaning: "How much a city's constraint comes from a single partner; low is evenly spread.",
        unit: "share of the largest disorder", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
        variant: "Burt, Coleman–Theil disorder of the constraints through each partner",
        normalization: "k ln k for k partners",
        caveat: "Says nothing about cities with one partner.", order: .lowestFirst)
    }
  }
}
