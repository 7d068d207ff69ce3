/// The start of every random choice: stored with a result, so that it can be made again.
public struct Seed: Hashable, Sendable {
  /// The number a user gives and a report prints.
  public let rawValue: UInt64

  /// The seed with this number.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// The seed used where nobody names one.
  public static let standard = Seed(1)

  /// The generator of part `index` of the work.
  ///
  /// Part *i* draws the same numbers whichever worker runs it and whatever the other parts draw.
  public func stream(_ index: Int) -> SeededGenerator {
    var mixer = SplitMix64(state: rawValue)
    let base = mixer.next()
    var inner = SplitMix64(
      state: base ^ (UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03))
    return SeededGenerator(state: (inner.next(), inner.next(), inner.next(), inner.next()))
  }
}
