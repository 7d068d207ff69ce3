/// A value of a GML file under its name; a list within a list has its names joined by a point.
struct GMLCell {
  enum Value {
    case integer(String)
    case real(String)
    case text(String)

    /// The value as text.
    var text: String {
      switch self {
      case .integer(let text), .real(let text), .text(let text): text
      }
    }
  }

  let name: String
  let value: Value
  let line: Int
}

/// The values of one node, one edge or the graph, in the order of the file.
struct GMLRecord {
  let line: Int
  var cells: [GMLCell] = []

  /// Takes out the values with this name and hands back the last.
  mutating func take(_ name: String) -> GMLCell? {
    let found = cells.last { $0.name == name }
    if found != nil { cells.removeAll { $0.name == name } }
    return found
  }
}

/// Collects the values of many records as columns whose types follow from the values.
struct GMLColumns {
  private struct Column {
    let name: String
    var cells: [(row: Int, value: GMLCell.Value, line: Int)] = []
  }

  private var place: [String: Int] = [:]
  private var columns: [Column] = []

  /// The mark by which NetworkX says that the one value after it is a list; alone it is a text.
  private static let listStart = "_networkx_list_start"

  mutating func add(_ record: GMLRecord, row: Int) {
    for cell in record.cells {
      let index = place[cell.name] ?? columns.count
      if index == columns.count {
        place[cell.name] = index
        columns.append(Column(name: cell.name))
      }
      columns[index].cells.append((row, cell.value, cell.line))
    }
  }

  /// The columns in the order in which their names come up.
  func builders(_ notes: inout NoteList) -> [ColumnBuilder] {
    var builders: [ColumnBuilder] = []
    for column in columns {
      let cells = joined(column, &notes)
      var builder = ColumnBuilder(name: column.name, type: type(of: cells, column.name, &notes))
      for cell in cells { builder.set(cell.value.text, row: cell.row, line: cell.line) }
      builders.append(builder)
    }
    return builders
  }

  /// One value for each record: several of the same name are a list.
  private func joined(
    _ column: Column, _ notes: inout NoteList
  ) -> [(row: Int, value: GMLCell.Value, line: Int)] {
    var result: [(row: Int, value: GMLCell.Value, line: Int)] = []
    var start = 0
    while start < column.cells.count {
      let first = column.cells[start]
      let end = column.cells[start...].firstIndex { $0.row != first.row } ?? column.cells.count
      if case .text(Self.listStart) = first.value, end - start == 2 {
        result.append(column.cells[start + 1])
      } else if end - start == 1 {
        result.append(first)
      } else {
        notes.add(
          "attribute '\(column.name.abridged)' has several values for one thing; they are joined "
            + "with '; '", line: first.line)
        let text = column.cells[start..<end].map(\.value.text).joined(separator: "; ")
        result.append((first.row, .text(text), first.line))
      }
      start = end
    }
    return result
  }

  private func type(
    of cells: [(row: Int, value: GMLCell.Value, line: Int)], _ name: String,
    _ notes: inout NoteList
  ) -> ValueType {
    var texts = 0
    var reals = 0
    for cell in cells {
      switch cell.value {
      case .text: texts += 1
      case .real: reals += 1
      case .integer: break
      }
    }
    if texts == 0 { return reals == 0 ? .integer : .double }
    if texts < cells.count {
      notes.add(
        "attribute '\(name.abridged)' holds numbers and texts; all are read as text",
        line: cells[0].line)
    }
    return .string
  }
}
