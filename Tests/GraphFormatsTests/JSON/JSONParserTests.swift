import Execution
import Foundation
import GraphFormats
import Testing

/// The JSON of graphs is judged as Foundation judges it, and keeps what Foundation does not.
@Suite struct JSONParserTests {
  /// What is read of a value of an attribute, nil if the file is refused.
  private func value(_ json: String) -> AttributeColumn.Values? {
    let text = "{\"nodes\": [{\"id\": \"a\", \"v\": \(json)}], \"links\": []}"
    return (try? NodeLinkReader().read(Array(text.utf8), file: "g"))?.nodeColumn("v")?.values
  }

  private func isAccepted(byFoundation json: String) -> Bool {
    let data = Data("[\(json)]".utf8)
    return (try? JSONSerialization.jsonObject(with: data)) != nil
  }

  @Test(arguments: [
    "0", "-0", "01", "1.", ".5", "1.5e3", "1e", "1E+2", "-", "+1", "0x1", "tru", "true", "nul",
    "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\x\"", "\"a", "\"\t\"", "[1 2]", "{\"a\"}",
    "{a:1}", "'a'", "\"\\u12\"", "[[]]", "{}", "1 2", "// c\n1",
  ])
  func validityIsThatOfFoundation(json: String) {
    #expect((value(json) != nil) == isAccepted(byFoundation: json))
  }

  // Foundation lets a comma stand there, the standard does not.
  @Test(arguments: ["[1,]", "{\"a\":1,}"])
  func aCommaBeforeTheEndIsRefused(json: String) { #expect(value(json) == nil) }

  @Test(arguments: 0..<400)
  func textsAreThoseOfFoundation(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(0)
    let pieces = [
      "a", "é", "\\n", "\\t", "\\\\", "\\\"", "\\/", "\\u0041", "\\u00e9", "\\ud83c\\udf09", "\\b",
      "\\f", "اص", "🏙️", "\\ud800", "\\q", "\\u", "\u{7F}", "\\u0000", " ",
    ]
    let json =
      "\""
      + (0...generator.index(below: 5)).map { _ in pieces[generator.index(below: pieces.count)] }
      .joined() + "\""
    let known = try? JSONSerialization.jsonObject(with: Data("[\(json)]".utf8)) as? [String]
    guard let known else {
      #expect(value(json) == nil, "\(json)")
      return
    }
    #expect(value(json) == .strings(known), "\(json)")
  }

  @Test func numbersKeepTheirKindAndDigits() {
    #expect(value("9007199254740993") == .integers([9_007_199_254_740_993]))
    #expect(value("-9223372036854775808") == .integers([.min]))
    #expect(value("2.0") == .doubles([2]))
    #expect(value("5e-324") == .doubles([.leastNonzeroMagnitude]))
    #expect(value("9223372036854775808") == .strings(["9223372036854775808"]))
    #expect(value("1e400") == .strings(["1e400"]))
    #expect(value("NaN") == .doubles([nil]))
    #expect(value("-Infinity") == .doubles([nil]))
    #expect(value("[1, {\"a\": \"\\n\"}]") == .strings(["[1,{\"a\":\"\\n\"}]"]))
    #expect(value("null") == .strings([nil]))
  }

  @Test(arguments: [
    (
      "{\"nodes\": [\n  {\"id\": 1} {\"id\": 2}]}",
      "2:13: a comma is missing between two values. "
        + "Put commas between values."
    ),
    ("{\"nodes\": [\n\n{\"id\" 1}]}", "3:7: a colon is missing after 'id'. Write \"key\": value."),
    ("{\"nodes\": []} x", "1:15: something stands after the end of the JSON. Delete it."),
    (
      "{\"nodes\": [",
      "1: the file ends within its JSON. Is it cut off, or is a bracket missing at its end?"
    ),
    ("{\"é\": 1, \"é\": 2}", "1:10: the key 'é' stands twice in one object. Keep one of the two."),
    (
      "{\"a\": \"x\ny\"}",
      "1:9: a line break or another control character stands in a text. "
        + "Write it as \\n or \\u00XX, or close the quotes."
    ),
    (
      "{\"a\": 01}",
      "1:7: no JSON value starts here. "
        + "Write a text in quotes, a number, true, false or null."
    ),
    ("{1: 2}", "1:2: a key in quotes is missing. Write \"key\": value."),
  ])
  func errorsNameThePlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) {
      try NodeLinkReader().read(Array(text.utf8), file: "g.json")
    }
    #expect(error?.description == "g.json:\(expected)")
  }
}
