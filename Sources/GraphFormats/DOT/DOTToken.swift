/// A piece of a DOT text.
struct DOTToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// A name without quotes.
    case name(String)
    /// A number without quotes, in the digits of the file.
    case numeral(String)
    /// A text in quotes.
    case quoted(String)
    /// A text between angle brackets, with them.
    case markup(String)
    /// `{ } [ ] = ; , : + -> --`
    case mark(String)
    case end
  }

  let kind: Kind
  let line: Int
  let column: Int

  func isMark(_ mark: String) -> Bool { kind == .mark(mark) }

  /// The word of the language that this is, in lower case; they count in any case.
  var keyword: String? {
    guard case .name(let name) = kind else { return nil }
    let word = name.lowercased()
    return ["strict", "graph", "digraph", "subgraph", "node", "edge"].contains(word) ? word : nil
  }

  /// What it is called in a message.
  var shown: String {
    switch kind {
    case .name(let text), .numeral(let text), .quoted(let text), .markup(let text):
      "'\(text.abridged)'"
    case .mark(let mark): "'\(mark)'"
    case .end: "the end of the file"
    }
  }
}
