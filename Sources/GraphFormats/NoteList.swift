/// Collects notes about a file: one per text, with the first line and the number of occurrences.
struct NoteList {
  let file: String
  private(set) var notes: [FormatNote] = []
  private var place: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ text: String, line: Int) {
    guard let known = place[text] else {
      place[text] = notes.count
      notes.append(FormatNote(file: file, line: line, text: text))
      return
    }
    let first = notes[known]
    notes[known] = FormatNote(
      file: file, line: min(first.line, line), count: first.count + 1, text: text)
  }
}
