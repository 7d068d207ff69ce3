/// Nodes waiting with a key, the lowest key first: a heap with four children each in a flat array.
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

  /// How many entries wait, those out of date among them.
  var count: Int { entries.count }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func add(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    var entries = entries.mutableSpan
    while place > 0 {
      let parent = (place - 1) / 4
      // Places stay below the count, and a parent's is lower than its child's.
      guard unsafe entry.key < entries[unchecked: parent].key else { break }
      unsafe entries[unchecked: place] = entries[unchecked: parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func removeLowest() -> Entry? {
    guard let lowest = entries.first, let moved = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return lowest }
    let count = entries.count
    var entries = entries.mutableSpan
    var place = 0
    while 4 * place + 1 < count {
      let first = 4 * place + 1
      var child = first
      // All children looked at are below the count.
      for other in (first + 1)..<max(first + 1, min(first + 4, count)) {
        if unsafe entries[unchecked: other].key < entries[unchecked: child].key { child = other }
      }
      guard unsafe entries[unchecked: child].key < moved.key else { break }
      unsafe entries[unchecked: place] = entries[unchecked: child]
      place = child
    }
    entries[place] = moved
    return lowest
  }
}
