/// Nodes waiting with a key, the lowest key first: a binary heap in flat arrays.
///
/// A node may wait several times; entries that are out of date are for the search to recognise by
/// the cost they were added with.
struct SearchHeap {
  struct Entry {
    let key: Double
    let cost: Double
    let node: UInt32
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard entry.key < entries[parent].key else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func removeLowest() -> Entry? {
    guard let lowest = entries.first, let moved = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return lowest }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1].key < entries[child].key { child += 1 }
      guard entries[child].key < moved.key else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = moved
    return lowest
  }
}
