import Execution
import GraphAlgorithms

/// The tables of lengths of ties beside chance, and what they conclude.
struct TieLengthReport {
  /// The names of the parts of the world.
  let names: [String]
  /// Which pairs of parts are shown.
  let pairs: [(Int, Int)]
  let bounds: [Double]
  let within: Double
  let count: Int
  let seed: Seed
  let tieCount: Int
  let cityCount: Int
  let leftOut: (cities: Int, ties: Int)

  private static let quantiles: [(share: Double, title: String, id: String)] = [
    (0.1, "10 % of ties are shorter than", "q10"), (0.25, "25 % are shorter than", "q25"),
    (0.5, "Median length", "median"), (0.75, "75 % are shorter than", "q75"),
    (0.9, "90 % are shorter than", "q90"),
  ]

  /// All that is measured, in the order in which ``tables(_:_:basis:)`` takes it apart.
  var figures: [TieLengths.Figure] {
    [.mean] + Self.quantiles.map { .quantile($0.share) } + [.shareWithin(within)]
      + bands.map { .band(above: $0.above, upTo: $0.upTo) }
      + pairs.map { .ties($0.0, $0.1) } + pairs.map { .meanBetween($0.0, $0.1) }
  }

  private var bands: [(above: Double, upTo: Double)] {
    bounds.indices.map { ($0 == 0 ? 0 : bounds[$0 - 1], bounds[$0]) }
  }

  func tables(
    _ rewired: [NullDistribution?], _ shuffled: [NullDistribution?], basis: String
  ) -> [ResultTable] {
    let lengths = 0..<(2 + Self.quantiles.count)
    let bandPlaces = lengths.upperBound..<(lengths.upperBound + bands.count)
    let tiePlaces = bandPlaces.upperBound..<(bandPlaces.upperBound + pairs.count)
    let titles =
      [("Mean length", "mean")] + Self.quantiles.map { ($0.title, $0.id) }
      + [("Share of ties within \(Quoted.number(within)) km", "within")]
    let first = ResultTable(
      id: "lengths", title: "Lengths of ties against chance", basis: basis,
      columns: [ResultColumn("figure", "Figure", form: .words, meaning: "What is measured.")]
        + Self.observed(.significant(5), unit: "km", "Lengths in km; a share of all ties.")
        + Self.chanceColumns(.significant(5))
        + [ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports.")],
      rows: lengths.compactMap { place in
        rewired[place].map { _ in
          [.text(titles[place].0)] + Self.cells(rewired[place], shuffled[place])
            + [.text(titles[place].1)]
        }
      },
      method: method, remarks: remarks, conclusion: conclusion(rewired[0], shuffled[0], rewired[3]))
    let second = ResultTable(
      id: "lengths-bands", title: "Ties by distance against chance", basis: basis,
      columns: [
        ResultColumn("from", "From", unit: "km", form: .count, meaning: "Longer than this."),
        ResultColumn("to", "To", unit: "km", form: .count, meaning: "At most this long."),
      ] + Self.observed(.count, unit: "ties", "Ties of such a length.")
        + [
          ResultColumn(
            "share", "Share", form: .significant(3), meaning: "The share of all ties.")
        ] + Self.chanceColumns(.significant(4)),
      rows: bandPlaces.compactMap { place in
        let band = bands[place - bandPlaces.lowerBound]
        guard let found = rewired[place], tieCount > 0 else { return nil }
        let cells = Self.cells(found, shuffled[place])
        let ties = Int(found.comparison.observed)
        return [.integer(Int(band.above)), .integer(Int(band.upTo)), .integer(ties)]
          + [.real(Double(ties) / Double(tieCount))] + cells.dropFirst()
      },
      method: method)
    let rows = tiePlaces.compactMap { place -> (ties: Int, cells: [ResultValue])? in
      let pair = pairs[place - tiePlaces.lowerBound]
      let mean = place + pairs.count
      guard let found = rewired[place],
        found.comparison.observed > 0 || (found.comparison.mean ?? 0) >= 0.5
      else { return nil }
      let ties = Int(found.comparison.observed)
      let km = rewired[mean]
      return (
        ties,
        [
          .text(names[pair.0]), .text(names[pair.1]), .integer(ties),
          ResultValue(found.comparison.mean), ResultValue(found.comparison.ratio),
          ResultValue(found.zScore), .real(found.twoSidedShare),
          ResultValue(km?.comparison.observed), ResultValue(km?.comparison.mean),
          ResultValue(km?.zScore), ResultValue(km?.twoSidedShare),
        ]
      )
    }
    let third = ResultTable(
      id: "lengths-parts", title: "Ties between parts of the world against chance", basis: basis,
      columns: Self.partColumns,
      rows: rows.enumerated().sorted {
        ($1.element.ties, $0.offset) < ($0.element.ties, $1.offset)
      }.map(\.element.cells),
      method: method)
    return [first, second, third]
  }

  private static func observed(
    _ form: ResultColumn.Form, unit: String, _ meaning: String
  ) -> [ResultColumn] {
    [ResultColumn("observed", "Observed", unit: unit, form: form, meaning: meaning)]
  }

  private static func chanceColumns(_ form: ResultColumn.Form) -> [ResultColumn] {
    [
      ResultColumn(
        "rewired", "Other partners", form: form,
        meaning: "The mean where every city keeps its number of ties, with partners by chance."),
      ResultColumn(
        "z_rewired", "z", form: .decimals(1),
        meaning: "Standard deviations above that mean; empty without spread."),
      ResultColumn(
        "p_rewired", "p", form: .significant(3),
        meaning: "Two-sided: twice the share of those networks at least as far out, at most 1."),
      ResultColumn(
        "shuffled", "Other places", form: form,
        meaning: "The mean where all ties stay and the places of cities are shuffled."),
      ResultColumn(
        "z_shuffled", "z (places)", form: .decimals(1),
        meaning: "Standard deviations above that mean."),
      ResultColumn(
        "p_shuffled", "p (places)", form: .significant(3), meaning: "Two-sided, as before."),
    ]
  }

  private static func cells(
    _ rewired: NullDistribution?, _ shuffled: NullDistribution?
  ) -> [ResultValue] {
    [ResultValue(rewired?.comparison.observed)]
      + [rewired, shuffled].flatMap { found -> [ResultValue] in
        [
          ResultValue(found?.comparison.mean), ResultValue(found?.zScore),
          ResultValue(found?.twoSidedShare),
        ]
      }
  }

  private static let partColumns = [
    ResultColumn("first", "Part of the world", form: .words, meaning: "Where one city lies."),
    ResultColumn("second", "and", form: .words, meaning: "Where the other lies."),
    ResultColumn("ties", "Ties", form: .count, meaning: "Ties between the two parts."),
    ResultColumn(
      "expected", "By chance", form: .significant(4),
      meaning: "The mean where every city keeps its number of ties, with partners by chance."),
    ResultColumn("ratio", "Ratio", form: .significant(3), meaning: "Ties over that mean."),
    ResultColumn("z", "z", form: .decimals(1), meaning: "Standard deviations above that mean."),
    ResultColumn("p", "p", form: .significant(3), meaning: "Two-sided."),
    ResultColumn(
      "km", "Mean km", unit: "km", form: .significant(4), meaning: "Their mean length."),
    ResultColumn(
      "km_expected", "By chance km", unit: "km", form: .significant(4),
      meaning: "The mean length of ties between the two parts with partners by chance."),
    ResultColumn(
      "km_z", "z (km)", form: .decimals(1), meaning: "Standard deviations above that mean."),
    ResultColumn("km_p", "p (km)", form: .significant(3), meaning: "Two-sided."),
  ]

  private var remarks: [String] {
    let lost =
      leftOut.cities == 0
      ? []
      : [
        "Without coordinates and left out: "
          + Remarks.count(leftOut.cities, "city", "cities") + " with "
          + Remarks.count(leftOut.ties, "tie", "ties") + "."
      ]
    return ["Compared are \(tieCount) ties of \(cityCount) cities."] + lost
  }

  private var method: MethodNote {
    MethodNote(
      name: "Lengths of ties against chance",
      meaning: "Great-circle lengths of ties beside those of random networks of two kinds.",
      choices: [
        .init(
          "Other partners",
          "\(count) networks in which every city keeps its number of ties (10 exchanges per tie)"),
        .init("Other places", "\(count) shufflings of the cities over their places; all ties stay"),
        .init("Length", "great circle, haversine, R = 6371.0088 km"),
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init("Seed", "\(seed.rawValue)"),
      ],
      caveat: "Short ties may come from what neighbours share, such as a language or a state, and "
        + "not from distance itself.",
      literature: [
        "Maslov & Sneppen (2002): Specificity and stability in topology of protein networks. "
          + "Science 296.",
        "Barthélemy (2011): Spatial networks. Physics Reports 499.",
      ])
  }

  private func conclusion(
    _ rewired: NullDistribution?, _ shuffled: NullDistribution?, _ median: NullDistribution?
  ) -> Conclusion? {
    guard let rewired, let byPartner = rewired.comparison.mean, let median, tieCount > 0,
      let byPlace = shuffled?.comparison.mean
    else { return nil }
    let observed = rewired.comparison.observed
    let share = byPartner > 0 ? observed / byPartner - 1 : 0
    let how =
      rewired.twoSidedShare > 0.05
      ? "no clear difference"
      : "the ties are \(Quoted.percent(abs(share))) \(share < 0 ? "shorter" : "longer")"
    let z = rewired.zScore.map { "z = \(Quoted.twoDecimals($0)), " } ?? ""
    var reservations: [String] = []
    if tieCount < 10 { reservations.append("There are only \(tieCount) ties.") }
    if count < 39 {
      reservations.append("With \(count) random networks no two-sided p can be below 0.05.")
    }
    if 10 * leftOut.ties > tieCount {
      reservations.append("More than a tenth as many ties are left out for want of coordinates.")
    }
    return Conclusion(
      "Ties are \(Quoted.number(observed)) km long on average (median "
        + "\(Quoted.number(median.comparison.observed)) km); if every city kept its number of "
        + "ties and chance chose the partners, they would be \(Quoted.number(byPartner)) km: "
        + "\(how) (\(z)\(Quoted.chance(rewired.twoSidedShare))); with places shuffled, "
        + "\(Quoted.number(byPlace)) km.",
      reservations: reservations)
  }
}
