public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What would change if ties, memberships or cities came or went: the network before and after.
public struct WhatIf: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "what-if", question: "What would change if ties or cities came or went?",
    parameters: [
      ("edits", "a list of edits, as +isfahan:urumqi, -isfahan:barcelona, -isfahan, +isfahan@wego"),
      ("by", "the ids of measures; degree, harmonic, betweenness and eigenvector if absent"),
      ("top", "how many cities to list for each measure; 10 if absent"),
      ("steps", "total or each: whether figures are given after each edit; total if absent"),
    ])

  /// After which edits figures are given.
  public enum Steps: String, Sendable, CaseIterable {
    /// After all of them.
    case total
    /// After each of them.
    case each
  }

  private let edits: [NetworkEdit]
  private let measureIDs: [String]
  private let top: Int
  private let steps: Steps

  /// The measures that are compared if none is named.
  public static let standardMeasures = ["degree", "harmonic", "betweenness", "eigenvector"]

  /// What follows from `edits`, made one after another.
  public init(
    _ edits: [NetworkEdit], by measureIDs: [String] = [], top: Int = 10, steps: Steps = .total
  ) throws {
    guard !edits.isEmpty else {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "edits")
    }
    let ids = measureIDs.isEmpty ? Self.standardMeasures : measureIDs
    for id in ids { _ = try MeasureCatalog.measure(id: id) }
    self.edits = edits
    self.measureIDs = ids.enumerated().filter { !ids[..<$0.offset].contains($0.element) }
      .map(\.element)
    self.top = top
    self.steps = steps
  }

  /// The edits that a plan makes, with cities and organizations given by their ids.
  public init(parameters: inout AnalysisParameters) throws {
    let edits = try parameters.list("edits").enumerated().map { position, text in
      try EditPhrase(text, place: "edit \(position + 1) (\(text))").edit(
        city: { CityID($0) }, organization: { OrganizationID($0) })
    }
    try self.init(
      edits, by: parameters.list("by"), top: parameters.count("top", standard: 10),
      steps: parameters.choice("steps", standard: .total))
  }

  /// Tables: the figures before and after, the edits, and for each measure the cities that move most.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let stages = try WhatIfStages(study, edits)
    let before = try WhatIfFigures(study, context)
    let after = try WhatIfFigures(stages.last, context)
    var tables = [figureTable(before, after, study, stages)]
    tables.append(try editTable(stages, before, context))
    var seeds: [String: UInt64] = [:]
    for id in measureIDs {
      let comparison = try MeasureComparison(id, study, stages.last, context)
      tables.append(comparison.table(top: top, basis: study.basis, remarks: stages.remarks))
      seeds.merge(comparison.seeds) { first, _ in first }
    }
    return AnalysisResults(tables: tables, seeds: seeds)
  }

  private func figureTable(
    _ before: WhatIfFigures, _ after: WhatIfFigures, _ study: StudiedNetwork,
    _ stages: WhatIfStages
  ) -> ResultTable {
    ResultTable(
      id: "what-if", title: "The network before and after", basis: study.basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
        ResultColumn("before", "Before", form: .significant(6), meaning: "Without the edits."),
        ResultColumn("after", "After", form: .significant(6), meaning: "With all edits."),
        ResultColumn(
          "change", "Change", form: .significant(6), meaning: "After less before."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: zip(before.figures, after.figures).map { old, new in
        [
          .text(old.title), old.value, new.value, new.value.less(old.value), .text(old.meaning),
          .text(old.id),
        ]
      },
      method: method, remarks: stages.remarks,
      conclusion: .edits(
        edits.count, efficiency: (before.efficiency, after.efficiency),
        components: (before.components, after.components)))
  }

  private func editTable(
    _ stages: WhatIfStages, _ before: WhatIfFigures, _ context: ExecutionContext
  ) throws -> ResultTable {
    let figures: [WhatIfFigures] =
      switch steps {
      case .total: []
      case .each: try stages.after.map { try WhatIfFigures($0, context) }
      }
    let shown = figures.isEmpty ? [] : before.steps.indices.map { before.steps[$0] }
    let rows = stages.effects.indices.map { step -> [ResultValue] in
      let effect = stages.effects[step]
      return [
        .integer(step + 1), .text(effect.edit.text), .text(effect.cities), .text(effect.words),
      ] + (figures.isEmpty ? [] : figures[step].steps.map(\.value))
    }
    return ResultTable(
      id: "what-if-edits",
      title: figures.isEmpty ? "The edits" : "The edits, and the network after each",
      basis: stages.study.basis,
      columns: [
        ResultColumn("step", "Step", form: .count, meaning: "The order of the edits."),
        ResultColumn("edit", "Edit", form: .words, meaning: "The edit as scripts write it."),
        ResultColumn("cities", "Of", form: .words, meaning: "What the edit is about."),
        ResultColumn(
          "effect", "Status", form: .words,
          meaning: "What held, whatever the selection, before the edit and after it."),
      ]
        + shown.map {
          ResultColumn(
            $0.id, $0.title, form: .significant(6), meaning: "After this edit. \($0.meaning)")
        },
      rows: rows, method: method, remarks: stages.remarks)
  }

  private var method: MethodNote {
    MethodNote(
      name: "What if",
      meaning: "The edits are made in order on a copy of the network, and all figures are computed "
        + "anew; the dataset stays as it is.",
      choices: [
        .init("Supposed ties", "replace all that sources state about them; source what-if"),
        .init("A city that drops out", "is no longer counted among the cities"),
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init(
          "Global efficiency", "mean of 1/distance over all pairs, unreachable ones counting 0"),
        .init("Mean distance, diameter", "those of the largest component"),
      ],
      caveat: "Tells what follows from the edits alone: in reality others would answer them.",
      literature: [
        "Latora & Marchiori (2001): Efficient behavior of small-world networks. "
          + "Physical Review Letters 87."
      ])
  }
}

extension ResultValue {
  /// This number less another; missing if one of them is.
  func less(_ other: ResultValue) -> ResultValue {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): .integer(a - b)
    case (.real(let a), .real(let b)): .real(a - b)
    case (.integer(let a), .real(let b)): .real(Double(a) - b)
    case (.real(let a), .integer(let b)): .real(a - Double(b))
    case (.text, _), (.missing, _), (_, .text), (_, .missing): .missing
    }
  }
}
