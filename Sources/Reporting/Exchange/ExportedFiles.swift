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
    case .xlsx: return try ExportedWorkbook(export).file()
    case .kml: return ExportedKML(export).file
    case .latex: return ExportedLaTeX(export).file
    }
  }
}
