import CityNetworks
import DatasetLoading

/// A small dataset in which nothing is doubtful, parts of which tests replace.
enum Sample {
  static let cities = """
    id,name,aliases,country,region,lat,lon,population,wikidata,geonames
    isfahan,Isfahan,Esfahan|اصفهان,IR,Southern Asia,32.6525,51.6746,1961260,Q42053,418863
    karachi,Karachi,,PK,034,24.8607,67.0011,,,
    urumqi,Urumqi,Ürümqi|乌鲁木齐,CN,,43.8256,87.6168,,Q16959,

    """
  static let assertions = """
    id,subject,object,relation,directed,status,date,count,weight,sector,source,quote,note
    a1,karachi,urumqi,twinning,false,in-force,../2021-05-19,,,tourism|education,s1,"twin cities, says",
    a2,isfahan,wego,membership,false,in-force,2019,,,,s1,,

    """
  static let organizations = "id,name,short_name,kind\nwego,World Smart Cities,WeGO,city-network\n"
  static let sources = """
    id,publisher,title,published,locator,url,accessed,license,note
    s1,Global Times,Sister city ties,2021-05-19,,,,,

    """
  static let package = #"{"name": "sample", "title": "A sample", "version": "1", "licenses": []}"#

  static func load(
    cities: String? = cities, assertions: String? = assertions,
    organizations: String? = organizations, corridors: String? = nil, sources: String? = sources,
    package: String? = package
  ) -> LoadedDataset {
    let texts = [
      ("cities.csv", cities), ("assertions.csv", assertions), ("organizations.csv", organizations),
      ("corridors.csv", corridors), ("sources.csv", sources), ("datapackage.json", package),
    ]
    return DatasetLoader().load(
      files: texts.compactMap { name, text in text.map { (name, Array($0.utf8)) } })
  }

  /// The dataset with these rows added to its assertions.
  static func load(stating row: String, _ more: String...) -> LoadedDataset {
    load(assertions: assertions + ([row] + more).joined(separator: "\n") + "\n")
  }

  /// The dataset with these rows added to its cities.
  static func load(listing row: String, _ more: String...) -> LoadedDataset {
    load(cities: cities + ([row] + more).joined(separator: "\n") + "\n")
  }
}

extension LoadedDataset {
  /// The findings of one rule as they are printed, with their severity before them.
  func lines(of rule: String) -> [String] {
    findings.filter { $0.rule == rule }.map { "\($0.severity) \($0)" }
  }

  /// All findings as they are printed, with their severity before them.
  var lines: [String] { findings.map { "\($0.severity) \($0)" } }
}

/// The same numbers on every run (Knuth's linear congruential generator).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
