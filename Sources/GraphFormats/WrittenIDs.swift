/// The ids of nodes in a file that cannot hold all characters, each of its own.
struct WrittenIDs {
  /// The ids in the file, in node order.
  let written: [String]
  /// The ids that stand otherwise in the file: of what stands there, as they were.
  let changed: [FormatLoss.Value]

  /// - Parameters:
  ///   - emptyAs: what stands for an id of which nothing remains; nil if that may stand.
  ///   - cleaned: the id as the file can hold it; the same for all that are clean already.
  init(_ ids: [String], emptyAs: String? = nil, cleaned: (String) -> String) {
    written = UniqueNames.carried(ids) { id in
      let clean = cleaned(id)
      return clean.isEmpty ? emptyAs ?? clean : clean
    }
    changed = zip(ids, written).compactMap { id, name in
      ExactText(id) == ExactText(name) ? nil : FormatLoss.Value(of: name, text: id)
    }
  }
}
