public import NetworkAnalysis

/// All phrases of a page with their translation into one language, for those who translate.
public struct PhraseList: Sendable {
  private let language: PageLanguage

  /// The phrases in this language.
  public init(_ language: PageLanguage) { self.language = language }

  /// Every English phrase that some language translates, or that a report's parts have as heading.
  static let phrases: [String] = {
    let known = Set(LanguageCatalog.all.flatMap(\.phrases.keys))
    return known.union(headings).union(TranslatedWords.words).sorted()
  }()

  /// The headings of all parts of all kinds of reports.
  static let headings: [String] =
    [
      SectionCatalog.networkReport, SectionCatalog.membershipReport, SectionCatalog.corridorDossier,
      SectionCatalog.cityDossier, SectionCatalog.comparison, SectionCatalog.closing,
    ].joined().map { $0.title } + FigureCatalog.groups.map(\.title)

  /// A phrase per row with its translation; empty where there is none.
  public var rows: [[ResultValue]] {
    Self.phrases.map { [.text($0), .text(language.phrases[$0] ?? "")] }
  }

  /// The file of a translator, with all phrases, as `language: ./my.json` reads it.
  public var file: String {
    let style = NumberStyle.named.first { $0.value == language.numbers }?.key ?? "plain"
    return JSONTree.object([
      ("code", .text(language.code)), ("right_to_left", .boolean(language.isRightToLeft)),
      ("numbers", .text(style)),
      (
        "phrases",
        .object(Self.phrases.map { ($0, .text(language.phrases[$0] ?? "")) })
      ),
    ]).document
  }
}
