/// The choices behind a number that its name does not tell.
///
/// Each field is a phrase for people; together they let somebody else compute the same number.
public struct Convention: Sendable, Equatable {
  /// Which of several definitions is used.
  public let variant: String
  /// What the raw quantity is divided by.
  public let normalization: String
  /// How the direction of ties enters.
  public let direction: String
  /// How the strengths of ties enter.
  public let weights: String
  /// What happens between parts of the network that are not connected.
  public let disconnection: String

  /// The choices behind a number.
  public init(
    variant: String, normalization: String, direction: String, weights: String,
    disconnection: String
  ) {
    self.variant = variant
    self.normalization = normalization
    self.direction = direction
    self.weights = weights
    self.disconnection = disconnection
  }
}
