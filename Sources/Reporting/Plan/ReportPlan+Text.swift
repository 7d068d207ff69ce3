import NetworkAnalysis

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
        ("selection", .object(selectionParts)),
      ] + (comparison.map { [("compare", .object($0.parts))] } ?? []) + [
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
        "selection: \(Self.flow(selectionParts))",
        "# With a day: selection: {status: strict, as_of: \"2025-01-01\"}",
      ] + comparisonLines + [
        "# The questions, in their order; `citynet list analyses` has all with their parameters."
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

  private var comparisonLines: [String] {
    guard let comparison else { return [] }
    return [
      "# The earlier state; its selection says only what differs from the one above.",
      "compare: \(Self.flow(comparison.parts))",
    ]
  }

  /// What the selection says; the kinds of ties that count if nobody says are written out.
  private var selectionParts: [(name: String, value: JSONTree)] {
    var written = selection
    written.status = selection.status ?? "strict"
    if kind != .membership, selection.relations.isEmpty { written.relations = ["twinning"] }
    return written.parts
  }

  /// An object on one line of YAML.
  fileprivate static func flow(_ parts: [(name: String, value: JSONTree)]) -> String {
    "{" + parts.map { "\($0.name): \(flow($0.value))" }.joined(separator: ", ") + "}"
  }

  private static func flow(_ value: JSONTree) -> String {
    switch value {
    case .object(let parts): flow(parts)
    case .list(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
    case .text, .integer, .real, .boolean, .null: String(value.document.dropLast())
    }
  }

  private static func quoted(_ text: String) -> String {
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
  fileprivate var flow: String { ReportPlan.flow(parts) }
}

extension ReportPlan.Comparison {
  fileprivate var parts: [(name: String, value: JSONTree)] {
    [("name", JSONTree.text(name)), ("main_name", .text(mainName))]
      + (dataset.map { [("dataset", .text($0))] } ?? [])
      + [("selection", .object(selection.parts))]
  }
}

extension ReportPlan.Selection {
  /// What is said, by the keys of a plan.
  fileprivate var parts: [(name: String, value: JSONTree)] {
    let texts = [
      ("status", status), ("as_of", asOf), ("from_to", fromTo), ("between", between),
      ("contained_in", containedIn), ("created_in", createdIn), ("deleted_in", deletedIn),
      ("co_membership", coMembership),
    ]
    let lists = [
      ("relations", relations), ("countries", countries), ("as_membership", asMembership),
      ("without", without),
    ]
    let truths = [
      ("include_possible", includesPossible), ("no_open_ends", refusesOpenEnds),
    ]
    return texts.compactMap { name, text in text.map { (name, .text($0)) } }
      + lists.filter { !$0.1.isEmpty }.map { ($0.0, JSONTree($0.1)) }
      + truths.filter(\.1).map { ($0.0, .boolean(true)) }
  }
}
