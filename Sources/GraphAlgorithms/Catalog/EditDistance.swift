/// How many insertions, deletions, replacements and swaps of neighbors turn `a` into `b`.
///
/// The restricted Damerau–Levenshtein distance over Unicode scalars; O(|a|·|b|).
package func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1..<max(a.count + 1, 1) {
    var row = [Int](repeating: i, count: b.count + 1)
    for j in 1..<max(b.count + 1, 1) {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

/// Up to three of `names` that `word` may have been meant to be, nearest first.
///
/// A name is near if a third of its letters, or fewer, need to change; equal distances keep the
/// order of `names`.
package func suggestions(for word: String, among names: [String]) -> [String] {
  let near = names.enumerated().compactMap { position, name -> (Int, Int, String)? in
    let distance = editDistance(word, name)
    return distance <= max(2, name.unicodeScalars.count / 3) ? (distance, position, name) : nil
  }
  return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
}
