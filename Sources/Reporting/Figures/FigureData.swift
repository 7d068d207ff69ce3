import CityNetworks
import Diagrams
import NetworkAnalysis

/// The numbers behind a figure as a table: one row per mark or line.
struct FigureData {
  private let study: StudiedNetwork
  private let id: String
  private let title: String
  private let meaning: String

  /// The data of the figure with this id; `meaning` says what a row is.
  init(of id: String, _ title: String, in study: StudiedNetwork, meaning: String) {
    self.id = id
    self.title = title
    self.study = study
    self.meaning = meaning
  }

  /// A table of these columns and rows.
  func table(_ columns: [ResultColumn], _ rows: [[ResultValue]]) -> ResultTable {
    ResultTable(
      id: id, title: title, basis: study.basis, columns: columns, rows: rows,
      method: MethodNote(name: title, meaning: meaning))
  }

  /// A table of lines between cities, a row per line: its ends, what it looks like and its ties.
  func lines(_ lines: [Line]) -> ResultTable {
    table(
      [
        ResultColumn("from", "From", form: .words, meaning: "The name of one end."),
        ResultColumn("to", "To", form: .words, meaning: "The name of the other end."),
        ResultColumn("drawn_as", "Drawn as", form: .words, meaning: "What the line looks like."),
        ResultColumn(
          "part", "Part", form: .words, meaning: "Where in the figure the line belongs."),
        ResultColumn("ties", "Ties", form: .count, meaning: "How many ties the line stands for."),
        ResultColumn("status", "Status", form: .words, meaning: "The status of each of its ties."),
        ResultColumn("since", "Since", form: .words, meaning: "When each of its ties began."),
        ResultColumn("sources", "Sources", form: .words, meaning: "Who states them."),
        ResultColumn("from_id", "From id", form: .identifier, meaning: "The id of one end."),
        ResultColumn("to_id", "To id", form: .identifier, meaning: "The id of the other end."),
      ],
      lines.map { line in
        [
          .text(study.cityName(line.from)), .text(study.cityName(line.to)),
          .text(line.line.rawValue), ResultValue(line.part.isEmpty ? nil : line.part),
          .integer(line.ties.count), ResultValue(Self.list(line.ties.map(\.status.title))),
          ResultValue(Self.list(line.ties.map { "\($0.since)" })),
          ResultValue(
            Self.list(Set(line.ties.flatMap(\.sources)).sorted().map(\.rawValue))),
          .text(line.from.rawValue), .text(line.to.rawValue),
        ]
      })
  }

  private static func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: "|")
  }

  /// A line between two cities.
  struct Line {
    let from: CityID
    let to: CityID
    let line: TieLine
    let ties: [Tie]
    var part = ""

    init(_ from: CityID, _ to: CityID, _ line: TieLine, _ ties: [Tie], part: String = "") {
      self.from = from
      self.to = to
      self.line = line
      self.ties = ties
      self.part = part
    }

    /// The line of a hop.
    init(_ hop: Hop, part: String = "", missing: TieLine = .suggested) {
      self.init(
        hop.from, hop.to, hop.ties.isEmpty ? missing : hop.line, hop.ties, part: part)
    }
  }
}
