/// The ids of nodes in a file that cannot hold all characters, each of its own.
struct WrittenIDs {
  /// The ids in the file, in node order.
  let written: [String]
  /// The ids that stand otherwise in the file, as they were.
  let changed: [FormatLoss.Value]

  /// - Parameters:
  ///   - emptyAs: what stands for an id of which nothing remains; nil if that may stand.
  ///   - cleaned: the id as the file can hold it; the same for all that are clean already.
  init(_ ids: [String], emptyAs: String? = nil, cleaned: (String) -> String) {
    let given = Set(ids)
    var used: Set<String> = []
    var changed: [FormatLoss.Value] = []
    written = ids.map { id in
      var wanted = cleaned(id)
      if wanted.isEmpty, let emptyAs { wanted = emptyAs }
      if wanted.utf8.elementsEqual(id.utf8) { return id }
      changed.append(.init(of: id, text: id))
      var name = wanted
      var number = 2
      while given.contains(name) || used.contains(name) {
        name = "\(wanted)-\(number)"
        number += 1
      }
      used.insert(name)
      return name
    }
    self.changed = changed
  }
}
