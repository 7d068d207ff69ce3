public import GraphFormats

/// A form in which a city network can be had for other tools.
public struct ExportFormat: Sendable {
  /// What makes the files.
  public enum Maker: Sendable {
    /// A writer of a graph format.
    case graph(any GraphWriter)
    /// Two tables, one of nodes and one of edges, and what is said of the whole.
    case csvFolder
    /// The tables of a dataset, as a Frictionless data package.
    case dataPackage
    /// A database with views as of a day.
    case sqlite
    /// A workbook for spreadsheet programs.
    case xlsx
    /// Places and lines for programs that draw maps.
    case kml
    /// Tables for a text in LaTeX.
    case latex
  }

  /// Where the result goes.
  public enum Shape: Sendable {
    /// One file of text.
    case text
    /// One file that is no text.
    case binary
    /// A folder of files.
    case folder
  }

  /// The word for it on a command line.
  public let id: String
  /// What it is, for lists.
  public let title: String
  /// How names of its files end, in lower case, without the dot; none for folders.
  public let fileEndings: [String]
  /// Where the result goes.
  public let shape: Shape
  /// What makes the files.
  public let maker: Maker

  private init(
    _ id: String, _ title: String, endings: [String], _ shape: Shape, _ maker: Maker
  ) {
    self.id = id
    self.title = title
    fileEndings = endings
    self.shape = shape
    self.maker = maker
  }

  /// All forms: those of the graph formats that can be written, then the others.
  public static let all: [ExportFormat] =
    FormatCatalog.writers.map { writer in
      let format = type(of: writer).format
      return ExportFormat(
        format.id, format.title, endings: format.fileEndings, .text, .graph(writer))
    } + [
      ExportFormat(
        "csv-folder", "Tables nodes.csv, edges.csv and properties.csv in a folder", endings: [],
        .folder,
        .csvFolder),
      ExportFormat(
        "data-package", "A dataset folder (Frictionless data package)", endings: [], .folder,
        .dataPackage),
      ExportFormat(
        "sqlite", "SQLite database with views as of a day",
        endings: ["sqlite", "sqlite3", "db"], .binary, .sqlite),
      ExportFormat(
        "xlsx", "Workbook for Excel and LibreOffice", endings: ["xlsx"], .binary, .xlsx),
      ExportFormat(
        "kml", "KML, places and lines for map programs", endings: ["kml"], .text, .kml),
      ExportFormat("latex", "LaTeX tables (booktabs)", endings: ["tex"], .text, .latex),
    ]

  /// The form called `id`, nil if there is none.
  public static func named(_ id: String) -> ExportFormat? {
    all.first { $0.id == id.lowercased() }
  }

  /// The forms whose files end like `path`.
  public static func formats(endingOf path: String) -> [ExportFormat] {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return [] }
    let ending = name[name.index(after: dot)...].lowercased()
    return all.filter { $0.fileEndings.contains(ending) }
  }
}
