import GraphFormats

/// A list of flat JSON objects as a table, so that their keys are recognized like columns.
struct JSONTable {
  /// The table of the objects of a file: of an array, of the first array of objects within an
  /// object, or one object per line. The columns are the keys in the order of their scalars.
  ///
  /// Values that are objects or lists themselves are left out.
  static func table(of file: InputFile) throws(ImportError) -> DelimitedTable {
    let outline = JSONOutline(file)
    let items = try objects(of: outline).items
    guard !items.isEmpty else {
      throw ImportError(
        file: file.name, problem: "the file holds no list of objects",
        remedy: "Give a list such as [{\"city\": \"Lviv\", \"country\": \"Ukraine\"}].")
    }
    var objects: [(line: Int, values: [String: String])] = []
    for item in items {
      let values = try outline.decode([String: JSONScalar].self, from: item)
      objects.append((item.line, values.compactMapValues(\.text)))
    }
    return table(objects, file: file.name)
  }

  /// The keys beside the list that the table is made of.
  static func unreadKeys(of file: InputFile) -> [String] {
    (try? objects(of: JSONOutline(file)).otherKeys) ?? []
  }

  /// A table with one row per object; what an object lacks is empty.
  static func table(
    _ objects: [(line: Int, values: [String: String])], file: String
  ) -> DelimitedTable {
    let header = Set(objects.flatMap(\.values.keys)).sorted { $0.precedesByScalars($1) }
    return DelimitedTable(
      file: file, header: header.isEmpty ? [""] : header,
      rows: objects.map { object in
        (object.line, header.isEmpty ? [""] : header.map { object.values[$0] ?? "" })
      })
  }

  private static func objects(
    of outline: JSONOutline
  ) throws(ImportError) -> (items: [JSONOutline.Item], otherKeys: [String]) {
    let values = try outline.values()
    guard values.count == 1 else { return (values.filter { outline.isObject($0) }, []) }
    let children = try outline.children(of: values[0])
    if outline.isArray(values[0]) { return (children.filter { outline.isObject($0) }, []) }
    for child in children where outline.isArray(child) {
      let items = try outline.children(of: child).filter { outline.isObject($0) }
      if !items.isEmpty { return (items, children.map(\.key).filter { $0 != child.key }) }
    }
    return ([], [])
  }
}

/// A value of a JSON object as the field of a table writes it.
struct JSONScalar: Decodable {
  /// The text; nil of null, objects and lists.
  let text: String?

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.singleValueContainer(), !container.decodeNil() else {
      text = nil
      return
    }
    if let string = try? container.decode(String.self) {
      text = string
    } else if let truth = try? container.decode(Bool.self) {
      text = String(truth)
    } else if let whole = try? container.decode(Int.self) {
      text = String(whole)
    } else {
      text = (try? container.decode(Double.self))?.plainText
    }
  }
}
