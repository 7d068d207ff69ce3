import DatasetLoading
import TestSupport
import Testing

struct QuoteRuleTests {
  private let text = """
    Sister city ties
    The   “attenuated bond” between Isfahan’s mayor and Xi'an was, after talks in a cafe\u{301}, revived.
    """

  private func findings(_ quote: String, file: String = "s1.txt") throws -> [String] {
    let cell = "\"" + quote.replacing("\"", with: "\"\"") + "\""
    let loaded = Sample.load(
      assertions: "subject,object,relation,source,quote\nkarachi,urumqi,twinning,s1,\(cell)\n")
    let rule = QuoteRule(texts: [InputFile(name: file, bytes: Array(text.utf8))])
    return rule.findings(in: try #require(loaded.raw)).map { "\($0.severity) \($0)" }
  }

  @Test(arguments: [
    "attenuated bond", "The \"attenuated bond\" between Isfahan's mayor", "bond” … Xi’an was",
    "The\n\"attenuated ... [...] Xi'an", "talks in a caf\u{E9}, revived.",
  ])
  func spellingThatNobodySeesDoesNotMatter(quote: String) throws {
    #expect(try findings(quote) == [])
  }

  @Test func aQuoteThatIsNotThereIsAnErrorThatSaysHowFarItGoes() throws {
    #expect(
      try findings("attenuated bonds") == [
        "error assertions.csv:2: the quote does not stand in s1.txt beyond 'attenuated bond'. Copy the words from the text, with '...' for what is left out."
      ])
    #expect(try findings("Xi'an ... attenuated").count == 1, "the order matters")
    #expect(try findings("§").first?.contains("the quote does not stand in s1.txt.") == true)
  }

  @Test func aTextIsFoundByTheTitleOfItsSource() throws {
    #expect(try findings("revived", file: "001_abc.txt") == [])
    let unknown = try QuoteRule(texts: []).findings(
      in: #require(Sample.load().raw)
    ).map(\.description)
    #expect(
      unknown == [
        "assertions.csv:2: no text of the source 's1' is given, so 1 quote is not compared. Put its text into the folder as 's1.txt'."
      ])
  }
}
