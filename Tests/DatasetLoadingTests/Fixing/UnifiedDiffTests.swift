import DatasetLoading
import Testing

struct UnifiedDiffTests {
  private func diff(_ text: String) throws -> (text: String, fixed: [UInt8]) {
    let fix = try DatasetFix(
      DatasetFiles(
        origin: "d",
        files: [
          ("cities.csv", Array(text.utf8)),
          ("assertions.csv", Array("subject,object,relation\n".utf8)),
        ]))
    let file = try #require(fix.files.first)
    return (UnifiedDiff(file, in: "data").description, file.bytes)
  }

  @Test func theFormIsThatOfDiff() throws {
    #expect(
      try diff("id,name\na,A\nb, B\nc,C\n").text == """
        --- data/cities.csv
        +++ data/cities.csv
        @@ -1,4 +1,4 @@
         id,name
         a,A
        -b, B
        +b,B
         c,C

        """)
  }

  @Test func distantChangesStandApartAndAMissingLineFeedIsTold() throws {
    let rows = (1...20).map { "c\($0),N\($0)" }
    let text = (["id,name ", rows[0]] + rows[1..<19] + [" c20,N20"]).joined(separator: "\n")
    let lines = try diff(text).text.split(separator: "\n").map { String($0) }
    #expect(lines.filter { $0.hasPrefix("@@") } == ["@@ -1,4 +1,4 @@", "@@ -18,4 +18,4 @@"])
    #expect(lines.count { $0 == "\\ No newline at end of file" } == 2)
  }

  /// Applied to the old file by hand, the difference gives the new one.
  @Test(arguments: 1...40)
  func applyingTheDifferenceGivesTheNewFile(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let cells = ["x", " x", "x ", "\"a\nb\"", "\"a\r\nb \"", "é", "e\u{301}", ""]
    let ends = ["\n", "\n", "\n", "\r\n", "\n\n"]
    var text = "id,name\n"
    for row in 0..<30 {
      let id = Int.random(in: 0..<4, using: &dice) == 0 ? "same" : "c\(row)"
      text += id + "," + cells.randomElement(using: &dice)! + ends.randomElement(using: &dice)!
    }
    if Bool.random(using: &dice) { text.unicodeScalars.removeLast() }
    let (diff, fixed) = try diff(text)
    #expect(Self.applying(diff, to: text).elementsEqual(fixed))
  }

  /// A patch program of a few lines.
  private static func applying(_ diff: String, to text: String) -> [UInt8] {
    func lines(_ text: String) -> [[UInt8]] {
      text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }
    let old = lines(text)
    var result: [[UInt8]] = []
    var next = 0
    for line in lines(diff).dropFirst(2) {
      if line.starts(with: Array("@@ -".utf8)) {
        let number = line.dropFirst(4).prefix { $0 != UInt8(ascii: ",") }
        let start = Int(String(decoding: number, as: UTF8.self)) ?? 0
        result += old[next..<(start - 1)]
        next = start - 1
        continue
      }
      switch line.first {
      case UInt8(ascii: " "):
        result.append(Array(line.dropFirst()))
        next += 1
      case UInt8(ascii: "-"): next += 1
      case UInt8(ascii: "+"): result.append(Array(line.dropFirst()))
      default: break
      }
    }
    result += old[next...]
    return Array(result.joined(separator: [0x0A]))
  }
}
