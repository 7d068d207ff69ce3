import Execution
import GraphFormats
import TestSupport
import Testing

/// Documents made to break a reader end in an error, and soon.
@Suite(.serialized) struct XMLHostileInputTests {
  private let head = "<gexf xmlns='http://gexf.net/1.3'><graph><nodes>"

  private func message(_ text: String) throws -> String { try message(Array(text.utf8)) }

  private func message(_ bytes: [UInt8]) throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: GraphFormatError.self) {
      try GEXFReader().read(bytes, file: "g.gexf")
    }
    #expect(clock.now - start < .seconds(1))
    return try #require(error).description
  }

  @Test func aDocumentTypeIsRefused() throws {
    let laughs = (1..<10).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }
    let expected =
      "g.gexf:1: the file declares a document type (DOCTYPE), which is not read for safety. "
      + "Delete the <!DOCTYPE ...> part."
    for text in [
      "<!DOCTYPE gexf [<!ENTITY l0 \"ha\">\(laughs.joined())]><gexf>&l9;</gexf>",
      "<!DOCTYPE gexf SYSTEM \"http://127.0.0.1:1/x.dtd\"><gexf/>",
      "<!DOCTYPE gexf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gexf>&x;</gexf>",
      "<!DOCTYPE gexf [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><gexf/>",
    ] {
      #expect(try message(text) == expected)
    }
  }

  @Test func deepNestingIsRefused() throws {
    let deep = String(repeating: "<node id='a'>", count: 100_000)
    let plain = String(repeating: "<x>", count: 100_000)
    #expect(
      try message(plain).hasPrefix("g.gexf:1: the first element is <x> and not <gexf>"))
    #expect(
      try message("<gexf>" + plain)
        == "g.gexf:1: elements are nested more than 256 deep. Is this really a graph file?")
    #expect(try message(head + deep).contains("is defined again"))
  }

  @Test(arguments: ["node id='", "", "!--", "![CDATA[", "?"])
  func aHugeTagIsRefused(start: String) throws {
    let text = head + "\n<" + start + String(repeating: "x", count: 10_000_000)
    #expect(
      try message(text)
        == "g.gexf:2: a tag and its text are longer than 262144 bytes. "
        + "Is this really a graph file?")
  }

  @Test(arguments: ["a", "xmlns:a"])
  func manyAttributesAreRefused(name: String) throws {
    let attributes = (0..<12_000).map { " \(name)\($0)='u'" }.joined()
    #expect(try message(head + "<node id='x'\(attributes)/>").contains("attributes"))
  }

  @Test(arguments: ["", " ", "<", "<gexf", "<gexf>", "<gexf></gexf>", "<gexf/>x", "plain text"])
  func whatIsNoDocumentIsAnError(text: String) throws { _ = try message(text) }

  @Test func anUnknownEntityIsAnError() throws {
    #expect(try message(head + "<node id='&nbsp;'/></nodes></graph></gexf>").contains("nbsp"))
  }

  @Test func eachBeginningOfADocumentIsAnError() throws {
    let text = head + "<node id='a' label='Łódź &amp; co'/></nodes></graph></gexf>"
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count { _ = try message(Array(bytes[..<end])) }
  }

  @Test(arguments: 0..<200)
  func randomBytesAreAnError(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(0)
    let noise = (0..<400).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    _ = try message(seed % 2 == 0 ? noise : Array(head.utf8) + noise)
  }

  @Test(arguments: 0..<200)
  func aDamagedDocumentNeverStopsTheProgram(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(1)
    var bytes = Array(
      (head + "<node id='a'><attvalues/></node><node id='b' label='&lt;'/></nodes>"
        + "<edges><edge source='a' target='b' weight='2'/></edges></graph></gexf>").utf8)
    for _ in 0..<3 {
      bytes[generator.index(below: bytes.count)] = UInt8(truncatingIfNeeded: generator.next())
    }
    _ = try? GEXFReader().read(bytes, file: "g.gexf")
  }
}
