import DatasetLoading
import Testing

@Suite struct BadIDRuleTests {
  @Test(arguments: ["../../evil", "a/b", "x\"><img>", "-a", "a b", "a..b"])
  func anIDThatCannotNameAFileIsAnError(id: String) {
    let cell = id.contains("\"") ? "\"" + id.replacing("\"", with: "\"\"") + "\"" : id
    let loaded = DatasetLoader().load(
      files: [
        ("cities.csv", Array("id,name\n\(cell),A\nb,B\n".utf8)),
        ("assertions.csv", Array("subject,object,relation\n".utf8)),
      ])
    #expect(
      loaded.findings.contains { finding in
        finding.rule == "bad-id" && finding.severity == .error && finding.location.line == 2
      })
    #expect(loaded.network == nil)
  }

  @Test(arguments: ["isfahan", "st-petersburg", "Q42053", "a_1.b", "اصفهان", "西安"])
  func lettersAndDigitsOfAnyScriptAreFine(id: String) {
    let loaded = DatasetLoader().load(
      files: [
        ("cities.csv", Array("id,name\n\(id),A\n".utf8)),
        ("assertions.csv", Array("subject,object,relation\n".utf8)),
      ])
    #expect(!loaded.findings.contains { $0.rule == "bad-id" })
  }
}
