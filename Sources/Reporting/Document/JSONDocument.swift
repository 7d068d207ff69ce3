import CityNetworks
import NetworkAnalysis

/// A report as one JSON document: the same content as the page, with all rows and typed values.
///
/// Its parts are described in `Reports/README.md`.
struct JSONDocument {
  let document: ReportDocument
  let material: ReportMaterial
  let plan: ReportPlan

  /// The name of the form, raised when a part changes its meaning.
  static let form = "citynet-report-1"

  var text: String {
    let provenance = material.study.whole.provenance
    return JSONTree.object([
      ("form", .text(Self.form)),
      ("title", .text(document.title)),
      ("kind", .text(plan.kind.rawValue)),
      ("purpose", .text(plan.purpose)),
      ("basis", .text(material.study.basis)),
      (
        "data",
        .object([
          ("id", .text(provenance.datasetID)), ("version", .text(provenance.version)),
          ("sha256", .text(provenance.digest)), ("license", .text(provenance.license)),
        ])
      ),
      ("selection", .text(material.study.selection.description)),
      ("tool", .text("citynet \(ToolVersion.current)")),
      ("facts", definitions(document.facts)),
      ("sections", .list(sections)),
      ("tables", .list(document.tables.map(table))),
      ("figures", .list(document.figures.map(figure))),
    ]).document
  }

  private var sections: [JSONTree] {
    var sections: [(title: String, id: String, blocks: [JSONTree])] = []
    for block in document.blocks {
      if case .heading(level: 2, let text, let id) = block {
        sections.append((text, id, []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(tree(of: block))
      }
    }
    return sections.map { section in
      .object([
        ("id", .text(section.id)), ("title", .text(section.title)),
        ("content", .list(section.blocks)),
      ])
    }
  }

  private func tree(of block: Block) -> JSONTree {
    switch block {
    case .heading(_, let text, _): .object([("heading", .text(text))])
    case .paragraph(let text): .object([("paragraph", .text(text))])
    case .note(let text): .object([("note", .text(text))])
    case .tiles(let tiles):
      .object([
        (
          "tiles",
          .list(tiles.map { .object([("value", .text($0.value)), ("label", .text($0.label))]) })
        )
      ])
    case .statements(let statements):
      .object([("findings", .list(statements.map(finding)))])
    case .table(let block): .object([("table", .text(block.table.id))])
    case .figure(let figure): .object([("figure", .text(figure.id))])
    case .list(let items): .object([("list", JSONTree(items))])
    case .definitions(let parts): .object([("definitions", definitions(parts))])
    case .verbatim(let text): .object([("verbatim", .text(text))])
    }
  }

  private func finding(_ statement: Statement) -> JSONTree {
    .object([
      ("claim", .text(statement.claim)), ("evidence", .text(statement.evidence)),
      ("confidence", .text(statement.confidence)),
      (
        "shown_in",
        JSONTree(
          statement.shownIn.map { exhibit in
            switch exhibit {
            case .table(let id): "tables/" + id
            case .figure(let id): "figures/" + id
            }
          })
      ),
    ])
  }

  private func definitions(_ parts: [Definition]) -> JSONTree {
    .list(parts.map { .object([("term", .text($0.term)), ("text", .text($0.text))]) })
  }

  private func table(_ table: ResultTable) -> JSONTree {
    var members: [(name: String, value: JSONTree)] = [
      ("id", .text(table.id)), ("title", .text(table.title)), ("basis", .text(table.basis)),
      (
        "columns",
        .list(
          table.columns.map { column in
            .object([
              ("id", .text(column.id)), ("title", .text(column.title)),
              ("unit", .text(column.unit)), ("kind", .text(column.form.word)),
              ("meaning", .text(column.meaning)),
            ])
          })
      ),
      ("rows", .list(table.rows.map { .list($0.map(JSONTree.init)) })),
      (
        "method",
        .object([
          ("name", .text(table.method.name)), ("meaning", .text(table.method.meaning)),
          (
            "conventions",
            definitions(table.method.choices.map { Definition($0.name, $0.value) })
          ),
          ("caveat", .text(table.method.caveat)),
          ("literature", JSONTree(table.method.literature)),
        ])
      ),
      ("remarks", JSONTree(table.remarks)),
    ]
    if let conclusion = table.conclusion {
      members.append(
        (
          "conclusion",
          .object([
            ("sentence", .text(conclusion.sentence)),
            ("reservation", conclusion.reservation.map { .text($0) } ?? .null),
          ])
        ))
    }
    return .object(members)
  }

  private func figure(_ figure: Figure) -> JSONTree {
    .object([
      ("id", .text(figure.id)), ("title", .text(figure.title)),
      ("caption", .text(figure.caption)),
      ("files", JSONTree(["figures/\(figure.id).svg", "figures/\(figure.id).dot"])),
    ])
  }
}

extension ResultColumn.Form {
  /// What the cells of the column hold, for programs.
  fileprivate var word: String {
    switch self {
    case .words: "words"
    case .identifier: "identifier"
    case .sources: "sources"
    case .count: "whole number"
    case .decimals, .significant: "number"
    }
  }
}
