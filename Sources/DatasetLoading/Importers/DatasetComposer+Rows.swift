import GraphFormats

// What became of each row.
extension DatasetComposer {
  /// One line per row or item, by file and line.
  func rows(_ statements: ComposedStatements) -> [ImportedRow] {
    var doubts: [Place: [String]] = [:]
    for doubt in draft.doubts where doubt.kind.concernsAKeptRow {
      guard let line = doubt.line else { continue }
      doubts[Place(file: doubt.file, line: line), default: []].append(doubt.text)
    }
    return draft.rows.map { row in
      let plain = plainRow(row, statements)
      let texts = doubts[Place(file: row.file, line: row.line)] ?? []
      guard plain.outcome != .dropped, !texts.isEmpty else { return plain }
      let reasons = (plain.why.isEmpty ? [] : [plain.why]) + texts
      return ImportedRow(
        file: row.file, line: row.line, outcome: plain.outcome == .kept ? .doubted : plain.outcome,
        into: plain.into,
        why: reasons.joined(separator: "; "))
    }.sorted { a, b in
      if a.file != b.file { return a.file.precedesByScalars(b.file) }
      if a.line != b.line { return a.line < b.line }
      return a.into.precedesByScalars(b.into)
    }
  }

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  private func plainRow(_ row: DraftRow, _ statements: ComposedStatements) -> ImportedRow {
    func made(_ outcome: ImportedRow.Outcome, _ into: String, _ why: String) -> ImportedRow {
      ImportedRow(file: row.file, line: row.line, outcome: outcome, into: into, why: why)
    }
    func made(_ fate: ComposedStatements.Fate) -> ImportedRow {
      func into(_ numbers: [Int]) -> String {
        numbers.map { statements.all[$0].id }.joined(separator: "|")
      }
      return switch fate {
      case .kept(let numbers): made(.kept, into(numbers), "")
      case .merged(let numbers, let line): made(.merged, into(numbers), "repeats line \(line)")
      case .selfTie(let text): made(.dropped, "", text)
      }
    }
    return switch row.fate {
    case .tie(let number): made(statements.ties[number])
    case .membership(let number): made(statements.memberships[number])
    case .city(let number): made(.kept, ids[places[number]], "")
    case .cityAgain(let number):
      made(.merged, ids[places[number]], "another row describes the city too")
    case .carried(let ids): made(.kept, ids.joined(separator: "|"), "")
    case .restOfRow(let text): made(.merged, "", text)
    case .leftOut(let text): made(.dropped, "", text)
    }
  }
}

extension ImportDoubt.Kind {
  /// Whether a doubt of this kind throws doubt on a row that is kept.
  fileprivate var concernsAKeptRow: Bool {
    switch self {
    case .columns, .notRead, .notCarried, .incompleteRow, .selfTie, .repeatedTie, .merged: false
    case .unlistedCity, .country, .countrySpelling, .conflict, .value, .damage, .dropped,
      .identity, .place:
      true
    }
  }
}
