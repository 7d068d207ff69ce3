import Crypto
import FoundationEssentials
import NetworkAnalysis

/// The record of one run: from what, under which choices, which files came out.
///
/// Two runs with the same record have the same bytes in every file.
struct RunRecord: Codable {
  /// The name of the form, raised when a key changes its meaning.
  static let form = "citynet-run-2"

  struct Tool: Codable {
    let name: String
    let version: String
    let graphviz: String
    /// What text was measured with; absent where nothing was drawn, and in records of form 1.
    let font: RunFont?
  }

  struct Dataset: Codable {
    let id: String
    /// Where it lies, relative to the folder of the report; absent where no plan says so.
    let path: String?
    let version: String
    let sha256: String
    let license: String
    let cities: Int
    let assertions: Int
  }

  /// The network under study as a graph.
  struct StudiedGraph: Codable {
    let nodes: Int
    let edges: Int
    let sha256: String
  }

  /// What was chosen for the numbers of one table.
  struct Convention: Codable {
    struct Choice: Codable {
      let name: String
      let value: String
    }

    let table: String
    let method: String
    let choices: [Choice]
  }

  /// The state that a comparison sets against the one of the plan.
  struct Comparison: Codable {
    struct Other: Codable {
      let id: String
      let path: String?
      let version: String
      let sha256: String
    }

    let name: String
    let mainName: String
    /// Absent where both states are of one dataset.
    let dataset: Other?
    let planned: Selection
  }

  struct Request: Codable {
    let id: String
    let parameters: [String: AnalysisParameters.Value]
  }

  struct Output: Codable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  /// The selection as the plan words it.
  struct Selection: Codable {
    let status: String
    let asOf: String
    // What a plan does not ask for is left out of the record.
    let fromTo: String?
    let between: String?
    let containedIn: String?
    let createdIn: String?
    let deletedIn: String?
    let includePossible: Bool?
    let noOpenEnds: Bool?
    let relations: [String]
    let countries: [String]
    /// Absent where no club's ties count as memberships.
    let asMembership: [String]?
    /// Absent where no organization is left out.
    let without: [String]?
    /// Absent where cities are tied by what sources state.
    let coMembership: String?

    init(_ selection: ReportPlan.Selection) {
      status = selection.status ?? "strict"
      asOf = selection.asOf ?? ""
      fromTo = selection.fromTo
      between = selection.between
      containedIn = selection.containedIn
      createdIn = selection.createdIn
      deletedIn = selection.deletedIn
      includePossible = selection.includesPossible ? true : nil
      noOpenEnds = selection.refusesOpenEnds ? true : nil
      relations = selection.relations
      countries = selection.countries
      asMembership = selection.asMembership.isEmpty ? nil : selection.asMembership
      without = selection.without.isEmpty ? nil : selection.without
      coMembership = selection.coMembership
    }
  }

  /// Absent in records of form 1.
  let form: String?
  /// The words after `citynet`; paths start from the folder of the report.
  let arguments: [String]?
  /// What the run has read, by name.
  let inputs: [RunInput]?
  let graph: StudiedGraph?
  let conventions: [Convention]?
  /// The language of the page.
  let language: String?
  let tool: Tool
  let dataset: Dataset
  /// Absent where the report compares nothing.
  let comparison: Comparison?
  let selection: String
  let analyses: [Request]
  let figures: [Request]
  let title: String
  /// The kind of report; absent for a report on a network.
  let report: String?
  /// What the report is for; absent where nobody says.
  let purpose: String?
  let planned: Selection
  /// Language, parts and forms; absent where they are the usual ones.
  let presentation: ReportPlan.Presentation?
  let openEnds: String
  /// The seeds of random choices by the method that draws.
  let seeds: [String: UInt64]
  let outputs: [Output]

  /// The record as a file; it lists every other file, but not itself.
  func file() throws -> OutputFile {
    OutputFile(path: "run.json", text: try JSONText.pretty(self))
  }

  /// The paths that an earlier record at `path` lists; none if there is no readable record.
  static func outputPaths(ofRecordAt path: String) -> [String] {
    struct Earlier: Decodable {
      struct Output: Decodable { let path: String }
      let outputs: [Output]
    }
    // An unreadable record means that nothing is known of earlier files, so none is removed.
    guard let data = try? Data(contentsOf: URL(filePath: path)),
      let earlier = try? JSONDecoder().decode(Earlier.self, from: data)
    else { return [] }
    return earlier.outputs.map(\.path)
  }
}

extension OutputFile {
  /// The SHA-256 digest of the bytes in lower-case hexadecimal digits.
  var sha256: String { Digest.sha256(bytes) }
}

/// Digests as reports and records write them.
enum Digest {
  /// The SHA-256 digest of these bytes in lower-case hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return SHA256.hash(data: bytes).reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
