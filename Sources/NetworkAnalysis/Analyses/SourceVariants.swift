import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Variants of a network in which only some sources have spoken.
struct SourceVariants {
  let variants: RankVariants

  init(
    _ method: RankUncertainty.Method, of study: StudiedNetwork, _ weight: PairWeight,
    _ direction: TieDirection, replicates: Int?, seed: Seed
  ) throws {
    let whole = study.whole
    // Also sources whose ties do not count now: one that speaks of an ending keeps a tie out.
    let stating = whole.assertions.filter { study.selection.relations.contains($0.relation) }
    let sources = Set(stating.compactMap(\.source)).sorted()
    let nameless = stating.count { $0.source == nil }
    guard sources.count > 1 else {
      throw AnalysisError.tooFewVariants(
        "\(Remarks.count(sources.count, "source speaks", "sources speak")) of ties of this kind, so "
          + "no variant can be made. Use --over ties.")
    }
    let kept =
      nameless == 0
      ? "" : "; \(nameless) statements for which no source is named stay in all variants"
    @Sendable func graph(hearing isHeard: (SourceID) -> Bool) throws -> Graph? {
      let network = whole.hearing(only: isHeard).selecting(study.selection)
      guard network.ties != study.network.ties else { return nil }
      return try CityGraph(
        network, direction: direction.graphDirection, weighting: weight.weighting
      ).graph
    }
    switch method {
    case .jackknife:
      let wanted = min(replicates ?? sources.count, sources.count)
      let isSample = wanted < sources.count
      var left = sources
      if isSample {
        var generator = seed.stream(0)
        generator.shuffle(&left)
        left = left.prefix(wanted).sorted()
      }
      let chosen = left
      variants = RankVariants(
        meaning: "each leaves out one source with all that only it supports, and ties are derived "
          + "anew.",
        number: (isSample
          ? "\(wanted) of \(sources.count) sources are left out one by one, drawn with seed "
            + "\(seed.rawValue)"
          : "\(sources.count): each of the \(sources.count) sources is left out once") + kept,
        caveat: (isSample ? "Sources that were not drawn can move ranks farther. " : "")
          + "Tells how much hangs on single sources. Sources that copy one another are not "
          + "known to do so, and are left out one at a time.",
        isRandom: isSample, labelTitle: "Source left out", count: wanted
      ) { number in
        let source = chosen[number]
        let title = whole.source(source)?.title ?? ""
        return RankVariants.Variant(
          label: title.isEmpty ? source.rawValue : title, kind: source.rawValue,
          graph: try graph { $0 != source })
      }
    case .bootstrap:
      let wanted = replicates ?? TieVariants.standardReplicates(study.graph.graph)
      variants = RankVariants(
        meaning: "each draws as many sources as there are, with replacement, and ties are derived "
          + "anew.",
        number:
          "\(wanted) draws of \(sources.count) sources, seed \(seed.rawValue); a source drawn "
          + "several times counts once, so that about 63 % of the sources are heard" + kept,
        caveat: "Draws thin the data out: about 37 % of the sources are missing in each. The "
          + "intervals tell how ranks scatter, not where the true rank lies.",
        isRandom: true, labelTitle: "Draw", count: wanted
      ) { number in
        var generator = seed.stream(number)
        var heard: Set<SourceID> = []
        for _ in sources { heard.insert(sources[generator.index(below: sources.count)]) }
        return RankVariants.Variant(
          label: "draw \(number + 1)", kind: "\(heard.count) different sources",
          graph: try graph { heard.contains($0) })
      }
    }
  }
}
