/// Sets of numbers that can be joined, each known by one of its members (union–find).
struct DisjointSets: Sendable {
  private var parent: [UInt32]
  private(set) var setCount: Int

  init(count: Int) {
    parent = (0..<count).map { UInt32($0) }
    setCount = count
  }

  /// The lowest number of the set that `item` belongs to.
  mutating func root(of item: Int) -> Int {
    var item = item
    while Int(parent[item]) != item {
      parent[item] = parent[Int(parent[item])]
      item = Int(parent[item])
    }
    return item
  }

  /// Joins the sets of two items; false if they were one already.
  @discardableResult mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (root(of: a), root(of: b))
    guard first != second else { return false }
    // The lower number stands for the set, so that it never depends on the order of joins.
    parent[max(first, second)] = UInt32(min(first, second))
    setCount -= 1
    return true
  }
}
