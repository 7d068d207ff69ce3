import NetworkAnalysis
import Reporting

/// How the files of a report, made again and as they stand in its folder, compare with its record.
struct ReplayComparison {
  private typealias Match = RecordedRun.Match

  private let again: [(path: String, match: RecordedRun.Match)]
  private let standing: [String: RecordedRun.Match]
  private let basis: String
  /// The first difference in words; nil if there is none or its text cannot be told.
  private let first: String?

  init(_ recorded: RecordedRun, made files: [OutputFile], in folder: String) {
    again = recorded.comparison(with: files)
    // A file that is not there any more is one that differs; the others cannot fail to be read.
    let found = recorded.outputs.compactMap { output in
      (try? InputPath.bytes(of: folder + "/" + output.path)).map {
        OutputFile(path: output.path, bytes: $0)
      }
    }
    standing = Dictionary(
      recorded.comparison(with: found).map { ($0.path, $0.match) },
      uniquingKeysWith: { first, _ in first })
    first = Self.firstDifference(again, standing, made: files, found: found)
    basis = "Data: \(recorded.dataset), sha256 \(recorded.datasetDigest.prefix(12))."
  }

  /// The first file of the record that differs, with place and text of both versions.
  private static func firstDifference(
    _ again: [(path: String, match: Match)], _ standing: [String: Match], made: [OutputFile],
    found: [OutputFile]
  ) -> String? {
    let new = Dictionary(made.map { ($0.path, $0.bytes) }) { first, _ in first }
    let old = Dictionary(found.map { ($0.path, $0.bytes) }) { first, _ in first }
    for (path, match) in again where match != .same || standing[path] != .same {
      guard match != .unrecorded else { return "\(path): the record does not list it" }
      guard let now = new[path] else { return "\(path): is not made any more" }
      guard let was = old[path] else {
        return match == .same
          ? "\(path): is not in the folder"
          : "\(path): differs, and the old file is not in the folder to compare it with"
      }
      // Where only the file in the folder was changed, what is made again is what it was.
      let difference =
        match == .same
        ? FirstDifference(from: now, to: was)?.words("was", "now in the folder")
        : FirstDifference(from: was, to: now)?.words()
      return path + (difference ?? ": differs from its digest in the record")
    }
    return nil
  }

  /// Whether everything is as the record says.
  var isSame: Bool {
    again.allSatisfy { $0.match == .same } && standing.values.allSatisfy { $0 == .same }
  }

  /// What differs, in one sentence, and what to do.
  func verdict(on record: String) -> String {
    let made = again.count { $0.match != .same }
    let changed = standing.values.count { $0 != .same }
    let parts =
      (made > 0
        ? ["\(Wording.count(made, "file")) made again \(made == 1 ? "differs" : "differ")"] : [])
      + (changed > 0
        ? [
          "\(Wording.count(changed, "file")) in the folder \(changed == 1 ? "is" : "are") not as recorded"
        ]
        : [])
    let place = first.map { " First difference: \($0)." } ?? ""
    return
      "\(record): \(parts.joined(separator: "; ")).\(place) See the table; make the report anew with "
      + "`citynet report`, or take the version of citynet that the record names."
  }

  func table(of record: String) -> ResultTable {
    ResultTable(
      id: "replay", title: "The files of \(record)", basis: basis,
      columns: [
        ResultColumn("path", "File", form: .words, meaning: "The path in the report's folder."),
        ResultColumn(
          "again", "Made again", form: .words,
          meaning: "Whether the bytes made now have the recorded digest."),
        ResultColumn(
          "folder", "In the folder", form: .words,
          meaning: "Whether the file beside the record has the recorded digest."),
      ],
      rows: again.map { path, match in
        [
          .text(path), .text(match.rawValue),
          .text((standing[path] ?? .missing).rawValue),
        ]
      },
      method: MethodNote(
        name: "Replay", meaning: "Every choice is taken from the record; digests are SHA-256."))
  }
}
