/// A sub-region of the United Nations' geoscheme (UN M49), such as 034 Southern Asia.
public struct Region: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Where the region stands in the order of names; all that is stored, so copies are cheap.
  private let position: UInt8

  /// The three digits of UN M49, as text: "034".
  public var code: String { Self.sorted[Int(position)].code }
  /// The English name of UN M49: "Southern Asia".
  public var name: String { Self.sorted[Int(position)].name }

  /// The English name.
  public var description: String { name }

  /// Orders regions by their names.
  public static func < (a: Region, b: Region) -> Bool { a.position < b.position }

  /// All sub-regions in the order of their names; Antarctica stands for itself.
  public static let all: [Region] = sorted.indices.map { Region(position: UInt8($0)) }

  /// The sub-region with this code; the code of a finer M49 region gives the one around it.
  public init?(code: String) {
    guard let region = Self.byKey[code] else { return nil }
    self = region
  }

  /// The sub-region with this English name, whatever the case of its letters.
  ///
  /// The name of a finer M49 region ("Western Africa") gives the one around it.
  public static func named(_ name: String) -> Region? { byKey[name.lowercased()] }

  private init(position: UInt8) { self.position = position }

  private static let sorted = table.sorted { $0.name < $1.name }

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

  private static let table: [(code: String, name: String)] = [
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
