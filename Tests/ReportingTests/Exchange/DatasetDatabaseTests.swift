import CityNetworks
import DatasetLoading
import Foundation
import GRDB
import NetworkAnalysis
import Reporting
import TestSupport
import Testing

@Suite struct DatasetDatabaseTests {
  private static let silkRoad: CityNetwork = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Datasets/silk-road").standardized.path
    guard let network = try? DatasetSource(path: folder).load().network else {
      preconditionFailure("the bundled dataset cannot be loaded")
    }
    return network
  }()

  private static func bytes(of network: CityNetwork) throws -> [UInt8] {
    let all = NetworkSelection(
      statusRule: .any, relations: Set(Relation.allCases.filter { $0.kind == .cityTie }))
    let export = NetworkExport(try StudiedNetwork(network, selection: all))
    return try #require(try ExportFormat.named("sqlite")?.files(of: export)).files[0].bytes
  }

  /// A database file that is removed after `body`.
  private func withDatabase(
    of network: CityNetwork, _ body: (Database) throws -> Void
  ) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("citynet-\(UUID().uuidString).sqlite")
    try Data(Self.bytes(of: network)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction(body)
    try queue.close()
  }

  private func expectTheViewsAgree(_ network: CityNetwork, rules: [StatusRule]) throws {
    try withDatabase(of: network) { database in
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      for rule in rules {
        for text in ["1950-01-01", "1999-12-31", "2010-06-01", "2021-06-01", "2026-11-21"] {
          try database.execute(
            sql: "UPDATE as_of SET day = ?, rule = ?", arguments: [text, rule.description])
          let day = try Day(iso: text)
          for certainty in [Certainty.certain, .possible] {
            let expected = network.ties.filter { $0.certainty(on: day, rule: rule) == certainty }
              .map { "\($0.first)|\($0.second)|\($0.relation.rawValue)" }
            let found = try String.fetchAll(
              database,
              sql: """
                SELECT city || '|' || partner || '|' || relation FROM ties_as_of
                WHERE certainty_on_day = ? ORDER BY id
                """, arguments: [certainty.rawValue])
            #expect(found == expected, "\(rule) \(text) \(certainty)")
            let members = network.memberships.filter {
              $0.certainty(on: day, rule: rule) == certainty
            }
            let count = try Int.fetchOne(
              database,
              sql: "SELECT count(*) FROM memberships_as_of WHERE certainty_on_day = ?",
              arguments: [certainty.rawValue])
            #expect(count == members.count, "\(rule) \(text) \(certainty)")
          }
        }
      }
    }
  }

  @Test func theViewsTellWhatHeldOnADay() throws {
    try expectTheViewsAgree(Self.silkRoad, rules: StatusRule.named)
  }

  @Test(arguments: 1...5)
  func theViewsOfRandomNetworksTellWhatHeld(seed: UInt64) throws {
    try expectTheViewsAgree(
      RandomCityNetworks.network(seed: seed, cityCount: 12), rules: [.strict, .any])
  }

  @Test func theSameNetworkGivesTheSameBytes() throws {
    let isSame = try Self.bytes(of: Self.silkRoad) == Self.bytes(of: Self.silkRoad)
    #expect(isSame)
  }

  @Test func aDayThatIsNoneIsRefused() throws {
    try withDatabase(of: ToyStudy.network) { database in
      #expect(throws: DatabaseError.self) {
        try database.execute(sql: "UPDATE as_of SET day = '1.6.2021'")
      }
      #expect(throws: DatabaseError.self) {
        try database.execute(sql: "UPDATE as_of SET rule = 'strikt'")
      }
    }
  }
}
