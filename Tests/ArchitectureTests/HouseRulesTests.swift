import Foundation
import Testing

@Suite struct HouseRulesTests {
  @Test(arguments: SourceTree.sources + SourceTree.tests)
  func noFileIsLongerThan400Lines(file: SourceTree.File) {
    #expect(file.lines.count <= 401)
  }

  @Test(arguments: SourceTree.sources)
  func everyPublicDeclarationIsDocumented(file: SourceTree.File) {
    for (position, line) in file.lines.enumerated() {
      let bare = line.drop { $0 == " " }
      let declares = ["public ", "@inlinable public ", "open "].contains { bare.hasPrefix($0) }
      guard declares, !bare.contains(" import "), !bare.hasPrefix("public extension") else {
        continue
      }
      var before = position - 1
      while before >= 0, file.lines[before].drop(while: { $0 == " " }).hasPrefix("@") {
        before -= 1
      }
      let documented =
        before >= 0 && file.lines[before].drop(while: { $0 == " " }).hasPrefix("///")
      #expect(documented, "\(file.path):\(position + 1): \(bare)")
    }
  }

  @Test(arguments: SourceTree.tests.filter { $0.path.hasSuffix("Tests.swift") })
  func aTestStandsWhereItsSourceStands(file: SourceTree.File) {
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts[1].hasSuffix("Tests"), parts.count > 3, parts[1] != "CommandLineTests" else {
      return
    }
    let folder = parts[2..<(parts.count - 1)].joined(separator: "/")
    let source = SourceTree.root.appendingPathComponent(
      "Sources/\(parts[1].dropLast(5))/\(folder)")
    #expect(FileManager.default.fileExists(atPath: source.path))
  }

  @Test(arguments: SourceTree.tests.filter { $0.path.hasSuffix("Tests.swift") })
  func aTestFileExpectsSomething(file: SourceTree.File) {
    let text = file.lines.joined(separator: "\n")
    #expect(text.contains("@Test"))
    #expect(text.contains("#expect") || text.contains("#require") || text.contains("Issue.record"))
  }

  @Test func theTopLevelHoldsTheSixNamesAndHiddenFilesOnly() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    let visible = names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(
      Set(visible) == ["Package.swift", "Sources", "Tests", "Datasets", "Reports", "README.md"])
  }
}
