/// How far apart two spellings are, for suggestions that are made and never applied.
enum Spelling {
  /// The Damerau–Levenshtein distance (optimal string alignment) if it is at most `limit`.
  ///
  /// Counts insertions, deletions, substitutions and swaps of neighbors. O(length · limit).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for i in 0..<a.count {
      current[0] = i + 1
      var least = current[0]
      for j in 0..<b.count {
        let isSame = a[i] == b[j]
        var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        current[j + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// How many changes a word of this length may be away from what was meant.
  static func tolerance(forLength length: Int) -> Int { length <= 3 ? 1 : 2 }

  /// The one of `words` that `word` most likely stands for: the nearest, else one that starts with
  /// it or that it starts with; the first in order among equals.
  static func nearest(to word: String, among words: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, word: String)?
    for candidate in words.sorted() {
      let other = Array(candidate.lowercased().unicodeScalars)
      let limit = tolerance(forLength: min(letters.count, other.count))
      guard let distance = distance(letters, other, limit: limit) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    if let best { return best.word }
    return words.sorted().first {
      min($0.count, word.count) >= 3 && ($0.hasPrefix(word) || word.hasPrefix($0))
    }
  }
}
