extension PageRank: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter(
        "damping", "the probability of following a tie, 0 up to but not including 1",
        standard: damping)
    ]
  }

  /// PageRank with other parameters.
  public func configured(with values: inout ParameterValues) throws -> PageRank {
    let damping = try values.number(
      "damping", standard: damping, "a number from 0 up to, but not including, 1"
    ) { $0 >= 0 && $0 < 1 }
    return PageRank(damping: damping, tolerance: tolerance, rounds: rounds)
  }
}
