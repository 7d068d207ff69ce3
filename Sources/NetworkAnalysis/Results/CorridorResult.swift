public import CityNetworks

/// How well a corridor is covered by ties.
public struct CorridorResult: Sendable {
  /// What joins two neighbours of a corridor.
  public enum Link: Sendable, Equatable {
    /// A tie that the selection holds.
    case tied
    /// No tie, but both lie in one country, where twinnings are not to be expected.
    case sameCountry
    /// No tie, but at least one common partner.
    case twoSteps(through: [CityID])
    /// No tie and no common partner.
    case missing
  }

  /// Two neighbours along a branch and what joins them.
  public struct Step: Sendable {
    /// The two neighbours and their ties.
    public let hop: Hop
    /// What joins them.
    public let link: Link
    /// Whether they lie in two countries; an unknown country counts as another.
    public let crossesBorder: Bool

    /// A step of a corridor.
    public init(hop: Hop, link: Link, crossesBorder: Bool) {
      self.hop = hop
      self.link = link
      self.crossesBorder = crossesBorder
    }
  }

  /// One branch of the corridor.
  public struct Branch: Sendable {
    /// The branch's name.
    public let name: String
    /// Its cities in order.
    public let cities: [CityID]
    /// The steps between neighbours; none across a city that the selection leaves out.
    public let steps: [Step]
    /// Ties between cities of the branch that are not neighbours.
    public let shortcuts: [Hop]

    /// A branch and what joins its cities.
    public init(name: String, cities: [CityID], steps: [Step], shortcuts: [Hop]) {
      self.name = name
      self.cities = cities
      self.steps = steps
      self.shortcuts = shortcuts
    }
  }

  /// The corridor.
  public let corridor: Corridor
  /// Its branches.
  public let branches: [Branch]

  /// How well `corridor` is covered.
  public init(corridor: Corridor, branches: [Branch]) {
    self.corridor = corridor
    self.branches = branches
  }
}

extension CorridorResult.Link {
  /// The link in words.
  var title: String {
    switch self {
    case .tied: "tied"
    case .sameCountry: "same country"
    case .twoSteps: "two steps"
    case .missing: "missing"
    }
  }
}

extension CorridorResult {
  /// How many different pairs of neighbours there are, by what joins them.
  public struct StepCount: Sendable, Equatable {
    /// Pairs in two countries.
    public var crossBorder = 0
    /// Pairs in two countries with a tie.
    public var tied = 0
    /// Pairs in two countries with a common partner only.
    public var twoSteps = 0
    /// Pairs in two countries with neither.
    public var missing = 0
    /// Pairs within one country.
    public var national = 0
  }

  /// The pairs of neighbours; a pair that several branches share counts once.
  public var stepCount: StepCount {
    var seen: Set<Set<CityID>> = []
    var count = StepCount()
    for step in branches.flatMap(\.steps) {
      guard seen.insert([step.hop.from, step.hop.to]).inserted else { continue }
      guard step.crossesBorder else {
        count.national += 1
        continue
      }
      count.crossBorder += 1
      switch step.link {
      case .tied: count.tied += 1
      case .twoSteps: count.twoSteps += 1
      case .missing, .sameCountry: count.missing += 1
      }
    }
    return count
  }
}
