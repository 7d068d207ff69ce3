/// Collects what a format cannot carry, and finds the names that columns have in the file.
struct LossList {
  private(set) var losses: [FormatLoss] = []

  mutating func add(
    _ owner: FormatLoss.Owner, _ attribute: String, _ treatment: String,
    values: [FormatLoss.Value]
  ) {
    guard !values.isEmpty else { return }
    losses.append(
      FormatLoss(
        owner: owner, attribute: attribute, count: values.count, treatment: treatment,
        values: values))
  }

  mutating func append(_ loss: FormatLoss) { losses.append(loss) }

  /// A loss of which the values need not be told: they stand in the file, or there are none.
  mutating func add(
    _ owner: FormatLoss.Owner, _ attribute: String, _ treatment: String, count: Int
  ) {
    losses.append(
      FormatLoss(owner: owner, attribute: attribute, count: count, treatment: treatment))
  }

  /// A whole column that the file does not hold.
  mutating func leaveOut(
    _ column: AttributeColumn, _ owner: FormatLoss.Owner, of ids: [String]
  ) {
    let values = column.values(of: ids)
    if values.isEmpty {
      add(owner, column.name, "left out; it has no value", count: 0)
    } else {
      add(owner, column.name, "left out", values: values)
    }
  }

  mutating func leaveOut(_ properties: [GraphProperty]) {
    for property in properties {
      add(.graph, property.name, "left out", values: [.init(of: "", text: property.text)])
    }
  }

  /// Columns without a value, of which a reader cannot see the type, or not even that they exist.
  mutating func addEmpty(
    _ columns: [AttributeColumn], _ owner: FormatLoss.Owner, writesMissing: Bool
  ) {
    for column in columns where column.presentCount == 0 {
      if column.count == 0 || !writesMissing {
        add(owner, column.name, "left out; it has no value", count: 0)
      } else if !column.isText {
        add(owner, column.name, "without a value, so that its type is not told", count: 0)
      }
    }
  }

  /// The names of `columns` in a file, each of its own, none of them taken.
  mutating func names(
    of columns: [AttributeColumn], _ owner: FormatLoss.Owner,
    cleaned: (String) -> String = { $0 }, isTaken: (AttributeColumn, String) -> Bool
  ) -> [String] {
    let given = Set(columns.map(\.name))
    var used: Set<String> = []
    return columns.map { column in
      let wanted = cleaned(column.name)
      var name = wanted
      var number = 2
      while used.contains(name) || isTaken(column, name)
        || (name != column.name && given.contains(name))
      {
        name = "\(wanted)-\(number)"
        number += 1
      }
      used.insert(name)
      if !name.utf8.elementsEqual(column.name.utf8) {
        add(owner, column.name, "called '\(name)' in the file", count: column.presentCount)
      }
      return name
    }
  }

  /// The losses in the order: graph, nodes, edges; then by name.
  var sorted: [FormatLoss] {
    losses.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if left.owner != right.owner { return left.owner.rank < right.owner.rank }
      if left.attribute.precedesByScalars(right.attribute) { return true }
      if right.attribute.precedesByScalars(left.attribute) { return false }
      return a.offset < b.offset
    }.map(\.element)
  }
}
