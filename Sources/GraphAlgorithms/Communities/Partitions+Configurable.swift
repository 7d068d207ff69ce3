import Execution

extension Leiden: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] { MovingParameters(quality, starts, seed).listed }

  /// Leiden with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Leiden {
    let chosen = try MovingParameters(quality, starts, seed).taken(from: &values)
    return Leiden(
      quality: chosen.quality, starts: chosen.starts, seed: chosen.seed, rounds: rounds)
  }
}

extension Louvain: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] { MovingParameters(quality, starts, seed).listed }

  /// Louvain with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Louvain {
    let chosen = try MovingParameters(quality, starts, seed).taken(from: &values)
    return Louvain(quality: chosen.quality, starts: chosen.starts, seed: chosen.seed)
  }
}

extension LabelPropagation: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] { [.seed(seed)] }

  /// Label propagation with other parameters.
  public func configured(with values: inout ParameterValues) throws -> LabelPropagation {
    LabelPropagation(seed: try values.seed(standard: seed))
  }
}

extension Infomap: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] { [.starts(starts), .seed(seed)] }

  /// Infomap with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Infomap {
    Infomap(
      starts: try values.count("starts", standard: starts, maximum: 10_000),
      seed: try values.seed(standard: seed))
  }
}

extension Walktrap: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] {
    [
      MethodParameter("steps", "how many steps the walks take", standard: steps),
      .clusters(clusters),
    ]
  }

  /// Walktrap with other parameters.
  public func configured(with values: inout ParameterValues) throws -> Walktrap {
    Walktrap(
      steps: try values.count("steps", standard: steps, maximum: 1000),
      clusters: try values.optionalCount("clusters") ?? clusters)
  }
}

extension GirvanNewman: Configurable {
  /// What users may set.
  public var parameters: [MethodParameter] { [.clusters(clusters)] }

  /// Girvan–Newman with other parameters.
  public func configured(with values: inout ParameterValues) throws -> GirvanNewman {
    GirvanNewman(clusters: try values.optionalCount("clusters") ?? clusters)
  }
}

extension MethodParameter {
  fileprivate static func starts(_ starts: Int) -> MethodParameter {
    MethodParameter(
      "starts", "how many independent starts the best is chosen from", standard: starts)
  }

  fileprivate static func clusters(_ clusters: Int?) -> MethodParameter {
    MethodParameter(
      "clusters", "how many clusters are wanted; those of highest modularity if not said",
      standard: clusters.map { "\($0)" } ?? "")
  }

  fileprivate static func seed(_ seed: Seed) -> MethodParameter {
    MethodParameter("seed", "where the random choices begin", standard: seed.rawValue)
  }
}

/// What the methods that move nodes between clusters can be told.
private struct MovingParameters {
  let quality: any QualityFunction
  let starts: Int
  let seed: Seed

  init(_ quality: any QualityFunction, _ starts: Int, _ seed: Seed) {
    self.quality = quality
    self.starts = starts
    self.seed = seed
  }

  var listed: [MethodParameter] {
    [
      MethodParameter(
        "resolution", "above 0; more gives smaller clusters, less gives larger ones",
        standard: quality.resolution),
      .starts(starts), .seed(seed),
    ]
  }

  func taken(from values: inout ParameterValues) throws -> MovingParameters {
    let resolution = try values.number(
      "resolution", standard: quality.resolution, "a number above 0"
    ) { $0 > 0 }
    return MovingParameters(
      quality.at(resolution: resolution),
      try values.count("starts", standard: starts, maximum: 10_000),
      try values.seed(standard: seed))
  }
}
