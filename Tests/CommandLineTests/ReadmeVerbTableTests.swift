import Foundation
import Testing

/// The table of verbs in the README is what the help says: made of it, and checked against it.
///
/// With `CITYNET_WRITE_README` set, the table in the README is written anew.
@Suite struct ReadmeVerbTableTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let abstract: String?
      let discussion: String?
      let shouldDisplay: Bool
      let subcommands: [Command]?
    }
    let command: Command
  }

  private static let head = "| Verb | What it does | Example |\n|---|---|---|\n"

  private var commands: [String: Help.Command] {
    get throws {
      let run = try CityNetProcess("--experimental-dump-help")
      let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
      return Dictionary(
        uniqueKeysWithValues: (help.command.subcommands ?? []).map { ($0.commandName, $0) })
    }
  }

  /// The names of the groups, each with its verbs, as the overview of the help has them.
  private var groups: [(title: String, verbs: [String])] {
    get throws {
      var groups: [(title: String, verbs: [String])] = []
      for line in try CityNetProcess("--help").output.split(separator: "\n") {
        if line.hasSuffix(" SUBCOMMANDS:") {
          let name = line.dropLast(" SUBCOMMANDS:".count)
          groups.append((name.prefix(1) + name.dropFirst().lowercased(), []))
        } else if line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See"),
          !groups.isEmpty
        {
          groups[groups.count - 1].verbs.append(String(line.split(separator: " ")[0]))
        }
      }
      return groups
    }
  }

  private var table: String {
    get throws {
      let commands = try commands
      var text = Self.head
      for group in try groups {
        text += "| **\(group.title)** | | |\n"
        for verb in group.verbs {
          let command = try #require(commands[verb])
          let abstract = try #require(command.abstract)
          let example = try #require(command.discussion?.firstMatch(of: #/citynet [^\n]+/#)?.output)
          let cell = example.replacing("|", with: "\\|")
          text += "| `\(verb)` | \(abstract) | `\(cell)` |\n"
        }
      }
      return text
    }
  }

  @Test func theTableOfVerbsIsThatOfTheHelp() throws {
    let file = CityNetProcess.project.appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let expected = try table
    let begin = try #require(readme.range(of: Self.head)?.lowerBound)
    let end = readme.range(of: "\n\n", range: begin..<readme.endIndex)?.lowerBound
    let found = String(readme[begin..<(end ?? readme.endIndex)]) + "\n"
    if ProcessInfo.processInfo.environment["CITYNET_WRITE_README"] != nil, found != expected {
      try readme.replacing(found, with: expected).write(
        to: file, atomically: true, encoding: .utf8)
    }
    for (row, wanted) in zip(found.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(row == wanted)
    }
    #expect(found.split(separator: "\n").count == expected.split(separator: "\n").count)
  }

  /// A line of a table as wide as this is cut by no reader.
  @Test func noExampleIsTooLongForTheTable() throws {
    for line in try table.split(separator: "\n") { #expect(line.count <= 200, "\(line)") }
  }
}
