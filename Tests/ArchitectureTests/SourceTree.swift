import Foundation
import Testing

/// The text of every Swift file of the project, to be read by the tests of its rules.
enum SourceTree {
  struct File: Sendable, CustomTestStringConvertible {
    /// The path from the root of the project.
    let path: String
    let lines: [String]

    var testDescription: String { path }

    /// The module: the second part of the path.
    var module: String { String(path.split(separator: "/")[1]) }

    /// The modules that the file imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1,
          words.count > position + 1
        else { return nil }
        if position == 1, !["public", "package", "internal", "private"].contains(words[0]) {
          return nil
        }
        return String(words[position + 1])
      }
    }

    /// The lines with comments and the contents of one-line string literals taken out.
    var code: [String] {
      lines.map { line in
        var result = ""
        var inLiteral = false
        var previous: Character = " "
        for character in line {
          if character == "\"" && previous != "\\" { inLiteral.toggle() }
          if !inLiteral {
            result.append(character)
            if result.hasSuffix("//") { return String(result.dropLast(2)) }
          }
          previous = character
        }
        return result
      }
    }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources = files(under: "Sources")
  static let tests = files(under: "Tests")

  private static func files(under folder: String) -> [File] {
    let base = root.appendingPathComponent(folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard
        let text = try? String(
          contentsOf: base.appendingPathComponent(name), encoding: .utf8)
      else { return nil }
      return File(path: folder + "/" + name, lines: text.components(separatedBy: "\n"))
    }
  }
}
