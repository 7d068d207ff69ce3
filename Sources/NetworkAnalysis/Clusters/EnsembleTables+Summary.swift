import CityNetworks
import Execution
import GraphAlgorithms

extension EnsembleTables {
  /// The ensemble in figures.
  var summary: ResultTable {
    let ensemble = found.ensemble
    let merits = ensemble.divisions.compactMap { $0.merit }
    let ties = found.ties
    let figures =
      [
        Figure("runs", "Runs", .integer(ensemble.runs), "One start each, with seeds of their own."),
        Figure(
          "divisions", "Different divisions", .integer(ensemble.divisions.count),
          "1 if every run finds the same clusters."),
        Figure(
          "runs_of_best", "Runs that find the best", .integer(ensemble.best.runs),
          "Few of many: more runs may find a better one still."),
        Figure(
          "equally_good", "Divisions as good as the best", .integer(ensemble.equallyGood),
          "Different divisions of the same quality, the best one counted in."),
        Figure(
          "best_quality", "Quality of the best", ResultValue(merits.first), method.merit + "."),
        Figure(
          "worst_quality", "Quality of the worst", ResultValue(merits.last), method.merit + "."),
        Figure(
          "mean_nmi", "Mean agreement of two runs",
          ResultValue(found.agreement?.meanMutualInformation),
          "Normalized mutual information, averaged over all pairs of runs; 1 is complete."),
        Figure(
          "least_nmi", "Least agreement of two runs",
          ResultValue(found.agreement?.leastMutualInformation),
          "The smallest of these."),
        Figure(
          "mean_vi", "Mean variation of information", ResultValue(found.agreement?.meanVariation),
          "In nats, averaged over all pairs of runs; 0 where all agree."),
        Figure(
          "mean_stays", "Mean firmness of places", ResultValue(found.meanPlace),
          "The share of runs in which cluster-mates stay, averaged over cities."),
        Figure(
          "soft_places", "Cities with a soft place", .integer(found.softPlaces),
          "Their cluster-mates stay with them in less than 60 % of runs."),
        Figure(
          "core_groups", "Groups together in all runs", .integer(found.coreGroups.count),
          "Two cities or more that no run parts."),
        Figure(
          "core_cities", "Cities in such groups", .integer(found.coreGroups.cities),
          "The rest is with nobody in all runs."),
        Figure(
          "ties_always", "Tied pairs always together", .integer(ties.always),
          "In the same cluster in all runs."),
        Figure(
          "ties_sometimes", "Tied pairs sometimes together", .integer(ties.sometimes),
          "In the same cluster in some runs."),
        Figure(
          "ties_never", "Tied pairs never together", .integer(ties.never),
          "Ties between clusters in every run."),
      ] + consensusFigures
    return ResultTable(
      figures: figures, id: id + "-summary", title: "What the runs agree on", basis: study.basis,
      method: note, remarks: [])
  }

  private var consensusFigures: [Figure] {
    guard let consensus = found.consensus else { return [] }
    let comparison = PartitionComparison(consensus.partition, found.ensemble.best.partition)
    return [
      Figure(
        "consensus_rounds", "Rounds to consensus", .integer(consensus.rounds),
        consensus.isSettled
          ? "So often the runs were repeated on the ties of consensus until all agreed."
          : "The runs still disagreed then; the best of the last round is shown."),
      Figure(
        "consensus_modularity", "Modularity of the consensus", ResultValue(found.modularity),
        "To be compared with that of the best run."),
      Figure(
        "best_modularity", "Modularity of the best run", ResultValue(found.bestModularity),
        "At resolution 1."),
      Figure(
        "consensus_nmi", "Agreement of consensus and best run",
        .real(comparison.normalizedMutualInformation), "Normalized mutual information; 1 is all."),
    ]
  }

  var conclusion: Conclusion {
    let ensemble = found.ensemble
    let count = found.clusters.shown.count
    guard count > 0 else {
      return Conclusion(
        "No two cities share a cluster.", reservation: "The selection leaves no ties.")
    }
    let q = found.modularity.map { " with modularity \(decimals($0))" } ?? ""
    let clusters = Remarks.count(count, "cluster", "clusters") + q
    // Whole components are found again by any run, which says nothing.
    let ties = ClusterTies(found.clusters.partition, on: study.graph.graph)
    let joined = found.clusters.shown.filter { ties.share(of: $0) != 1 }
    let firm = Set(found.clusters(.firm)).intersection(joined).count
    let all =
      joined.count == count
      ? "\(count) clusters" : "the \(joined.count) clusters with ties to others"
    let sentence: String
    if ensemble.divisions.count == 1 {
      sentence =
        "All \(ensemble.runs) runs of \(method.id) find the same \(clusters)."
    } else {
      let kind =
        switch asked.choice {
        case .best: "the best has"
        case .consensus: "their consensus has"
        }
      let stays =
        found.meanPlace.map {
          "; cluster-mates stay together in \(Quoted.percent($0)) of runs on average, and "
            + "\(firm) of \(all) are firm"
        } ?? ""
      sentence =
        "\(ensemble.runs) runs of \(method.id) find \(ensemble.divisions.count) different "
        + "divisions; \(kind) \(clusters)\(stays)."
    }
    return Conclusion(sentence, reservations: reservations)
  }

  private var reservations: [String] {
    let named = found.clusters
    var notes: [String] = []
    let soft = found.clusters(.soft)
    if !soft.isEmpty {
      notes.append(
        "\(soft.count) of \(named.shown.count) clusters "
          + (soft.count == 1 ? "is" : "are")
          + " soft: other runs cut them otherwise (\(listed(soft.map { named.names[$0] })))."
          + " Make no statement about a soft cluster as a group.")
    }
    if found.softPlaces > 0 {
      notes.append(
        "\(Remarks.count(found.softPlaces, "city has a soft place", "cities have soft places")) of "
          + "\(found.placedCities).")
    }
    if found.ensemble.equallyGood > 1 {
      notes.append(
        "\(found.ensemble.equallyGood) different divisions are equally good; the one shown is the one "
          + "found most often.")
    } else if found.ensemble.divisions.count > 1, found.ensemble.best.runs == 1 {
      notes.append("Only one run found the best division, so a better one may exist.")
    }
    if let consensus = found.consensus, !consensus.isSettled {
      notes.append("The runs did not come to an agreement; the best of the last round is shown.")
    }
    if let chance {
      notes += asked.significance?.doubt(about: chance).map { [$0] } ?? []
    } else {
      notes.append(
        "Random networks have clusters too: whether these are more than chance was not tested here."
      )
    }
    return notes
  }
}
