import GraphFormats
import NetworkAnalysis
import Reporting

/// The formats of graphs and networks, with what can be done with each.
enum FormatTable {
  static let columns = [
    ResultColumn("endings", "Endings", form: .words, meaning: "How names of its files end."),
    ResultColumn(
      "read", "Read", form: .words, meaning: "Whether DATASET and `citynet import` take it."),
    ResultColumn("written", "Written", form: .words, meaning: "Whether `citynet export` makes it."),
  ]

  /// Those that are written, then those that are only read.
  static var rows: [[ResultValue]] {
    let written = ExportFormat.all.map { format in
      row(format.id, format.title, format.fileEndings, isRead: format.isRead, isWritten: true)
    }
    let readers = FormatCatalog.readers.map { type(of: $0).format }
    let readOnly = readers.filter { reader in !ExportFormat.all.contains { $0.id == reader.id } }
    return written
      + readOnly.map { row($0.id, $0.title, $0.fileEndings, isRead: true, isWritten: false) }
  }

  private static func row(
    _ id: String, _ title: String, _ endings: [String], isRead: Bool, isWritten: Bool
  ) -> [ResultValue] {
    [
      .text(id), .text(title), .text(endings.map { "." + $0 }.joined(separator: " ")),
      .text(isRead ? "yes" : "no"), .text(isWritten ? "yes" : "no"),
    ]
  }
}

extension ExportFormat {
  /// Whether what is written can be read again.
  fileprivate var isRead: Bool {
    switch maker {
    case .graph: FormatCatalog.reader(id: id) != nil
    case .csvFolder, .dataPackage, .sqlite: true
    case .xlsx, .kml, .latex: false
    }
  }
}
