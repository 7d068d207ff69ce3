/// The graph formats that can be read and written.
public enum FormatCatalog {
  /// One reader per format, in the order in which an unknown file is tried.
  public static let readers: [any GraphReader] = [
    GEXFReader(),
    GraphMLReader(),
    GMLReader(),
    NodeLinkReader(),
    JGFReader(),
    CytoscapeReader(),
    GeoJSONReader(),
    PajekReader(),
    DOTReader(),
    EdgeListReader(),
  ]

  /// One writer per format, in the order of the readers.
  public static let writers: [any GraphWriter] = [
    GEXFWriter(),
    GraphMLWriter(),
    GMLWriter(),
    NodeLinkWriter(),
    JGFWriter(),
    CytoscapeWriter(),
    GeoJSONWriter(),
    PajekWriter(),
    DOTWriter(),
    EdgeListWriter(),
  ]

  /// The writer of the format called `id`.
  public static func writer(id: String) -> (any GraphWriter)? {
    writers.first { type(of: $0).format.id == id }
  }

  /// The writer of files whose names end like that of `file`, in any case.
  public static func writer(fileEnding file: String) -> (any GraphWriter)? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    if ending == "tsv" || ending == "tab" { return EdgeListWriter(delimiter: .tab) }
    return writers.first { type(of: $0).format.fileEndings.contains(ending) }
  }

  /// The reader of the format called `id`.
  public static func reader(id: String) -> (any GraphReader)? {
    readers.first { type(of: $0).format.id == id }
  }

  /// The reader of files whose names end like that of `file`, in any case.
  public static func reader(fileEnding file: String) -> (any GraphReader)? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return readers.first { type(of: $0).format.fileEndings.contains(ending) }
  }

  /// The reader for a file by what its bytes look like, and only then by its name.
  public static func reader(for bytes: [UInt8], file: String) -> (any GraphReader)? {
    // In JSON a list of nodes may be long, and what tells the format stand below it.
    let start = Array(bytes.prefix(1 << 16))
    if let reader = readers.first(where: { type(of: $0).format.recognizes(start) }) {
      return reader
    }
    // JSON can be anything, so that its ending says nothing.
    return file.lowercased().hasSuffix(".json") ? nil : reader(fileEnding: file)
  }

  /// Reads a file of any known format.
  ///
  /// - Throws: `GraphFormatError` if the format is unknown or the file is not of that format.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(GraphFormatError) -> AttributedGraph {
    guard let reader = reader(for: bytes, file: file) else {
      let known = readers.map { type(of: $0).format.id }.joined(separator: ", ")
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is of no graph format that can be read",
        remedy: "Known formats: \(known).")
    }
    return try reader.read(bytes, file: file)
  }
}
