import CityNetworks
import NetworkAnalysis

// Where the corridors of a dossier run, and who says so.
extension ReportMaterial {
  /// The branches that the dossier looks at, of each corridor.
  private var shownBranches: [(corridor: Corridor, branches: [CorridorBranch])] {
    results.corridors.compactMap { result in
      guard let corridor = study.whole.corridor(result.corridor.id) else { return nil }
      let names = Set(result.branches.map(\.name))
      return (corridor, corridor.branches.filter { names.contains($0.name) })
    }
  }

  /// The sources that state the course of a corridor.
  var sourcesOfCourses: Set<SourceID> {
    Set(shownBranches.flatMap(\.branches).flatMap(\.sources))
  }

  /// For each corridor its branches with their cities and sources.
  var corridorCourses: [ResultTable] {
    shownBranches.map { corridor, branches in
      ResultTable(
        id: "course-\(corridor.id.rawValue)", title: "Who says that \(corridor.name) runs there",
        basis: study.basis,
        columns: [
          ResultColumn("branch", "Branch", form: .words, meaning: "The branch of the corridor."),
          ResultColumn("cities", "Course", form: .words, meaning: "The cities in order of travel."),
          ResultColumn(
            "sources", "Sources", form: .sources, meaning: "Who says that the branch runs there."),
        ],
        rows: branches.map { branch in
          [
            .text(branch.name.isEmpty ? "–" : branch.name),
            .text(
              branch.cities.map { study.whole.city($0)?.name ?? $0.rawValue }
                .joined(separator: " – ")),
            branch.sources.isEmpty
              ? .missing : .text(branch.sources.map(\.rawValue).joined(separator: ", ")),
          ]
        },
        method: MethodNote(
          name: "Course of a corridor",
          meaning: "The cities as the sources name them, whether or not they are tied."))
    }
  }
}
