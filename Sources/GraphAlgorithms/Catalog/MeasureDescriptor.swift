/// What must be known of a measure to read its scores: meaning, unit, range, conventions, source.
public struct MeasureDescriptor: Sendable, Equatable {
  /// The name in commands and files, lowercase with hyphens.
  public let id: String
  /// The name in headings.
  public let title: String
  /// What a high score says about a city, in one sentence without jargon.
  public let meaning: String
  /// What one unit of the score is.
  public let unit: String
  /// The values that the score can take.
  public let range: ScoreRange
  /// The score of a node without ties.
  public let isolatedScore: IsolatedScore
  /// Time and memory for n nodes and m edges.
  public let cost: String
  /// The choices behind the number.
  public let convention: Convention
  /// What the score must not be taken for.
  public let caveat: String
  /// Where the measure was defined.
  public let reference: Reference
  /// Which end of the scores comes first in a ranking.
  public let order: ScoreOrder

  /// The description of a measure.
  public init(
    id: String, title: String, meaning: String, unit: String, range: ScoreRange,
    isolatedScore: IsolatedScore, cost: String, convention: Convention, caveat: String,
    reference: Reference, order: ScoreOrder = .highestFirst
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.unit = unit
    self.range = range
    self.isolatedScore = isolatedScore
    self.cost = cost
    self.convention = convention
    self.caveat = caveat
    self.reference = reference
    self.order = order
  }
}

/// What a measure says of a node without ties, in a network of two or more nodes.
public enum IsolatedScore: Sendable, Equatable {
  /// Always this number.
  case always(Double)
  /// Nothing: the score is nil.
  case undefined
  /// A number that depends on the rest of the network, or nothing, as the text says.
  case depends(String)
}
