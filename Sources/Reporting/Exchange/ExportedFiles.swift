public import GraphFormats

/// A city network in one form for other tools, still in memory.
public struct ExportedFiles: Sendable, Equatable {
  /// The files; one without a name if the form is a single file, else with their names in the folder.
  public let files: [OutputFile]
  /// What the form could not carry.
  public let losses: [FormatLoss]

  /// Files with these losses.
  public init(files: [OutputFile], losses: [FormatLoss] = []) {
    self.files = files
    self.losses = losses
  }

  /// The table, among those of an export as `csv-folder`, of what is said of the graph as a whole.
  public static let properties = "properties.csv"

  /// The tables of an export as `csv-folder`.
  public static let tables: Set = ["nodes.csv", "edges.csv", properties]

  init(_ bytes: [UInt8], losses: [FormatLoss] = []) {
    self.init(files: [OutputFile(path: "", bytes: bytes)], losses: losses)
  }
}

extension ExportFormat {
  /// The network in this form; nil for a data package, which the module for datasets makes.
  ///
  /// The same network gives the same bytes.
  ///
  /// - Throws: `GraphFormatError` if the form cannot hold the network at all.
  public func files(of export: NetworkExport) throws -> ExportedFiles? {
    switch maker {
    case .graph(let writer):
      let written = try writer.write(export.graph)
      return ExportedFiles(written.bytes, losses: written.losses)
    case .csvFolder: return NodeEdgeTables(export.graph).files
    case .dataPackage: return nil
    case .sqlite: return ExportedFiles(try DatasetDatabase(export).bytes())
    case .xlsx: return try ExportedWorkbook(export).file().losing(statementsOf: export.graph)
    case .kml: return ExportedKML(export).file.losing(statementsOf: export.graph)
    case .latex: return ExportedLaTeX(export).file.losing(statementsOf: export.graph)
    }
  }
}

extension ExportedFiles {
  /// The files, which show of each tie what follows from its statements and not the statements.
  fileprivate func losing(statementsOf graph: AttributedGraph) -> ExportedFiles {
    guard let column = graph.edgeColumn(CarriedStatements.column) else { return self }
    let values = (0..<column.count).compactMap { row in
      column.text(at: row).map { FormatLoss.Value(of: String(row + 1), text: $0) }
    }
    let loss = FormatLoss(
      owner: .edges, attribute: column.name, count: values.count,
      treatment: "left out: what each statement says, its date and quote", values: values)
    return ExportedFiles(files: files, losses: losses + [loss])
  }
}
