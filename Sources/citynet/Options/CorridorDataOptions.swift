import ArgumentParser
import CityNetworks
import DatasetLoading
import NetworkAnalysis

/// The corridors of another dataset, laid over the one that a verb looks at.
struct CorridorDataOptions: ParsableArguments {
  @Option(
    name: .customLong("corridors"),
    help: ArgumentHelp(
      "A dataset whose corridors are laid over the cities of DATASET, such as Datasets/corridors.",
      valueName: "dataset"))
  var otherDataset: String?

  /// `dataset` with the corridors of the other dataset in place of its own, if one is named.
  func laid(over dataset: OpenDataset) throws -> (dataset: OpenDataset, known: KnownCorridors?) {
    guard let otherDataset else { return (dataset, nil) }
    let other = try DatasetOptions.open(otherDataset).network
    guard !other.corridors.isEmpty else {
      throw UsageError("\(otherDataset) holds no corridors. Give a dataset that does.")
    }
    let known = KnownCorridors(of: other, in: dataset.network)
    return (OpenDataset(network: known.network, findings: dataset.findings), known)
  }
}

extension KnownCorridors {
  /// Which dataset the corridors come from, as a remark.
  var originRemark: String {
    let version = origin.version.isEmpty ? "" : " \(origin.version)"
    let digest = origin.digest.isEmpty ? "" : ", sha256 \(origin.digest.prefix(12))"
    return "Corridors: \(origin.datasetID)\(version)\(digest)."
  }

  /// Which cities of these corridors, or of one branch, are in the data; of all corridors only how
  /// many.
  func remarks(on corridors: [Corridor], branch: String? = nil) -> [String] {
    if corridors.isEmpty {
      let counts = network.corridors.map { corridor in
        let cities = matches(on: corridor)
        return "\(corridor.id) \(cities.count { $0.found != nil }) of \(cities.count)"
      }
      return ["Cities in the data: \(counts.joined(separator: ", "))."]
    }
    let part = branch == nil ? "corridor" : "branch"
    var remarks = corridors.map { corridor in
      Self.remark(
        on: matches(on: corridor, branch: branch),
        of: corridors.count == 1 ? "the \(part)" : "\(part) '\(corridor.id)'")
    }
    if corridors.contains(where: { matches(on: $0, branch: branch).contains(where: \.isDoubtful) }) {
      remarks.append(
        "`along --matches` tells why a city is doubtful. If the data have it twice, as under two "
          + "spellings of its country, `citynet import --resolve` makes one of the two.")
    }
    return remarks
  }

  /// The table of the matches of these corridors, or of one branch; of all if none is named.
  func table(of corridors: [Corridor], branch: String? = nil) -> ResultTable {
    let chosen = corridors.isEmpty ? network.corridors : corridors
    var seen: Set<CityID> = []
    let cities = chosen.flatMap { matches(on: $0, branch: branch) }
      .filter { seen.insert($0.city.id).inserted }
    return CorridorMatchTable.table(cities, of: self)
  }
}

/// Which city of a corridor became which city of the data, for people to check.
enum CorridorMatchTable {
  /// A city of the corridors per row.
  static func table(_ matches: [CityMatch], of known: KnownCorridors) -> ResultTable {
    let network = known.network
    return ResultTable(
      id: "corridor-matches", title: "Which cities of the data the corridor's cities are",
      basis: "Data: \(network.provenance.datasetID). \(known.originRemark)",
      columns: columns, rows: matches.map { row($0, network) },
      method: MethodNote(
        name: "Matching of cities",
        meaning: "Each city of a corridor is looked up among the cities of the data, one each.",
        choices: [
          .init(
            "By",
            "the first that fits: Wikidata item, GeoNames number, name and country, other name "
              + "and country; of a city without a country, name and place"),
          .init("Not taken", "differing items, numbers or countries; places more than 50 km apart"),
          .init("Several that fit", "none is taken"),
        ]))
  }

  private static let columns = [
    ResultColumn("city", "City", form: .words, meaning: "The city as the corridor has it."),
    ResultColumn("country", "Country", form: .words, meaning: "Its country."),
    ResultColumn("in_data", "In the data", form: .words, meaning: "The city that it is there."),
    ResultColumn("id", "Id", form: .words, meaning: "The id of that city."),
    ResultColumn("by", "By", form: .words, meaning: "What the two have in common."),
    ResultColumn(
      "kilometers", "Apart", unit: "km", form: .decimals(0),
      meaning: "How far the two places lie apart."),
    ResultColumn("note", "Note", form: .words, meaning: "What came near and was not taken."),
  ]

  private static func row(_ match: CityMatch, _ network: CityNetwork) -> [ResultValue] {
    let here = match.found.flatMap { network.city($0) }
    let key: String? =
      switch match.outcome {
      case .same(_, let key): key.title
      case .doubtful: "doubtful"
      case .unknown: "not found"
      }
    let apart = match.city.coordinate.flatMap { place in
      here?.coordinate.map { place.distanceInKilometers(to: $0) }
    }
    return [
      .text(match.city.name), ResultValue(match.city.country?.code), ResultValue(here?.name),
      ResultValue(here?.id.rawValue), ResultValue(key), ResultValue(apart),
      ResultValue(match.reasons.isEmpty ? nil : match.reasons.joined(separator: "; ")),
    ]
  }
}
