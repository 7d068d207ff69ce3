extension Double {
  /// Whether two numbers agree to `tolerance`, as a share of the larger one or absolutely near 0.
  public func isApproximately(_ other: Double, within tolerance: Double = 1e-9) -> Bool {
    self == other || abs(self - other) <= tolerance * max(1e-300, max(abs(self), abs(other)))
      || abs(self - other) <= tolerance * 1e-3
  }
}

extension Double? {
  /// Whether two numbers agree to `tolerance`, or both are missing.
  public func isApproximately(_ other: Double?, within tolerance: Double = 1e-9) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let a?, let b?): a.isApproximately(b, within: tolerance)
    case (nil, _?), (_?, nil): false
    }
  }
}
