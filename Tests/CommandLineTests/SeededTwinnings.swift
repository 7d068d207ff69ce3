import Foundation

/// A dataset of 48 cities that is the same for ever: whatever becomes of the bundled one, figures
/// that other programs computed on it hold.
///
/// 172 statements of 8 sources give 102 twinnings that hold: a component of 44 cities, one of
/// three, and a city without a tie. Other statements speak of intentions and of memoranda, which do not
/// count, and of endings, so that to leave out a source takes ties away and brings others back.
/// The cities lie in four countries of different sub-regions.
struct SeededTwinnings {
  /// One statement: the two cities, the relation, its status and day, and the source.
  private(set) var statements: [[String]] = []
  private var state = 7

  static let cities = (0..<48).map { id("c", $0) }
  static let sources = (0..<8).map { "s\($0)" }

  init() {
    for second in 0..<44 {
      for first in 0..<second { addPair(first, second) }
    }
    statements.append(["c44", "c45", "twinning", "in-force", "2001-06-01", "s0"])
    statements.append(["c45", "c46", "twinning", "in-force", "2002-06-01", "s1"])
  }

  /// What is said of two cities: of most pairs nothing, more within a country and of its first city.
  private mutating func addPair(_ first: Int, _ second: Int) {
    let isNear = first / 12 == second / 12
    let likelihood = (isNear ? 320 : 50) + (first % 12 == 0 ? 80 : 0)
    guard draw(below: 1000) < likelihood else { return }
    let source = min(draw(below: 8), draw(below: 8))
    let year = 1990 + draw(below: 25)
    let kind = draw(below: 20)
    let (a, b) = (Self.id("c", first), Self.id("c", second))
    statements.append([
      a, b, kind == 0 ? "mou" : "twinning", kind == 1 ? "proposed" : "in-force", "\(year)-06-01",
      "s\(source)",
    ])
    if kind == 2 || kind == 3 {
      statements.append([a, b, "twinning", "terminated", "2020-03-01", "s\((source + 3) % 8)"])
    } else if (4...9).contains(kind) {
      let later = "\(year + 1)-06-01"
      statements.append([b, a, "twinning", "in-force", later, "s\((source + 1) % 8)"])
    }
  }

  /// The linear congruential generator of ISO C's example, without its eight lowest bits.
  private mutating func draw(below limit: Int) -> Int {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8) % limit
  }

  /// Writes the dataset, without the statements of one source if that is named, and gives its path.
  func write(to scratch: ScratchFolder, without left: String? = nil) throws -> String {
    let folder = "without-" + (left ?? "nothing")
    let countries = ["IR", "KZ", "CN", "TR"]
    let cityRows = Self.cities.enumerated().map { number, id in
      "\(id),\(Self.name(id)),\(countries[number / 12])"
    }
    let kept = statements.filter { $0.last != left }.map { $0.joined(separator: ",") }
    let sourceRows = Self.sources.filter { $0 != left }.map { "\($0),Source \($0.dropFirst())" }
    let tables = [
      ("cities", "id,name,country", cityRows),
      ("assertions", "subject,object,relation,status,date,source", kept),
      ("sources", "id,title", sourceRows),
    ]
    for (name, heading, rows) in tables {
      let text = ([heading] + rows).joined(separator: "\n") + "\n"
      try scratch.write("\(folder)/\(name).csv", text)
    }
    return scratch.path + "/" + folder
  }

  /// The name of the city with this id.
  static func name(_ id: String) -> String { "City " + id.dropFirst() }

  private static func id(_ letter: String, _ number: Int) -> String {
    letter + (number < 10 ? "0" : "") + "\(number)"
  }
}
