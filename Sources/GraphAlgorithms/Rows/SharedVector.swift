/// A vector of which several workers write different pieces at the same time.
///
/// Kernels write only inside the piece that they were given, and never read, in the same pass, what
/// another piece writes; pieces do not overlap (RowPieces).
@safe final class SharedVector: @unchecked Sendable {
  /// The first of `count` numbers, all of them set.
  let base: UnsafeMutablePointer<Double>
  let count: Int

  init(repeating value: Double, count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: value, count: count)
    self.count = count
  }

  init(_ values: [Double]) {
    count = values.count
    unsafe base = .allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() {
      unsafe (base + index).initialize(to: value)
    }
  }

  deinit { unsafe base.deallocate() }

  /// A copy of the numbers.
  var values: [Double] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }
}

/// The same for numbers of single precision, of which twice as many fit into a cache.
@safe final class SharedFloats: @unchecked Sendable {
  /// The first of `count` numbers, all of them set.
  let base: UnsafeMutablePointer<Float>
  let count: Int

  /// `count` zeros.
  init(count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: 0, count: count)
    self.count = count
  }

  deinit { unsafe base.deallocate() }
}
