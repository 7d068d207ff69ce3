import NetworkAnalysis

extension ReportPlan {
  /// How a report is presented, apart from what it asks, and which other files it draws on.
  public struct Presentation: Sendable, Equatable {
    /// Which parts of the report are shown.
    public enum Parts: Sendable, Equatable {
      /// Those with these ids, in this order.
      case only([String])
      /// All but those with these ids.
      case without([String])
    }

    /// The language of headings and labels: a code, or the path of a translator's file; nil for
    /// English.
    public var language: String?
    /// How numbers are written for readers: `language`, `plain` or the code of a language; nil as
    /// the language writes them.
    public var numbers: String?
    /// Which parts are shown; nil for all.
    public var sections: Parts?
    /// How many rows of each table the page shows at most; nil as each part has it.
    public var rows: Int?
    /// The forms in which the report is written; nil for the usual ones.
    public var formats: [ReportForm]?
    /// The look of the figures: screen, print, dark, or the path of a theme file.
    public var theme: String?
    /// The land of maps: the path of a file, or `none`; nil for the usual one.
    public var outlines: String?
    /// The path of a dataset whose corridors are laid over the cities.
    public var corridors: String?
    /// The path of a dataset whose memberships are laid over the cities.
    public var organizations: String?
    /// Who is to be cited as the report's authors; empty for the project.
    public var authors: [String] = []

    /// The usual presentation, in English.
    public init() {}

    /// The forms in which the report is written, in the order of their names.
    public var forms: [ReportForm] { formats ?? ReportForm.usual }

    /// The same with every path of a file changed by `move`; what is no path stays.
    public func moving(_ move: (String) -> String) -> Presentation {
      var moved = self
      if let word = language, Self.isPath(word) { moved.language = move(word) }
      if let word = theme, Self.isPath(word) { moved.theme = move(word) }
      moved.outlines = outlines.map { $0 == "none" ? $0 : move($0) }
      moved.corridors = corridors.map(move)
      moved.organizations = organizations.map(move)
      return moved
    }

    /// Whether a word that names something usual or a file names a file.
    static func isPath(_ word: String) -> Bool { word.contains("/") || word.contains(".") }

    /// The keys of a plan that say these things.
    static let keys = Key.allCases.map(\.rawValue)

    enum Key: String, CodingKey, CaseIterable {
      case language, numbers, sections, rows, formats, theme, outlines, corridors, organizations
      case authors
    }
  }
}

/// A form in which a report is written.
public enum ReportForm: String, Sendable, CaseIterable, Codable {
  /// One self-contained page.
  case html
  /// Markdown with figures beside it.
  case md
  /// LaTeX with the figures as PDF.
  case tex
  /// Every table with all rows and digits.
  case csv
  /// The whole report with typed values.
  case json

  /// The forms that a report has if nobody says otherwise.
  public static let usual: [ReportForm] = [.html, .md, .csv, .json]
}

extension ReportPlan.Presentation: Codable {
  /// Reads the keys that a plan, or the record of a run, has beside others.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let path = { (key: Key) in container.codingPath + [key] }
    language = try container.decodeIfPresent(String.self, forKey: .language)
    numbers = try container.decodeIfPresent(String.self, forKey: .numbers)
    sections = try Self.parts(container)
    rows = try Self.rows(container)
    formats = try container.decodeIfPresent([String].self, forKey: .formats).map { words in
      guard !words.isEmpty else {
        throw PlanFault(path(.formats), "no form is named", ReportForm.known)
      }
      return try ReportForm.forms(words, at: path(.formats))
    }
    theme = try container.decodeIfPresent(String.self, forKey: .theme)
    outlines = try container.decodeIfPresent(String.self, forKey: .outlines)
    corridors = try container.decodeIfPresent(String.self, forKey: .corridors)
    organizations = try container.decodeIfPresent(String.self, forKey: .organizations)
    authors = try container.decodeIfPresent([String].self, forKey: .authors) ?? []
  }

  private static func rows(_ container: KeyedDecodingContainer<Key>) throws -> Int? {
    guard let number = try container.decodeIfPresent(Double.self, forKey: .rows) else {
      return nil
    }
    guard let rows = Int(exactly: number), (1...mostRows).contains(rows) else {
      let written = Int(exactly: number).map { String($0) } ?? String(number)
      throw PlanFault(
        container.codingPath + [Key.rows], "\(written) rows cannot be shown",
        "Write a whole number from 1 to \(mostRows); without 'rows' each part has its own.")
    }
    return rows
  }

  /// More rows than any table has.
  private static let mostRows = 1_000_000

  private static func parts(_ container: KeyedDecodingContainer<Key>) throws -> Parts? {
    guard container.contains(.sections) else { return nil }
    guard let excluded = try? container.nestedContainer(keyedBy: PlanKey.self, forKey: .sections)
    else {
      let ids = try container.decode([String].self, forKey: .sections)
      guard !ids.isEmpty else {
        throw PlanFault(
          container.codingPath + [Key.sections], "no part is named",
          "Name the parts to be shown, or leave 'sections' out for all.")
      }
      return .only(ids)
    }
    if let other = excluded.allKeys.map(\.stringValue).filter({ $0 != "without" }).min() {
      throw PlanFault(
        excluded.codingPath + [PlanKey(other)], "'\(other)' is no part of 'sections'",
        "Write a list of ids, or an object with the one key 'without' and a list.")
    }
    return .without(try excluded.decode([String].self, forKey: PlanKey("without")))
  }

  /// Writes what is not usual.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(numbers, forKey: .numbers)
    switch sections {
    case .only(let ids)?: try container.encode(ids, forKey: .sections)
    case .without(let ids)?: try container.encode(["without": ids], forKey: .sections)
    case nil: break
    }
    try container.encodeIfPresent(rows, forKey: .rows)
    try container.encodeIfPresent(formats, forKey: .formats)
    try container.encodeIfPresent(theme, forKey: .theme)
    try container.encodeIfPresent(outlines, forKey: .outlines)
    try container.encodeIfPresent(corridors, forKey: .corridors)
    try container.encodeIfPresent(organizations, forKey: .organizations)
    if !authors.isEmpty { try container.encode(authors, forKey: .authors) }
  }
}

extension ReportForm {
  static let known = "Known are: \(allCases.map(\.rawValue).joined(separator: ", "))."

  /// The forms that words name, each once, in the order in which they are listed.
  ///
  /// - Throws: `PlanError` that says which word is none.
  public static func forms(_ words: [String]) throws -> [ReportForm] {
    do {
      return try forms(words, at: [])
    } catch let fault as PlanFault {
      throw PlanError(file: "--formats", problem: fault.problem, remedy: fault.remedy)
    }
  }

  static func forms(_ words: [String], at path: [any CodingKey]) throws -> [ReportForm] {
    let named = try words.map { word in
      guard let form = ReportForm(rawValue: word) else {
        throw PlanFault(
          path, "no form of a report is called '\(word)'",
          NearWords.question(about: word, among: allCases.map(\.rawValue)) + known)
      }
      return form
    }
    return allCases.filter { named.contains($0) }
  }
}

extension ReportPlan {
  /// The same plan presented in another way.
  public func presented(_ presentation: Presentation) -> ReportPlan {
    ReportPlan(
      title: title, kind: kind, purpose: purpose, dataset: dataset, output: output,
      selection: selection, analyses: analyses, figures: figures, comparison: comparison,
      presentation: presentation)
  }
}
