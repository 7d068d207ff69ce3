/// Collects notes about a file: one per text, with the first line and the number of occurrences.
struct NoteList {
  let file: String
  private(set) var notes: [FormatNote] = []

  init(file: String) { self.file = file }

  mutating func add(_ text: String, line: Int) {
    // A file gives rise to a handful of different texts, so looking through them is cheap.
    guard let known = notes.firstIndex(where: { $0.text == text }) else {
      notes.append(FormatNote(file: file, line: line, text: text))
      return
    }
    let first = notes[known]
    notes[known] = FormatNote(
      file: file, line: min(first.line, line), count: first.count + 1, text: text)
  }
}
