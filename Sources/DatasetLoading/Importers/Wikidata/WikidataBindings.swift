import GraphFormats

/// The JSON form of results of a query: `{"head": {"vars": […]}, "results": {"bindings": […]}}`.
enum WikidataBindings {
  private struct Term: Decodable {
    let value: String
  }

  /// The table of the bindings: one column per variable, one row per binding.
  static func table(of file: InputFile) throws(ImportError) -> DelimitedTable {
    let outline = JSONOutline(file)
    var rows: [(line: Int, values: [String: String])] = []
    let bindings = try bindings(of: outline)
    for binding in bindings {
      let terms = try outline.decode([String: Term].self, from: binding)
      rows.append((binding.line, terms.mapValues(\.value)))
    }
    return JSONTable.table(rows, file: file.name)
  }

  private static func bindings(
    of outline: JSONOutline
  ) throws(ImportError) -> [JSONOutline.Item] {
    let whole = try outline.values()[0]
    if outline.isObject(whole) {
      for child in try outline.children(of: whole) where child.key == "results" {
        guard outline.isObject(child) else { break }
        for list in try outline.children(of: child) where list.key == "bindings" {
          if outline.isArray(list) { return try outline.children(of: list) }
        }
      }
    }
    throw ImportError(
      file: outline.file, problem: "there is no list \"results\": {\"bindings\": […]}",
      remedy: "Save the result of the query service as JSON, not as the table of a web page.")
  }
}
