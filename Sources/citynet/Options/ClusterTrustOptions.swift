import ArgumentParser
import NetworkAnalysis

/// How far clusters can be trusted: what is asked beyond the clusters themselves.
struct ClusterTrustOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "So many runs from different seeds: which clusters and places are firm.", valueName: "n"))
  var ensemble: Int?
  @Flag(
    help: "With --ensemble: the clusters on which the runs agree in the end, not the best run's.")
  var consensus = false
  @Option(
    help: ArgumentHelp(
      "With --consensus: the smallest share of runs that joins two cities; 0.5 if absent.",
      valueName: "share"))
  var threshold: Double?
  @Option(
    help: ArgumentHelp(
      "Compare with so many random networks, searched in the same way.", valueName: "n"))
  var nulls: Int?
  @Option(
    help: ArgumentHelp(
      "Attributes to compare the clusters with, with commas: country, region, world-region, "
        + "organization:ID, column:NAME, population, lat, lon, ties, memberships, a measure.",
      valueName: "attributes"))
  var against: String?
  @Option(
    help: ArgumentHelp(
      "With --against: how often clusters are dealt at random; 999 if absent.", valueName: "n"))
  var permutations: Int?
  @Option(
    help: ArgumentHelp(
      "Clusters at resolutions from the first number to the second, as 0.2..3, and which last.",
      valueName: "range"))
  var scan: String?
  @Option(help: ArgumentHelp("With --scan: how many resolutions; 25 if absent.", valueName: "n"))
  var steps: Int?
  @Option(
    help: ArgumentHelp(
      "Where the random choices of all this begin; 1 if absent.", valueName: "number"))
  var seed: UInt64?

  func validate() throws {
    for (name, value, allowed) in [
      ("ensemble", ensemble, 2...ClusterEnsemble.mostRuns), ("nulls", nulls, 2...100_000),
      ("permutations", permutations, 9...100_000),
      ("steps", steps, 3...ResolutionScanTable.mostSteps),
    ] {
      if let value, !allowed.contains(value) {
        throw ValidationError(
          "--\(name) must be \(allowed.lowerBound) to \(allowed.upperBound), not \(value).")
      }
    }
    if let threshold, !(0.01...1).contains(threshold) {
      throw ValidationError("--threshold must be 0.01 to 1, not \(threshold).")
    }
    if consensus, ensemble == nil {
      throw ValidationError("--consensus needs --ensemble, as in --ensemble 100 --consensus.")
    }
    if threshold != nil, !consensus { throw ValidationError("--threshold needs --consensus.") }
    if permutations != nil, against == nil {
      throw ValidationError("--permutations needs --against.")
    }
    if steps != nil, scan == nil { throw ValidationError("--steps needs --scan.") }
    if scan != nil, ensemble != nil || nulls != nil || against != nil {
      throw ValidationError("--scan goes with --steps and --seed only.")
    }
    if seed != nil, ensemble == nil, nulls == nil, against == nil, scan == nil {
      throw ValidationError(
        "--seed needs --ensemble, --nulls, --against or --scan; for a single run write "
          + "--method leiden:seed=7.")
    }
    if against != nil, attributes.isEmpty {
      throw ValidationError("--against names no attribute. Write one, as --against country.")
    }
    if let scan, Self.range(scan) == nil {
      throw ValidationError(
        "--scan must be two numbers from 0.001 to 1000, the lower first, as 0.2..3, not '\(scan)'.")
    }
  }

  private var attributes: [String] {
    (against ?? "").split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  private static func range(_ text: String) -> ClosedRange<Double>? {
    guard let dots = text.firstRange(of: ".."), let low = Double(text[..<dots.lowerBound]),
      let high = Double(text[dots.upperBound...]), low < high, low >= 0.001, high <= 1000
    else { return nil }
    return low...high
  }

  /// The questions, in the order in which they are answered.
  func analyses(method: String) throws -> [any Analysis] {
    if let range = scan.flatMap(Self.range) {
      return [ResolutionScanTable(range, steps: steps ?? 25, seed: seed ?? 1)]
    }
    if let ensemble {
      return [
        try ClusterEnsemble(
          method: method, runs: ensemble, clusters: consensus ? .consensus : .best,
          threshold: threshold ?? 0.5, nulls: nulls, against: attributes,
          permutations: permutations ?? 999, seed: seed ?? 1)
      ]
    }
    var analyses: [any Analysis] = [try CityClustering(method: method)]
    if let nulls {
      analyses.append(try ClusterSignificance(method: method, nulls: nulls, seed: seed ?? 1))
    }
    if !attributes.isEmpty {
      analyses.append(
        try ClusterAssociations(
          method: method, against: attributes, permutations: permutations ?? 999,
          seed: seed ?? 1))
    }
    return analyses
  }
}
