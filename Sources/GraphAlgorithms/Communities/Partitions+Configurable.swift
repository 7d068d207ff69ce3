import Execution

extension Leiden: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter(
        "resolution", "above 0; more than 1 gives smaller clusters, less gives larger ones",
        standard: quality.resolution),
      MethodParameter(
        "starts", "how many independent starts the best is chosen from", standard: starts),
      MethodParameter("seed", "where the random choices begin", standard: seed.rawValue),
    ]
  }

  /// Leiden with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Leiden {
    let resolution = try values.number(
      "resolution", standard: quality.resolution, "a number above 0"
    ) { $0 > 0 }
    return Leiden(
      quality: quality.at(resolution: resolution),
      starts: try values.count("starts", standard: starts, maximum: 10_000),
      seed: try values.seed(standard: seed))
  }
}
