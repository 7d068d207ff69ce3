import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats

/// A gazetteer of a few cities, and the one that is part of the project.
enum GazetteerSample {
  static let table = """
    geonameid,name,latitude,longitude,countrycode,admin1code,population,alternatenames
    1269843,Hyderabad,17.38405,78.45636,IN,40,6993262,Haidarabad|हैदराबाद
    1176734,Hyderabad,25.39689,68.37718,PK,05,1921275,Hyderabad City
    1529102,Ürümqi,43.80096,87.60046,CN,13,3029372,Urumchi|Урумчи|乌鲁木齐
    1790630,Xi’an,34.25833,108.92861,CN,26,9600000,Sian|西安
    675810,Iaşi,47.16667,27.6,RO,23,378954,Iași|Jassy|Jash|Yas|Яссы
    2643743,London,51.50853,-0.12574,GB,ENG,8961989,Londres
    6058560,London,42.98339,-81.23304,CA,08,422324,
    2063523,Perth,-31.95224,115.8614,AU,08,2384371,
    2640358,Perth,56.39522,-3.43139,GB,SCT,47350,
    5134693,Rye,40.98065,-73.68374,US,NY,16046,
    5746545,Portland,45.52345,-122.67621,US,OR,652503,
    4975802,Portland,43.65737,-70.2589,US,ME,68408,
    292223,Dubai,25.07725,55.30927,AE,03,3790000,دبي
    2950159,Berlin,52.52437,13.41053,DE,16,3426354,
    2911298,Hamburg,53.55073,9.99302,DE,04,1845229,
    6545310,Mitte,52.52003,13.40489,DE,16,102338,
    2842647,Saarbrücken,49.23262,7.00982,DE,09,182971,
    705392,Kamyanets-Podilskyi,48.67753,26.58602,UA,,99755,Kamianets-Podilskyi
    2657896,Zürich,47.36667,8.55,CH,ZH,341730,Zurich
    2778067,Sankt Pölten,48.2,15.61667,AT,03,55044,

    """

  static let small: Gazetteer = {
    do {
      return try Gazetteer(bytes(of: table), file: "small.gazetteer")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static func bytes(of table: String) throws -> [UInt8] {
    try GazetteerCompiler(source: "a sample").compact(text(table))
  }

  static func text(_ table: String, file: String = "table.csv") throws -> DelimitedTable {
    try DelimitedReader.read(Array(table.utf8), file: file)
  }

  /// The folder of the datasets of the project.
  static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Datasets")

  /// The bytes of the gazetteer of the project.
  static func projectBytes() throws -> [UInt8] {
    let file = datasets.appendingPathComponent("gazetteer/cities15000.gazetteer")
    return [UInt8](try Data(contentsOf: file))
  }

  static func project() throws -> Gazetteer {
    try Gazetteer(projectBytes(), file: "cities15000.gazetteer")
  }
}
