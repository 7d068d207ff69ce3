import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// Countries by the ties between their cities.
public struct CountriesFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "countries", question: "Countries and the strongest ties between their cities",
    parameters: [
      ("top", "how many countries to draw, those with most tied cities; 46 if absent"),
      (
        "alpha",
        "the chance up to which a pair of countries is drawn (disparity filter); 0.03 if absent"
      ),
    ])

  private let top: Int
  private let level: Double

  /// The figure of the `top` countries with most tied cities; a pair of countries is drawn if so many
  /// ties have at most the chance `level`, and always if it holds the network together.
  public init(top: Int = 46, level: Double = 0.03) {
    self.top = top
    self.level = level
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      top: try parameters.count("top", standard: 46, minimum: 2),
      level: try parameters.number("alpha", standard: 0.03, within: 0...1))
  }

  /// None: the figure counts what the selection holds.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  ///
  /// - Throws: ``AnalysisError/nothingToDraw(_:)`` with tied cities of fewer than two countries.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let tied = study.network.cities.filter { !study.network.ties(of: $0.id).isEmpty }
    let all = Dictionary(grouping: tied.filter { $0.country != nil }) { $0.country?.code ?? "" }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard all.count > 1 else {
      throw AnalysisError.nothingToDraw(
        "tied cities of fewer than two countries are known. Select more ties, or fill the column "
          + "country of the cities.")
    }
    let drawn = Array(all.prefix(top))
    let ties = try GroupTies(of: drawn.map { $0.value.map(\.id) }, in: study)
    let shown = ties.pairs.filter(isDrawn)
    let names = drawn.map { $0.value[0].country?.name ?? $0.key }
    var composition = GroupComposition(
      name: "countries", title: "Countries and the ties between their cities",
      description: "A circle per country: its area grows with the number of its cities that have a "
        + "tie, its hue tells the part of the world. The width of a line grows with the ties "
        + "between cities of two countries. The data of the figure, as CSV, list all pairs.",
      groups: drawn.enumerated().map { index, country in
        let count = Quoted.count(country.value.count, "city", "cities")
        return GroupComposition.Group(
          id: country.key, names: [names[index]], size: Double(country.value.count),
          shares: [.init(country.value[0].worldRegion?.hueKey, 1)],
          tooltip: "\(names[index]): \(count) with a tie, \(ties.inside[index]) ties at home",
          subject: country.key)
      },
      ties: shown.map { pair in
        GroupComposition.Tie(
          drawn[pair.first].key, drawn[pair.second].key, count: pair.ties,
          tooltip: "\(names[pair.first]) – \(names[pair.second]): \(pair.ties) ties")
      },
      sizeTitle: "area: cities with a tie", widthTitle: "width: ties between two countries",
      notes: notes(all.map(\.value.count), ties, shown, tied.count, drawn.count),
      page: SceneSize(640, 450))
    composition.style = style
    return FigureSketch(
      id: "countries", title: title(ties, names, in: study),
      caption: "Each circle is a country, as large as its number of cities with a tie; lines join "
        + "countries by the ties between their cities. Drawn are the pairs that stand out from the "
        + "other ties of a country (disparity filter, chance up to \(chance)), those "
        + "that hold the network together, and the two strongest of each country; the table lists "
        + "all. Data: \(study.whole.provenance.datasetID).",
      data: data(names, drawn.map(\.value.count), ties, in: study)
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  /// The level as a percentage: "3 %", "2.5 %".
  private var chance: String { Quoted.number((level * 1000).rounded() / 10) + " %" }

  private func isDrawn(_ pair: GroupTies.Pair) -> Bool {
    pair.isMainstay || pair.chance <= level
  }

  private func title(_ ties: GroupTies, _ names: [String], in study: StudiedNetwork) -> String {
    guard let most = ties.strongest else {
      return "No tie joins cities of two countries; \(ties.counted) stay at home"
    }
    let equals = ties.pairs.count { $0.ties == most.ties } - 1
    return
      "\(names[most.first]) and \(names[most.second]) have most ties between their cities: "
      + "\(Quoted.count(most.ties)) of the \(Quoted.count(ties.between)) between these countries"
      + (equals > 0
        ? ", as many as \(Quoted.count(equals, "other pair", "other pairs"))" : "")
  }

  private func notes(
    _ sizes: [Int], _ ties: GroupTies, _ shown: [GroupTies.Pair], _ tied: Int, _ drawn: Int
  ) -> [String] {
    let lines = shown.reduce(0) { $0 + $1.ties }
    let within = ties.counted - ties.between
    var notes = [
      "Lines: \(Quoted.count(shown.count)) of \(Quoted.count(ties.pairs.count, "tied pair", "tied pairs")) "
        + "of countries, \(Quoted.count(lines)) of \(Quoted.count(ties.between)) ties between them: "
        + "those that stand out (disparity filter, chance up to \(chance)), a spanning tree, and "
        + "the two strongest of each country."
    ]
    if within > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(within, "tie", "ties")) between cities of one country.")
    }
    if sizes.count > drawn {
      let rest = sizes[drawn...].reduce(0, +)
      notes.append(
        "Not drawn: \(Quoted.count(sizes.count - drawn, "country", "countries")) with "
          + "\(Quoted.count(rest, "tied city", "tied cities")).")
    }
    let unknown = tied - sizes.reduce(0, +)
    if unknown > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(unknown, "tied city", "tied cities")) of no known country.")
    }
    return notes
  }

  private func data(
    _ names: [String], _ sizes: [Int], _ ties: GroupTies, in study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: "countries", "Ties between countries", in: study,
      meaning: "A row per tied pair of countries; a country with itself stands for ties at home."
    ).table(
      GroupColumns.all
        + [
          ResultColumn(
            "chance", "Chance", form: .significant(2),
            meaning: "How likely so many ties are if a country spread its ties by chance.")
        ],
      names.indices.filter { ties.inside[$0] > 0 }.map { index in
        GroupColumns.row(
          names[index], names[index], ties.inside[index], cities: sizes[index], sizes[index],
          "not drawn") + [.missing]
      }
        + ties.pairs.map { pair in
          GroupColumns.row(
            names[pair.first], names[pair.second], pair.ties, cities: sizes[pair.first],
            sizes[pair.second], isDrawn(pair) ? "line" : "not drawn") + [.real(pair.chance)]
        })
  }
}
