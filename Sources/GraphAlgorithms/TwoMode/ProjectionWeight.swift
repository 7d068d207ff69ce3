/// How strong the tie of two nodes of one side is that share nodes of the other side.
///
/// For nodes a and b with k_a and k_b memberships that share c nodes p with k_p memberships each.
/// All but ``resourceAllocation`` are the same both ways.
public enum ProjectionWeight: String, Sendable, CaseIterable {
  /// c, how many they share.
  case count
  /// 1, that they share any.
  case binary
  /// Σ 1/(k_p − 1): sharing a small group joins more, and a group gives each member 1 in all.
  case newman
  /// Σ 1/k_p.
  case hyperbolic
  /// c/(k_a + k_b − c), the share of all they have that they have together.
  case jaccard
  /// c/min(k_a, k_b), the share of the most that they could have together.
  case overlap
  /// c/√(k_a·k_b).
  case cosine
  /// (1/k_b)·Σ 1/k_p from b to a: which share of what b hands out evenly, and its groups hand on
  /// evenly, comes to a. Not the same both ways.
  case resourceAllocation = "zhou"

  /// The weight of this name; `share-of-maximum` is another name of ``overlap``, and
  /// `resource-allocation` of ``resourceAllocation``.
  public init?(name: String) {
    switch name {
    case "share-of-maximum", "share": self = .overlap
    case "resource-allocation": self = .resourceAllocation
    default: self.init(rawValue: name)
    }
  }

  /// The name in headings.
  public var title: String {
    switch self {
    case .count: "Shared"
    case .binary: "Binary"
    case .newman: "Newman"
    case .hyperbolic: "Hyperbolic"
    case .jaccard: "Jaccard"
    case .overlap: "Share of the maximum"
    case .cosine: "Cosine"
    case .resourceAllocation: "Resource allocation"
    }
  }

  /// The formula, with k for numbers of memberships.
  public var formula: String {
    switch self {
    case .count: "number shared, c"
    case .binary: "1 if any is shared"
    case .newman: "Σ 1/(k_p − 1) over what is shared"
    case .hyperbolic: "Σ 1/k_p over what is shared"
    case .jaccard: "c/(k_a + k_b − c)"
    case .overlap: "overlap, c/min(k_a, k_b)"
    case .cosine: "c/√(k_a·k_b)"
    case .resourceAllocation: "to a from b: (1/k_b)·Σ 1/k_p over what is shared"
    }
  }

  /// Where the weight comes from.
  public var literature: String {
    switch self {
    case .count, .binary:
      "Breiger (1974): The duality of persons and groups. Social Forces 53."
    case .newman:
      "Newman (2001): Scientific collaboration networks II. Physical Review E 64, 016132."
    case .hyperbolic:
      "Padrón, Nogales & Traveset (2011): Alternative approaches of transforming bimodal into "
        + "unimodal mutualistic networks. Basic and Applied Ecology 12."
    case .jaccard:
      "Jaccard (1901): Étude comparative de la distribution florale. Bulletin de la Société "
        + "vaudoise des sciences naturelles 37."
    case .overlap:
      "Borgatti & Halgin (2011): Analyzing affiliation networks. The Sage Handbook of Social "
        + "Network Analysis."
    case .cosine:
      "Salton & McGill (1983): Introduction to Modern Information Retrieval. McGraw-Hill."
    case .resourceAllocation:
      "Zhou, Ren, Medo & Zhang (2007): Bipartite network projection and personal recommendation. "
        + "Physical Review E 76, 046115."
    }
  }

  /// What a shared node with so many memberships adds to the sum that the weight is made of; nil
  /// where the number shared is enough.
  var share: ((Int) -> Double)? {
    switch self {
    case .count, .binary, .jaccard, .overlap, .cosine: nil
    case .newman: { $0 > 1 ? 1 / Double($0 - 1) : 0 }
    case .hyperbolic, .resourceAllocation: { $0 > 0 ? 1 / Double($0) : 0 }
    }
  }

  /// The weight, to the first node from the second: what they share, the sum of the shares, and the
  /// memberships of both.
  func value(shared: Int, sum: Double, first: Int, second: Int) -> Double {
    switch self {
    case .count: Double(shared)
    case .binary: 1
    case .newman, .hyperbolic: sum
    case .jaccard: Double(shared) / Double(first + second - shared)
    case .overlap: Double(shared) / Double(min(first, second))
    case .cosine: Double(shared) / (Double(first) * Double(second)).squareRoot()
    case .resourceAllocation: sum / Double(second)
    }
  }
}
