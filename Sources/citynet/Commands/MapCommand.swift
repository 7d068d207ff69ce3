import ArgumentParser
import CityNetworks
import NetworkAnalysis
import Reporting

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws cities and ties on a map, or writes them for map programs.",
    discussion: """
      Examples:
        citynet map Datasets/silk-road --output world.svg
        citynet map Datasets/silk-road --city isfahan -o isfahan.pdf
        citynet map Datasets/silk-road --region west-asia -o west-asia.png
        citynet map Datasets/silk-road --country CN,PK --top 20 -o china-pakistan.svg
        citynet map Datasets/silk-road --corridor cpec -o cpec.geojson
        citynet map Datasets/silk-road --start isfahan --end urumqi -o routes.kml
        citynet map Datasets/silk-road --projection robinson --center 150 -o pacific.pdf
      Without --city, --region, --country, --corridor or --start and --end it is a map of the world \
      with the best-tied cities. `citynet list figures` tells what else the maps can be asked for, by \
      --set.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp("One city and its partners: its id, name or alias.", valueName: "city"))
  var city: String?
  @Option(
    help: ArgumentHelp(
      "A part of the world: \(WorldRegion.allCases.map(\.key).joined(separator: ", ")).",
      valueName: "region"))
  var region: String?
  @Option(help: ArgumentHelp("A corridor: its id.", valueName: "corridor"))
  var corridor: String?
  @Option(help: ArgumentHelp("With --corridor: the branch's name.", valueName: "branch"))
  var branch: String?
  @OptionGroup var corridorData: CorridorDataOptions
  @OptionGroup var routes: RouteFigureOptions
  @Option(
    help: ArgumentHelp(
      "equal-earth, natural-earth, robinson, or for regions lambert; the one that fits if absent.",
      valueName: "name"))
  var projection: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The middle of the map: a meridian as 150, or latitude and longitude as 38,68.",
      valueName: "degrees"))
  var center: String?
  @Option(help: ArgumentHelp("How many cities to name where there is room.", valueName: "n"))
  var top: Int?
  @Option(
    help: ArgumentHelp("How many of the best-tied cities to draw at most.", valueName: "n"))
  var most: Int?
  @OptionGroup var outlines: OutlinesOptions
  @Option(
    help: """
      The form: svg, png, pdf, dot, csv (the numbers), geojson or kml; by the ending of --output if \
      absent.
      """)
  var to: FigureFormat?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?
  @OptionGroup var look: LookOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let selected = try selection.selection()
    let format = try to ?? FigureFormat(endingOf: output)
    let (figure, values) = try request()
    let (loaded, known) = try corridorData.laid(over: input.load())
    if let known, let found = corridor.flatMap({ loaded.network.corridor(CorridorID($0)) }) {
      for remark in known.remarks(on: [found], branch: branch) { Console.note(remark) }
    }
    let drawing = FigureDrawing(dataset: loaded, selection: selected, work: work, look: look)
    do {
      let kind = try drawing.kind(figure, values, on: outlines)
      try drawing.deliver(kind, as: format, to: output)
    } catch AnalysisError.missingParameter(_, let name, _) {
      throw UsageError("A map of routes needs --\(RouteFigureOptions.option(for: name)).")
    } catch AnalysisError.unknownParameter(_, let name, _) {
      throw UsageError("This map, \(figure), takes no --\(RouteFigureOptions.option(for: name)).")
    }
  }

  /// The figure that the options ask for, with its parameters.
  private func request() throws -> (figure: String, values: [String: AnalysisParameters.Value]) {
    let asked = [
      ("--city", city, "map-city"), ("--region", region, "map-region"),
      ("--corridor", corridor, "map-corridor"), ("--start", routes.start, "map-routes"),
    ].filter { $0.1 != nil }
    if asked.count > 1 {
      throw UsageError("A map shows \(asked[0].0) or \(asked[1].0), not both. Leave one out.")
    }
    let isOfCountries = asked.isEmpty && routes.end == nil && selection.country != nil
    let other = routes.end != nil ? "map-routes" : isOfCountries ? "map-region" : "map-world"
    var values = try routes.parameters()
    for (name, text) in [
      ("city", city), ("region", region), ("corridor", corridor), ("branch", branch),
      ("projection", projection),
    ] {
      if let text {
        try RouteFigureOptions.requireOnce(name, in: values)
        values[name] = .text(text)
      }
    }
    if isOfCountries, let country = selection.country {
      values["countries"] = .list(country.split(separator: ",").map(String.init))
    }
    if let center { values["center"] = Double(center).map { .number($0) } ?? .text(center) }
    for (name, number) in [("top", top), ("most", most)] {
      if let number {
        try RouteFigureOptions.requireOnce(name, in: values)
        values[name] = .number(Double(number))
      }
    }
    return (asked.first?.2 ?? other, values)
  }
}
