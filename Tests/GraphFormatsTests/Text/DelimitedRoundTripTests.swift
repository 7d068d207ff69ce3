import Execution
import GraphFormats
import TestSupport
import Testing

/// What is written is read back, and a second, slower reader agrees on every text.
struct DelimitedRoundTripTests {
  private static let nasty = [
    "", " ", "a", "Łódź", "São Paulo", "\"", "\"\"", "a\"b", ",", ";", "\t", "\n", "\r", "\r\n",
    "x\r\n\r\ny", "sep=;", "\u{FEFF}", "\u{FEFF}id", "اصفهان", "👩‍👩‍👧", "e\u{301}", "\u{301}",
    "\u{85}", "\u{2028}", "'", "=1+1", "a,b;c\td", "\"a\",\"b\"",
  ]

  private func randomTable(_ seed: Int) -> [[String]] {
    var generator = Seed(UInt64(seed)).stream(0)
    let columns = Int.random(in: 1...6, using: &generator)
    let rows = Int.random(in: 1...12, using: &generator)
    return (0..<rows).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 1...3, using: &generator))
          .map { _ in Self.nasty.randomElement(using: &generator) ?? "" }.joined()
      }
    }
  }

  @Test(arguments: 0..<300)
  func whatIsWrittenIsReadBack(seed: Int) throws {
    let table = randomTable(seed)
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 9] {
      var writer = DelimitedWriter(header: table[0], delimiter: delimiter)
      for row in table.dropFirst() { writer.append(row) }
      let read = try DelimitedReader.read(writer.bytes, file: "t.csv", delimiter: delimiter)
      #expect([read.header] + read.rows.map(\.fields) == table)
      let oracle = NaiveDelimitedReader.rows(
        String(decoding: writer.bytes, as: UTF8.self), delimiter: Unicode.Scalar(delimiter))
      #expect(oracle == table)
    }
  }

  @Test(arguments: 0..<300)
  func theDelimiterOfAWrittenTableIsFound(seed: Int) throws {
    let table = randomTable(seed)
    guard table[0].count > 1 else { return }
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 9] {
      let writer = DelimitedWriter(header: table[0], delimiter: delimiter)
      let read = try DelimitedReader.read(writer.bytes, file: "t.csv")
      #expect(read.delimiter == delimiter)
      #expect(read.header == table[0])
    }
  }

  @Test(arguments: 0..<400)
  func randomTextGivesWhatTheOracleReadsOrAnError(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(1)
    let pieces = ["a", "ł", ",", ",", "\n", "\r\n", "\"", "\"\"", "\"x\"", " "]
    let text = (0..<Int.random(in: 1...24, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let oracle = NaiveDelimitedReader.rows(text, delimiter: ",")
    let read = try? DelimitedReader.read(Array(text.utf8), file: "t.csv", delimiter: 0x2C)
    let rows = read.map { [$0.header] + $0.rows.map(\.fields) }
    let isRectangle = oracle.map { rows in Set(rows.map(\.count)).count == 1 } ?? false
    #expect(rows == (isRectangle ? oracle : nil))
  }

  @Test func quotesStandOnlyWhereTheyAreNeeded() {
    var writer = DelimitedWriter(header: ["id", "a;b"])
    writer.append(["x", "a;b"])
    writer.append(["say \"hi\"", "1,5"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "id,\"a;b\"\nx,a;b\n\"say \"\"hi\"\"\",\"1,5\"\n")
  }

  @Test func aRowOfOneEmptyFieldIsNoBlankLine() {
    var writer = DelimitedWriter(header: ["id"])
    writer.append([""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "id\n\"\"\n")
  }
}

/// The grammar of RFC 4180 scalar by scalar with one named state, slow and plain.
private enum NaiveDelimitedReader {
  private enum State { case fieldStart, plain, quoted, afterQuote }

  /// The rows without blank lines, nil where the grammar is broken or there is no row.
  static func rows(_ text: String, delimiter: Unicode.Scalar) -> [[String]]? {
    var rows: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var state = State.fieldStart
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var sawQuote = false
    func isBlank() -> Bool { rows[rows.count - 1].isEmpty && field.isEmpty && !sawQuote }
    func endField() {
      rows[rows.count - 1].append(String(field))
      field = String.UnicodeScalarView()
      sawQuote = false
      state = .fieldStart
    }
    for (index, scalar) in scalars.enumerated() {
      let isBreak = scalar == "\n" || scalar == "\r"
      let endsPair = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
      switch (state, scalar) {
      case (.quoted, "\""): state = .afterQuote
      case (.quoted, _): field.append(scalar)
      case (.afterQuote, "\""):
        field.append(scalar)
        state = .quoted
      case (.fieldStart, "\""):
        sawQuote = true
        state = .quoted
      case (_, delimiter): endField()
      case _ where isBreak && endsPair && isBlank(): continue
      case _ where isBreak:
        if isBlank() { continue }
        endField()
        rows.append([])
      case (.plain, "\""), (.afterQuote, _): return nil
      default:
        field.append(scalar)
        state = .plain
      }
    }
    if state == .quoted { return nil }
    if isBlank() { rows.removeLast() } else { endField() }
    return rows.isEmpty ? nil : rows
  }
}
