import Crypto

/// SHA-256 over the content of a dataset, the same for any order of rows and columns, any
/// delimiter and any line ends.
enum ContentDigest {
  /// The digest of tables in the order of their file names, in lower-case hexadecimal digits.
  ///
  /// Rows are taken in the order of a short hash of their content, then of the content itself;
  /// tables without rows do not count.
  static func digest(of tables: [RawTable]) -> String {
    var whole = SHA256()
    for table in tables.sorted(by: { $0.file < $1.file }) where table.rowCount > 0 {
      whole.update(data: Array(table.file.utf8) + [0])
      add(table, to: &whole)
    }
    return Hexadecimal.text(whole.finalize())
  }

  private static func add(_ table: RawTable, to whole: inout SHA256) {
    let content = CanonicalRow(table)
    var bytes: [UInt8] = []
    var rows: [(hash: UInt64, content: Range<Int>)] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let start = bytes.count
      content.append(row, to: &bytes)
      rows.append((shortHash(bytes[start...]), start..<bytes.count))
    }
    rows.sort { a, b in
      if a.hash != b.hash { return a.hash < b.hash }
      return bytes[a.content].lexicographicallyPrecedes(bytes[b.content])
    }
    var frames: [UInt8] = []
    for row in rows {
      // The length keeps the end of one row apart from the start of the next.
      CanonicalRow.append(length: row.content.count, to: &frames)
      frames.append(contentsOf: bytes[row.content])
      if frames.count > 1 << 15 {
        whole.update(data: frames)
        frames.removeAll(keepingCapacity: true)
      }
    }
    whole.update(data: frames)
  }

  /// FNV-1a, which serves to order rows and nothing else.
  private static func shortHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
