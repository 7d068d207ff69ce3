/// Text that equals only text of the same Unicode scalars; `String` also equates "é" written as one
/// scalar with "é" written as two, which are two ids to every other program.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactText, b: ExactText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  // Equal scalars hash alike, which is all that is asked.
  func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }
}

/// Names that a format can carry, made of names that it may not be able to carry.
enum UniqueNames {
  /// The name to write for each of `names`: the name itself where `cleaned` leaves it alone and it
  /// is not reserved, else the cleaned one with a number after it if others have it. O(n).
  static func carried(
    _ names: [String], reserved: [String] = [], separator: String = "-",
    cleaned: (String) -> String
  ) -> [String] {
    let reserved = Set(reserved.map { ExactText($0) })
    let clean = names.map { ExactText(cleaned($0)) }
    var taken = reserved
    for (name, clean) in zip(names, clean) where ExactText(name) == clean { taken.insert(clean) }
    var next: [ExactText: Int] = [:]
    return zip(names, clean).map { name, clean in
      if ExactText(name) == clean && !reserved.contains(clean) { return name }
      if taken.insert(clean).inserted { return clean.text }
      var number = next[clean] ?? 2
      while !taken.insert(ExactText("\(clean.text)\(separator)\(number)")).inserted { number += 1 }
      next[clean] = number + 1
      return "\(clean.text)\(separator)\(number)"
    }
  }
}

/// The ids that files give their edges.
enum EdgeIDs {
  /// Whether the ids say nothing but a number: the same letters and then digits, as in `e0`, `e1`.
  static func areMereNumbers(_ ids: [String]) -> Bool {
    func letters(_ id: String) -> Substring.UTF8View {
      let end = id.utf8.lastIndex { !(0x30...0x39).contains($0) }
      return id.utf8[..<(end.map { id.utf8.index(after: $0) } ?? id.utf8.startIndex)]
    }
    guard let first = ids.first else { return true }
    let start = letters(first)
    return ids.allSatisfy { id in
      let own = letters(id)
      return own.count < id.utf8.count && own.elementsEqual(start)
    }
  }

  /// The column that can stand as the ids of the edges: text, for each edge another one.
  static func column(of graph: AttributedGraph, where isCarried: (String) -> Bool) -> [String]? {
    guard let column = graph.edgeColumn("id"), case .strings(let values) = column.values else {
      return nil
    }
    let ids = values.compactMap { $0 }
    guard ids.count == values.count, !areMereNumbers(ids), ids.allSatisfy(isCarried) else {
      return nil
    }
    return Set(ids.map { ExactText($0) }).count == ids.count ? ids : nil
  }
}
