/// Beginnings of routes waiting in the order of what a whole route costs at least.
///
/// A heap with four children each. Equal ones come in the order of a second key, then as they came.
struct RouteHeap {
  struct Entry {
    let first: Double
    let second: Double
    let label: UInt32

    @inline(__always) func precedes(_ other: Entry) -> Bool {
      if first != other.first { return first < other.first }
      if second != other.second { return second < other.second }
      return label < other.label
    }
  }

  private var entries: [Entry] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) / 4
      guard entry.precedes(entries[parent]) else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func removeFirst() -> Entry? {
    guard let first = entries.first, let moved = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    var place = 0
    while 4 * place + 1 < entries.count {
      var child = 4 * place + 1
      for other in (child + 1)..<max(child + 1, min(child + 4, entries.count))
      where entries[other].precedes(entries[child]) {
        child = other
      }
      guard entries[child].precedes(moved) else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = moved
    return first
  }
}
