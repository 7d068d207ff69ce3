public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// When the ties and memberships of one city began.
public struct TimelineFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "timeline", question: "When did the ties and memberships of one city begin?",
    parameters: [("city", "the city's id")])

  private let city: CityID

  /// The timeline of `city`.
  public init(of city: CityID) { self.city = city }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  ///
  /// Ties of every status are shown, each as what it is, whatever status rule the study follows.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let center = study.network.city(city) else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let begins = Begins(of: city, in: study)
    let dated = begins.all.filter { $0.years != nil }
    guard let first = dated.first, let last = dated.last else {
      throw AnalysisError.nothingToDraw(
        "\(begins.all.isEmpty ? "\(center.name) has no tie" : "no tie or membership of \(center.name) has a date of begin"), "
          + "so there is no timeline. Fill the column date of assertions.csv, or draw the figure ego."
      )
    }
    let id = "timeline-\(city)"
    var composition = TimelineComposition(
      name: id, title: "Begins of ties of \(center.name)",
      description: "A sign for each tie and membership at the time it began, with the partner's "
        + "name. Below, how many had begun by then.",
      events: dated.enumerated().map { $0.element.event($0.offset) },
      countTitle: "\(Begins.noun(dated)) begun, counted together",
      organizationTitle: "membership in an organization",
      openTitle: "open sign: only intended, or dormant or ended",
      notes: begins.notes + ["Ties of every kind and status count."]
        + (study.selection.timeSummary.map { ["Ties that \($0)."] } ?? []))
    composition.style = style
    let spread =
      first.year == last.year
      ? " (\(first.year))" : ", from \(first.name) (\(first.year)) to \(last.name) (\(last.year))"
    return FigureSketch(
      id: id,
      title: "\(center.name): \(Quoted.count(dated.count)) of "
        + "\(Begins.count(begins.all)) \(begins.all.count == 1 ? "has" : "have") a date of begin"
        + spread,
      caption:
        "A sign stands where a tie or membership began; a date known to a month or year stands "
        + "in its middle, a wide bar where only a span of years is known. All statuses are shown; "
        + "those only intended are not counted below. Data: \(study.whole.provenance.datasetID).",
      data: table(begins, of: center, id: id, in: study)
    ) { [composition] _ in composition.scene() }
  }

  private func table(
    _ begins: Begins, of center: City, id: String, in study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: id, "Begins of ties and memberships of \(center.name)", in: study,
      meaning: "A row per tie and membership; those without a date come last and are not drawn."
    ).table(
      [
        ResultColumn("partner", "Partner", form: .words, meaning: "The partner's name."),
        ResultColumn("kind", "Kind", form: .words, meaning: "The kind of tie."),
        ResultColumn("began", "Began", form: .words, meaning: "When it began, as far as known."),
        ResultColumn("earliest", "Earliest", form: .words, meaning: "The first day it may be."),
        ResultColumn("latest", "Latest", form: .words, meaning: "The last day it may be."),
        ResultColumn("status", "Status", form: .words, meaning: "Its last known status."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "Who states it."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The partner's id."),
      ],
      begins.all.map { begin in
        [
          .text(begin.name), .text(begin.kind), .text(begin.began.words),
          ResultValue(begin.began.earliest?.description),
          ResultValue(begin.began.latest?.description), .text(begin.status),
          ResultValue(begin.sources.map(\.rawValue).joined(separator: ", ")), .text(begin.id),
        ]
      })
  }
}
