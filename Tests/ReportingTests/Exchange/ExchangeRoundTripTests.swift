import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats
import NetworkAnalysis
import Reporting
import TestSupport
import Testing

/// What is exported and imported again is the same network, as far as the form says that it carries
/// it.
@Suite struct ExchangeRoundTripTests {
  /// The forms that can be read again.
  static let forms = ExportFormat.all.filter { format in
    switch format.maker {
    case .graph: FormatCatalog.reader(id: format.id) != nil
    case .csvFolder, .dataPackage, .sqlite: true
    case .xlsx, .kml, .latex: false
    }
  }.map(\.id)

  private static let silkRoad = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Datasets/silk-road").standardized.path

  /// The selected part of a network, the same after it was written and read, and the attributes
  /// that the form leaves out.
  private typealias Exchanged = (before: CityNetwork, after: CityNetwork, lost: Set<String>)

  private func network(
    _ network: CityNetwork, under selection: NetworkSelection, by id: String
  ) throws -> Exchanged {
    let export = NetworkExport(try StudiedNetwork(network, selection: selection))
    let format = try #require(ExportFormat.named(id))
    let written = try format.files(of: export)
    let lost = (written?.losses ?? []).filter {
      $0.owner != .graph && $0.count > 0 && $0.treatment.hasPrefix("left out")
    }
    let ending = format.fileEndings.first ?? "csv"
    let files =
      written?.files.map {
        InputFile(name: $0.path.isEmpty ? "network.\(ending)" : $0.path, bytes: $0.bytes)
      } ?? DatasetPackage(export.datasetNetwork).files
    let imported: ImportedDataset
    if case .graph = format.maker {
      imported = try GraphFileImporter().importing(ImportInput(files: files))
    } else {
      imported = try ImporterCatalog.importing(ImportInput(files: files))
    }
    let loaded = DatasetLoader().load(imported.datasetFiles)
    #expect(loaded.findings.filter { $0.severity == .error }.isEmpty)
    return (
      export.network, try #require(loaded.network),
      Set(lost.map { "\($0.owner.rawValue).\($0.attribute)" })
    )
  }

  /// The ends of each tie and membership, and what of it the form does not leave out.
  private func edges(
    _ network: CityNetwork, kinds: CityNetwork, _ lost: Set<String>
  ) -> [String] {
    // Without the kinds of nodes, memberships come back as ties of the usual relation.
    let memberships = Set(
      kinds.memberships.map { [$0.city.rawValue, $0.organization.rawValue].sorted() })
    func text(
      _ ends: [String], _ relation: String, _ status: TieStatus, _ sources: [SourceID]
    ) -> String {
      let ends = ends.sorted()
      let said = [
        ("relation", memberships.contains(ends) ? "" : relation), ("status", status.rawValue),
        ("sources", sources.map(\.rawValue).joined(separator: " ")),
      ]
      return
        (ends + said.filter { !lost.contains("edges.\($0.0)") }.map(\.1)).joined(separator: "; ")
    }
    let ties = network.ties.map {
      text([$0.first.rawValue, $0.second.rawValue], $0.relation.rawValue, $0.status, $0.sources)
    }
    let others = network.memberships.map {
      text([$0.city.rawValue, $0.organization.rawValue], "", $0.status, $0.sources)
    }
    let all = ties + others
    // Ties of the same two that differ in their relation alone are one without it.
    return (lost.contains("edges.relation") ? Array(Set(all)) : all).sorted()
  }

  private func expectSame(_ exchanged: Exchanged) {
    let (before, after, lost) = exchanged
    guard !lost.contains("nodes.kind") else {
      let wanted = edges(before, kinds: before, lost)
      let got = edges(after, kinds: before, lost)
      let isSame = wanted == got
      #expect(
        isSame,
        "\(wanted.count) and \(got.count); \(zip(wanted, got).first { $0 != $1 } ?? ("", ""))")
      return
    }
    #expect(lost == [])
    func cities(_ network: CityNetwork) -> [String] {
      network.cities.map { city in
        [
          city.id.rawValue, city.name, city.country?.code ?? "", city.region?.name ?? "",
          city.coordinate.map { "\($0.latitude) \($0.longitude)" } ?? "",
          city.population.map { String($0) } ?? "", city.wikidata ?? "",
          city.geonames.map { String($0) } ?? "", city.aliases.sorted().joined(separator: "|"),
        ].joined(separator: "; ")
      }
    }
    func ties(_ network: CityNetwork) -> [String] {
      network.ties.map { tie in
        [
          tie.first.rawValue, tie.second.rawValue, tie.relation.rawValue, "\(tie.isDirected)",
          tie.status.rawValue, tie.sources.map(\.rawValue).joined(separator: " "),
          "\(tie.weight ?? 0)", tie.quantityNames.joined(separator: " "),
        ].joined(separator: "; ")
      }
    }
    func memberships(_ network: CityNetwork) -> [String] {
      network.memberships.map {
        "\($0.city) \($0.organization) \($0.status) \($0.sources) \($0.weight ?? 0)"
      }
    }
    let isSame = (
      cities(before) == cities(after), ties(before) == ties(after),
      memberships(before) == memberships(after)
    )
    #expect(isSame.0, "\(zip(cities(before), cities(after)).first { $0 != $1 } ?? ("", ""))")
    #expect(isSame.1, "\(zip(ties(before), ties(after)).first { $0 != $1 } ?? ("", ""))")
    #expect(isSame.2)
    #expect(before.organizations.map(\.name) == after.organizations.map(\.name))
  }

  @Test(arguments: forms)
  func theBundledNetworkComesBack(id: String) throws {
    let network = try #require(try DatasetSource(path: Self.silkRoad).load().network)
    let exchanged = try self.network(network, under: NetworkSelection(), by: id)
    #expect(exchanged.before.ties.count > 600 && exchanged.before.memberships.count > 300)
    expectSame(exchanged)
  }

  private static let allKinds = Set(Relation.allCases.filter { $0.kind == .cityTie })

  /// What a dataset answers with: ties of all kinds that held on a day, by what certainty, from when.
  private func answers(_ network: CityNetwork) -> [String] {
    ["1999-01-01", "2015-01-01", "2026-11-21"].flatMap { day in
      let held = network.selecting(
        NetworkSelection(asOf: try? Day(iso: day), relations: Self.allKinds))
      return held.ties.map {
        "\(day) \($0.first) \($0.second) \($0.relation) \($0.status) \($0.since) \($0.isDisputed)"
      } + held.memberships.map { "\(day) \($0.city) \($0.organization) \($0.status)" }
    }
  }

  @Test(arguments: forms)
  func everyStatementComesBackWordForWord(id: String) throws {
    let network = try #require(try DatasetSource(path: Self.silkRoad).load().network)
    let selection = NetworkSelection(statusRule: .any, relations: Self.allKinds)
    let (before, after, lost) = try self.network(network, under: selection, by: id)
    guard !lost.contains("edges.assertions") else {
      #expect(id == "pajek")
      return
    }
    let statements = before.assertions == after.assertions
    #expect(
      statements,
      """
      \(before.assertions.count) and \(after.assertions.count): \
      \(zip(before.assertions, after.assertions).first { $0 != $1 }.map { "\($0)" } ?? "")
      """)
    let (all, again) = (answers(before), answers(after))
    #expect(all.count > 1000)
    let isAnsweredAlike = all == again
    #expect(isAnsweredAlike, "\(zip(all, again).first { $0 != $1 } ?? ("", ""))")
    guard !lost.contains("nodes.kind") else { return }
    let rest = (
      before.cities == after.cities, before.organizations == after.organizations,
      before.sources == after.sources, before.corridors == after.corridors
    )
    #expect(
      rest.0, "\(zip(before.cities, after.cities).first { $0 != $1 }.map { "\($0)" } ?? "")")
    #expect(rest.1)
    #expect(
      rest.2,
      """
      \(before.sources.count) and \(after.sources.count): \
      \(zip(before.sources, after.sources).first { $0 != $1 }.map { "\($0)" } ?? "")
      """)
    #expect(rest.3, "\(before.corridors.count) and \(after.corridors.count)")
  }

  @Test(arguments: forms)
  func beginningsThatAreExactlyKnownComeBack(id: String) throws {
    let network = try #require(try DatasetSource(path: Self.silkRoad).load().network)
    let (before, after, lost) = try self.network(network, under: NetworkSelection(), by: id)
    guard !lost.contains("nodes.kind") else { return }
    for (old, new) in zip(before.ties, after.ties) where old.statements.count == 1 {
      #expect(old.since == new.since, "\(old.key)")
    }
  }

  @Test(arguments: forms, 1...4)
  func randomNetworksComeBack(id: String, seed: UInt64) throws {
    let network = RandomCityNetworks.network(seed: seed, cityCount: 9)
    let selection = NetworkSelection(statusRule: .any, relations: [.twinning, .mou])
    expectSame(try self.network(network, under: selection, by: id))
  }

  @Test(arguments: forms)
  func aTieWithADirectionComesBack(id: String) throws {
    let network = CityNetwork(
      cities: ["a", "b", "c"].map { City(id: CityID($0), name: $0.uppercased()) },
      sources: [Source(id: SourceID("s"), title: "S")],
      assertions: [
        Assertion(
          id: AssertionID("1"), subject: .city(CityID("b")), object: .city(CityID("a")),
          relation: .aid, isDirected: true, status: .held, period: try Interval("2001-02"),
          source: SourceID("s")),
        Assertion(
          id: AssertionID("2"), subject: .city(CityID("a")), object: .city(CityID("c")),
          relation: .twinning, status: .terminated, period: try Interval("2015"),
          source: SourceID("s")),
      ], provenance: Provenance(datasetID: "directed"))
    let selection = NetworkSelection(statusRule: .any, relations: [.twinning, .aid])
    expectSame(try self.network(network, under: selection, by: id))
  }
}
