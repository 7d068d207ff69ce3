import Diagrams

/// Demo data for plots: invented, of realistic size.
enum PlotMaterial {
  /// Events between 1970 and 2024, most in the nineties; every seventh known to six years only.
  static func timeline(events count: Int) -> TimelineComposition {
    let events = (0..<count).map { index in
      let year = index % 3 == 0 ? 1970 + Double(index * 13 % 54) : 1990 + Double(index * 7 % 10)
      let width = index % 7 == 3 ? 6.0 : index % 2 == 0 ? 1 : 0.003
      return TimelineComposition.Event(
        id: "e\(index)", label: Material.name(index), earliest: year, latest: year + width,
        region: Material.regions[index % 8], kind: index % 5 == 4 ? .organization : .place,
        status: TieLine.allCases[index % 4], tooltip: "an event")
    }
    return TimelineComposition(
      name: "timeline", title: "Begins", events: events, countTitle: "ties begun",
      notes: ["Not drawn: 3 ties without a date."])
  }

  /// How many ties `count` cities have: few with many, many with few.
  static func distribution(of count: Int) -> DistributionComposition {
    let degrees = (1...count).map { max(1, count / (2 * $0)) }
    let steps = Set(degrees).sorted().map { value in
      DistributionComposition.Step(
        value: Double(value),
        share: Double(degrees.count { $0 >= value }) / Double(count))
    }
    return DistributionComposition(
      name: "distribution", title: "Ties", steps: steps,
      marks: [
        .init(value: Double(degrees[count / 2]), label: "median"),
        .init(value: Double(degrees[0]), label: "St. Petersburg"),
        .init(value: Double(degrees[count / 9]), label: "Isfahan", subject: "i", isAskedFor: true),
      ], valueTitle: "ties per city (log scale)", shareTitle: "share of cities",
      notes: ["Not drawn: 3 cities."])
  }

  /// The same cities by rank.
  static func ranks(of count: Int) -> RankSizeComposition {
    let degrees = (1...count).map { max(1, count / (2 * $0)) }
    return RankSizeComposition(
      name: "ranks", title: "Ranks",
      entries: degrees.enumerated().map { index, value in
        .init(
          id: "c\(index)", label: Material.name(index),
          rank: degrees.count { $0 > value } + 1, value: Double(value), isNamed: index == 0,
          isAskedFor: index == count / 9)
      }, valueTitle: "ties", rankTitle: "rank of the city")
  }

  /// Growth over so many years.
  static func growth(years count: Int) -> GrowthComposition {
    let moments = (0..<count).map { index -> GrowthComposition.Moment in
      let step = Double(index)
      return .init(
        year: 1960 + step, certain: step * step / 4, possible: 400 - step, other: 3 * step)
    }
    return GrowthComposition(
      name: "growth", title: "Growth", moments: moments, countTitle: "ties", otherTitle: "cities")
  }

  /// Lines that fall, the first slowly with a band.
  static func decline(courses count: Int) -> DeclineComposition {
    let courses = (0..<count).map { index -> DeclineComposition.Course in
      let points = (0...40).map { step -> DeclineComposition.Point in
        let x = Double(step) / 40
        let y = max(0, 0.9 - x * Double(1 + index))
        return index == 0 ? .init(x, y, low: y * 0.95, high: y * 1.05) : .init(x, y)
      }
      return .init(
        id: "o\(index)", label: "Order \(index), R 0.\(400 - index)", points: points,
        hue: index == 0 ? nil : index / 3, isDashed: index == 2 || index == 4)
    }
    return DeclineComposition(
      name: "decline", title: "Decline", courses: courses, lossTitle: "cities lost",
      restTitle: "share of cities")
  }
}
