import GraphAlgorithms

/// Words that a misspelt word may have meant.
package enum NearWords {
  /// "Did you mean 'analyses'? " with the known words nearest to `word`; empty if none is near.
  package static func question(about word: String, among known: [String]) -> String {
    // Nobody means a known word by a long text, and comparing it would take long.
    guard word.utf8.count <= 80 else { return "" }
    let near = suggestions(for: word, among: known)
    guard !near.isEmpty else { return "" }
    return "Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))? "
  }
}
