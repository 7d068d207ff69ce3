/// What a table says, in one sentence that a person may quote, and what it does not say.
public struct Conclusion: Sendable, Equatable {
  /// One plain sentence: the figure, its value with its unit, and what it is compared with.
  public let sentence: String
  /// Why the numbers do not support more: few ties, no more than by chance, soft clusters; nil if
  /// nothing of that kind is known.
  public let reservation: String?

  /// A sentence with what limits it.
  public init(_ sentence: String, reservation: String? = nil) {
    self.sentence = sentence
    self.reservation = reservation
  }

  /// A sentence with all that limits it, in this order.
  init(_ sentence: String, reservations: [String]) {
    self.init(
      sentence, reservation: reservations.isEmpty ? nil : reservations.joined(separator: " "))
  }
}
