import DatasetLoading
import Foundation
import GraphFormats
import Testing

/// What holds of every merge, on datasets whose rows are drawn from a seed.
@Suite struct MergeLawTests {
  @Test(arguments: 1...40)
  func aSecondTimeChangesNothing(seed: UInt64) throws {
    var random = Draw(seed)
    let (base, added) = (try random.dataset("b"), try random.dataset("a"))
    let once = DatasetMerge().merged(added, into: base, input: "added")
    let twice = DatasetMerge().merged(added, into: once.tables, input: "added")
    let isChanged = twice.isChanged
    #expect(!isChanged)
    let isSame = twice.tables.files == once.tables.files
    #expect(isSame)
    var list = ChangeList(once.changes)
    list.append(twice.changes)
    let known = list.changes.filter { !$0.isKept }.count
    #expect(known == once.changes.filter { !$0.isKept }.count)
  }

  @Test(arguments: 1...40)
  func theOrderOfRowsChangesNothing(seed: UInt64) throws {
    var random = Draw(seed)
    let (base, added) = (try random.dataset("b"), try random.dataset("a"))
    let merged = DatasetMerge().merged(added, into: base, input: "added")
    let shuffled = DatasetMerge().merged(
      random.shuffled(added), into: random.shuffled(base), input: "added")
    let isSame = shuffled.tables.files == merged.tables.files
    #expect(isSame)
    #expect(shuffled.report.description == merged.report.description)
  }

  @Test(arguments: 1...40)
  func theListOfChangesMakesTheMergeAgain(seed: UInt64) throws {
    var random = Draw(seed)
    let (base, added) = (try random.dataset("b"), try random.dataset("a"))
    let merged = DatasetMerge().merged(added, into: base, input: "added")
    let list = try ChangeList(bytes: ChangeList(merged.changes).bytes)
    let isSame = list.replayed(on: base).files == merged.tables.files
    #expect(isSame)
  }

  @Test(arguments: 1...40)
  func theMergeIsSoundAndLosesNoStatement(seed: UInt64) throws {
    var random = Draw(seed)
    let (base, added) = (try random.dataset("b"), try random.dataset("a"))
    let merged = DatasetMerge().merged(added, into: base, input: "added")
    let loaded = DatasetLoader().load(merged.tables.datasetFiles)
    #expect(!loaded.hasErrors, "\(loaded.findings.filter { $0.severity == .error })")
    let report = merged.report
    #expect(
      report.assertionsAdded + report.assertionsKnown + report.selfTies
        == added.assertions.rows.count)
    #expect(
      merged.tables.assertions.rows.count
        == base.assertions.rows.count + report.assertionsAdded)
    #expect(report.citiesAdded + report.citiesKnown == added.cities.rows.count)
  }
}

/// Draws small datasets in which names, ids and identifiers meet often, right and wrong.
private struct Draw {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func dataset(_ prefix: String) throws -> DatasetTables {
    var cities = EditableTable(empty: .cities)
    var ids: [String] = []
    for number in 0..<9 {
      let id = below(2) == 0 ? "c\(below(9))" : "\(prefix)\(number)"
      if ids.contains(id) { continue }
      ids.append(id)
      let name = ["Älpha", "Alpha", "Beta", "Gamma", "Delta", "Epsilon"][below(6)]
      cities.append([
        "id": id, "name": name, "aliases": below(3) == 0 ? "Other \(below(4))" : "",
        "country": ["IR", "PK", ""][below(3)],
        "lat": "3\(below(3)).5", "lon": "60.5", "population": below(2) == 0 ? "\(below(9))" : "",
        "wikidata": below(3) == 0 ? "Q\(below(5) + 1)" : "",
        "geonames": below(4) == 0 ? "\(below(5) + 1)" : "",
      ])
    }
    var sources = EditableTable(empty: .sources)
    for number in 0..<2 {
      sources.append(["id": "s\(number)", "publisher": "P", "title": "T\(below(3))"])
    }
    var assertions = EditableTable(empty: .assertions)
    for number in 0..<8 {
      let (a, b) = (below(ids.count), below(ids.count))
      if a == b { continue }
      assertions.append([
        "id": below(4) == 0 ? "" : "x\(number)", "subject": ids[a], "object": ids[b],
        "relation": "twinning", "status": ["signed", "in-force"][below(2)],
        "date": ["", "2001", "2002"][below(3)], "source": "s\(below(2))",
      ])
    }
    return try MergeSample.tables([
      "cities.csv": String(decoding: cities.bytes ?? [], as: UTF8.self),
      "assertions.csv": String(decoding: assertions.bytes ?? [], as: UTF8.self),
      "sources.csv": String(decoding: sources.bytes ?? [], as: UTF8.self),
    ])
  }

  mutating func shuffled(_ tables: DatasetTables) -> DatasetTables {
    var result = tables
    for schema in TableSchema.all where tables[schema].isPresent {
      var values = tables[schema].rows.indices.map { tables[schema].values(ofRow: $0) }
      for place in values.indices.reversed() { values.swapAt(place, below(place + 1)) }
      var table = EditableTable(empty: schema)
      for row in values { table.append(row) }
      result[schema] = table
    }
    return result
  }
}
