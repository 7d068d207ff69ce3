/// All tables of zeros and ones with given sums of rows and columns, one by one.
struct AllTables {
  private(set) var tables: [[[Int]]] = []

  init(rows: [Int], columns: [Int]) { extend([], rows, columns) }

  private mutating func extend(_ table: [[Int]], _ rows: [Int], _ columns: [Int]) {
    guard let sum = rows.first else {
      if columns.allSatisfy({ $0 == 0 }) { tables.append(table) }
      return
    }
    for code in 0..<(1 << columns.count) where code.nonzeroBitCount == sum {
      let row = columns.indices.map { (code >> $0) & 1 }
      let left = zip(columns, row).map { $0 - $1 }
      guard left.allSatisfy({ $0 >= 0 }) else { continue }
      extend(table + [row], Array(rows.dropFirst()), left)
    }
  }
}
