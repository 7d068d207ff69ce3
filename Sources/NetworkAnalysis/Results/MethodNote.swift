/// How the numbers of a table came about: what a reader needs to defend or to repeat them.
public struct MethodNote: Sendable, Equatable {
  /// One named choice behind a number: ("Direction", "ignored").
  public struct Choice: Sendable, Equatable {
    /// What had to be chosen.
    public let name: String
    /// What was chosen.
    public let value: String

    /// The choice of `value` for `name`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name of the method: "Betweenness".
  public let name: String
  /// What the number means, in one plain sentence.
  public let meaning: String
  /// The conventions: variant, normalization, direction, weights, disconnection.
  public let choices: [Choice]
  /// What the number does not say; empty if there is nothing to warn of.
  public let caveat: String
  /// Where the method is described.
  public let literature: [String]

  /// A note on a method.
  public init(
    name: String, meaning: String, choices: [Choice] = [], caveat: String = "",
    literature: [String] = []
  ) {
    self.name = name
    self.meaning = meaning
    self.choices = choices
    self.caveat = caveat
    self.literature = literature
  }
}
