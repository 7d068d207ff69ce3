public import CityNetworks
import NetworkAnalysis

/// A plan to begin with, of any kind of report, about what a dataset holds.
public enum PlanExample {
  /// The kinds of reports of which there is an example.
  public static let kinds = ReportKind.allCases

  /// A plan of this kind that runs as it stands.
  ///
  /// - Throws: `PlanError` if the dataset does not hold what such a report needs.
  public static func plan(
    _ kind: ReportKind, of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    switch kind {
    case .network, .membership:
      let standard = ReportPlan.standard(for: network, dataset: dataset, output: output)
      guard standard.kind == kind else {
        throw PlanError(
          file: dataset, problem: "the dataset gives rise to a report on \(standard.kind.rawValue)",
          remedy: "Take another dataset, or the example of that kind.")
      }
      return standard
    case .city:
      return try city(of: network, dataset: dataset, output: output)
    case .comparison:
      return comparison(of: network, dataset: dataset, output: output)
    case .corridor:
      return try corridor(of: network, dataset: dataset, output: output)
    case .gallery:
      let standard = ReportPlan.standard(for: network, dataset: dataset, output: output)
      return ReportPlan(
        title: "Figures of \(standard.title)", kind: .gallery, dataset: dataset, output: output,
        selection: ReportPlan.Selection(), analyses: [],
        figures: standard.figures + (network.ties.isEmpty ? [] : [.init("map-world")]))
    }
  }

  /// The city with most ties.
  private static func city(
    of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    let ranked = network.cities.sorted { a, b in
      let (left, right) = (network.ties(of: a.id).count, network.ties(of: b.id).count)
      return left == right ? a.id < b.id : left > right
    }
    guard let city = ranked.first else {
      throw PlanError(
        file: dataset, problem: "the dataset has no city", remedy: "Take another dataset.")
    }
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    return .dossier(of: city, in: study, dataset: dataset, output: output)
  }

  /// The network at the ends of two decades.
  private static func comparison(
    of network: CityNetwork, dataset: String, output: String
  ) -> ReportPlan {
    var (then, now) = (ReportPlan.Selection(), ReportPlan.Selection())
    then.asOf = "2015-12-31"
    now.asOf = "2025-12-31"
    return .comparison(
      title: "\(network.provenance.title), 2015 and 2025", dataset: dataset, output: output,
      selection: now,
      with: ReportPlan.Comparison(name: "2015", mainName: "2025", selection: then))
  }

  /// The first corridor of the data; without one, routes between the two cities with most ties that
  /// have none with each other.
  private static func corridor(
    of network: CityNetwork, dataset: String, output: String
  ) throws -> ReportPlan {
    if let corridor = network.corridors.first(where: { corridor in
      corridor.branches.contains { $0.cities.count > 1 }
    }) {
      return .dossier(of: corridor, dataset: dataset, output: output)
    }
    let ranked = network.cities.map { ($0.id, network.ties(of: $0.id).count) }
      .filter { $0.1 > 0 }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.map(\.0)
    guard ranked.count > 1 else {
      throw PlanError(
        file: dataset, problem: "the dataset has neither a corridor nor two tied cities",
        remedy: "Take another dataset or another kind of report.")
    }
    return .dossier(
      ofRoutes: [
        "from": .text(ranked[0].rawValue), "to": .text(ranked[1].rawValue), "count": .number(3),
      ], in: network, dataset: dataset, output: output)
  }
}

extension ReportPlan {
  /// The plan as a file: in YAML with comments that say what else can be written, in JSON bare,
  /// because JSON has no comments.
  public func text(as form: PlanForm) -> String {
    switch form {
    case .json: tree.document
    case .yaml: yaml
    }
  }

  private var tree: JSONTree {
    var parts: [(name: String, value: JSONTree)] = [
      ("title", .text(title)), ("report", .text(kind.rawValue)),
    ]
    if !purpose.isEmpty { parts.append(("purpose", .text(purpose))) }
    return .object(
      parts + [
        ("dataset", .text(dataset)), ("output", .text(output)),
        (
          "selection",
          .object([("status", .text("strict")), ("relations", JSONTree(["twinning"]))])
        ),
        ("analyses", .list(analyses.map(\.tree))), ("figures", .list(figures.map(\.tree))),
      ])
  }

  private var yaml: String {
    let requests = { (name: String, requests: [Request]) in
      requests.isEmpty
        ? [name + ": []"] : [name + ":"] + requests.map { "  - " + $0.flow }
    }
    let lines =
      [
        "# A plan for `citynet report`. Lines that begin with # are comments; take the sign away to use",
        "# one. `citynet plan THIS-FILE` checks the plan without making the report.",
        "title: \(Self.quoted(title))",
        "# What the report is about: \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).",
        "report: \(kind.rawValue)",
        "# One sentence that says what the report is for.",
        (purpose.isEmpty ? "# purpose: \"…\"" : "purpose: \(Self.quoted(purpose))"),
        "# Paths are relative to the folder of this file.",
        "dataset: \(Self.quoted(dataset))", "output: \(Self.quoted(output))",
        "# Which ties count. Further keys: \(Self.selectionKeys.dropFirst().joined(separator: ", ")).",
        "selection:", "  status: strict", "  relations: [twinning]", "  # as_of: \"2025-01-01\"",
        "# The questions, in their order; `citynet list analyses` has all with their parameters.",
      ] + requests("analyses", analyses) + [
        "# The figures, in their order; `citynet list figures` has all with their parameters."
      ] + requests("figures", figures) + [
        "# Headings and labels: en, fr, es, fa, zh, or a translator's file as ./my.json.",
        "# language: fr",
        "# Numbers on the page: language, plain, or as en, fr, es, fa, zh; data files have points.",
        "# numbers: plain",
        "# Parts to be shown, in this order, or all but some:",
        "# sections: {without: [\(SectionCatalog.ids(of: kind).dropFirst().first ?? "methods")]}",
        "# Rows of each table on the page at most; files hold all.", "# rows: 20",
        "# Forms: \(ReportForm.allCases.map(\.rawValue).joined(separator: ", ")).",
        "# formats: [\(ReportForm.usual.map(\.rawValue).joined(separator: ", "))]",
        "# The look of figures: screen, print, dark or a file of `citynet list theme`.",
        "# theme: print", "# Who is to be cited as author.", "# authors: [\"Family, Given\"]",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  fileprivate static func quoted(_ text: String) -> String {
    String(JSONTree.text(text).document.dropLast())
  }
}

extension ReportPlan.Request {
  /// The id first, then the parameters by name.
  fileprivate var parts: [(name: String, value: JSONTree)] {
    [("id", JSONTree.text(id))]
      + parameters.sorted { $0.key < $1.key }.map { name, value in
        switch value {
        case .text(let text): (name, .text(text))
        case .number(let number) where number == number.rounded() && number.magnitude < 1e15:
          (name, .integer(Int(number)))
        case .number(let number): (name, .real(number))
        case .list(let texts): (name, JSONTree(texts))
        }
      }
  }

  fileprivate var tree: JSONTree { .object(parts) }

  /// The request on one line of YAML.
  fileprivate var flow: String {
    "{"
      + parts.map { "\($0.name): \($0.value.document.dropLast())" }.joined(separator: ", ")
      + "}"
  }
}
