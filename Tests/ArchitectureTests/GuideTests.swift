import Foundation
import Testing

/// The guide pages in `<Module>.docc` speak of what there is.
struct GuideTests {
  static let pages: [(name: String, text: String)] = {
    let sources = SourceTree.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "md" && $0.path.contains(".docc/") }
      .compactMap { url in
        (try? String(contentsOf: url, encoding: .utf8)).map { text in
          // Every other part lies between fences: code, which links to nothing.
          let prose = text.components(separatedBy: "```").enumerated()
            .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: "\n")
          return (url.lastPathComponent, prose)
        }
      }
      .sorted { $0.name < $1.name }
  }()

  /// The names of all public types, functions, properties and cases.
  static let names: Set<String> = {
    let declared = #/\b(?:struct|enum|protocol|class|func|var|let|case|typealias)\s+(\w+)/#
    var names: Set<String> = ["init", "GraphAlgorithms", "Graphs"]
    for file in SourceTree.sources {
      for line in file.code {
        for match in line.matches(of: declared) { names.insert(String(match.output.1)) }
        // Cases that share a line.
        if line.contains("case ") {
          for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            names.insert(String(word))
          }
        }
      }
    }
    return names
  }()

  @Test func thereArePages() {
    #expect(Self.pages.count > 5)
  }

  @Test(arguments: pages.map(\.name))
  func everyLinkedSymbolExists(page: String) throws {
    let text = try #require(Self.pages.first { $0.name == page }?.text)
    for match in text.matches(of: #/``([^`]+)``/#) {
      for part in match.output.1.split(separator: "/") {
        let name = String(part.prefix { $0 != "(" })
        let isKnown = Self.names.contains(name)
        #expect(isKnown, "\(page) links to \(match.output.1)")
      }
    }
  }

  @Test(arguments: pages.map(\.name))
  func everyLinkedPageExists(page: String) throws {
    let text = try #require(Self.pages.first { $0.name == page }?.text)
    for match in text.matches(of: #/<doc:(\w+)>/#) {
      #expect(Self.pages.contains { $0.name == "\(match.output.1).md" }, "\(match.output.1)")
    }
  }
}
