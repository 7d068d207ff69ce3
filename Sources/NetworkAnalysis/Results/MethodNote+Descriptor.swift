import GraphAlgorithms

extension MethodNote {
  /// The note on a measure, from what the measure says of itself.
  init(_ descriptor: MeasureDescriptor) {
    self.init(
      name: descriptor.title, meaning: descriptor.meaning,
      choices: Self.choices(of: descriptor.convention), caveat: descriptor.caveat,
      literature: [descriptor.reference.citation])
  }

  /// The note on a way of forming clusters, from what it says of itself.
  init(_ descriptor: PartitionDescriptor) {
    self.init(
      name: descriptor.title, meaning: descriptor.meaning,
      choices: Self.choices(of: descriptor.convention), caveat: descriptor.caveat,
      literature: [descriptor.reference.citation])
  }

  private static func choices(of convention: Convention) -> [Choice] {
    [
      Choice("Variant", convention.variant),
      Choice("Normalization", convention.normalization),
      Choice("Direction", convention.direction),
      Choice("Weights", convention.weights),
      Choice("Unreachable cities", convention.disconnection),
    ]
  }
}
