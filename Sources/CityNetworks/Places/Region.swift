/// A sub-region of the United Nations' geoscheme (UN M49), such as 034 Southern Asia.
public struct Region: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The three digits of UN M49, as text: "034".
  public let code: String
  /// The English name of UN M49: "Southern Asia".
  public let name: String

  /// The English name.
  public var description: String { name }

  /// Orders regions by their names.
  public static func < (a: Region, b: Region) -> Bool { a.name < b.name }

  /// All sub-regions in the order of their names; Antarctica stands for itself.
  public static let all: [Region] = table.map { Region(code: $0.0, name: $0.1) }.sorted()

  /// The sub-region with this code; the code of a finer M49 region gives the one around it.
  public init?(code: String) {
    guard let region = Self.byKey[code] else { return nil }
    self = region
  }

  /// The sub-region with this English name, whatever the case of its letters.
  ///
  /// The name of a finer M49 region ("Western Africa") gives the one around it.
  public static func named(_ name: String) -> Region? { byKey[name.lowercased()] }

  private init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  private static let byKey: [String: Region] = {
    var result: [String: Region] = [:]
    for region in all {
      result[region.code] = region
      result[region.name.lowercased()] = region
    }
    for (code, name, parent) in finer {
      result[code] = result[parent]
      result[name] = result[parent]
    }
    return result
  }()

  private static let table: [(String, String)] = [
    ("015", "Northern Africa"), ("202", "Sub-Saharan Africa"),
    ("021", "Northern America"), ("419", "Latin America and the Caribbean"),
    ("143", "Central Asia"), ("030", "Eastern Asia"), ("035", "South-eastern Asia"),
    ("034", "Southern Asia"), ("145", "Western Asia"),
    ("151", "Eastern Europe"), ("154", "Northern Europe"), ("039", "Southern Europe"),
    ("155", "Western Europe"),
    ("053", "Australia and New Zealand"), ("054", "Melanesia"), ("057", "Micronesia"),
    ("061", "Polynesia"), ("010", "Antarctica"),
  ]

  private static let finer: [(code: String, name: String, parent: String)] = [
    ("014", "eastern africa", "202"), ("017", "middle africa", "202"),
    ("018", "southern africa", "202"), ("011", "western africa", "202"),
    ("029", "caribbean", "419"), ("013", "central america", "419"),
    ("005", "south america", "419"),
  ]
}
