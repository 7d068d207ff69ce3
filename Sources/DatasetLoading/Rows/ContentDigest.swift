import Crypto

/// SHA-256 over the content of a dataset, the same for any order of rows and columns, any
/// delimiter and any line ends.
enum ContentDigest {
  /// The digest of tables in the order of their file names, in lower-case hexadecimal digits.
  ///
  /// The digest of a table is that of the sorted digests of its rows; tables without rows do not
  /// count.
  static func digest(of tables: [RawTable]) -> String {
    var whole = SHA256()
    for table in tables.sorted(by: { $0.file < $1.file }) where table.rowCount > 0 {
      whole.update(data: Array(table.file.utf8) + [0])
      for row in rowDigests(table).sorted() { row.update(&whole) }
    }
    return Hexadecimal.text(whole.finalize())
  }

  private static func rowDigests(_ table: RawTable) -> [RowDigest] {
    let content = CanonicalRow(table)
    var bytes: [UInt8] = []
    return (0..<table.rowCount).map { row in
      bytes.removeAll(keepingCapacity: true)
      content.append(row, to: &bytes)
      return RowDigest(SHA256.hash(data: bytes))
    }
  }

  /// The 32 bytes of a row's digest as four numbers, which are quick to compare.
  private struct RowDigest: Comparable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(_ digest: SHA256.Digest) {
      var words: [UInt64] = [0, 0, 0, 0]
      for (position, byte) in digest.enumerated() {
        words[position / 8] = words[position / 8] << 8 | UInt64(byte)
      }
      self.words = (words[0], words[1], words[2], words[3])
    }

    static func < (a: RowDigest, b: RowDigest) -> Bool { a.words < b.words }
    static func == (a: RowDigest, b: RowDigest) -> Bool { a.words == b.words }

    func update(_ hash: inout SHA256) {
      var bytes: [UInt8] = []
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
      }
      hash.update(data: bytes)
    }
  }
}
