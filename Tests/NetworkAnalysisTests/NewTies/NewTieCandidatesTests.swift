import CityNetworks
import DatasetLoading
import Execution
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

struct NewTieCandidatesTests {
  static let rules = [
    "partners=1,organization", "partners=2", "km=4000", "organization=2", "km=9000+organization",
    "partners=1+km=6000+organization=3", "domestic,partners=1", "km=20100,domestic",
    "partners=3,km=2500,organization=2+km=7000",
  ]

  @Test(arguments: 0..<400)
  func candidatesAreThoseOfAllPairs(seed: UInt64) throws {
    let study = try RandomCities.study(seed)
    for text in Self.rules {
      let rule = try NewTieRule(text)
      let found = try NewTieCandidates(in: study, by: rule, ExecutionContext()).pairs.map {
        [study.network.cities[$0.first.index].id, study.network.cities[$0.second.index].id]
      }
      #expect(found == Self.everyPair(study, rule), "\(text)")
    }
  }

  @Test func factsNameWhatSpeaksForATie() throws {
    // a–b–c–d in a row; b and c belong to WeGO; a and c have b as their partner.
    let study = try ToyNetwork.study(ToyNetwork.row)
    let tie = study.newTie(CityID("c"), CityID("a"))
    #expect(tie.first == CityID("a") && tie.second == CityID("c"))
    #expect(tie.commonPartners == [CityID("b")] && tie.sharedOrganizations.isEmpty)
    #expect(tie.plausibility == "1 common partner (B); 222 km apart")
    #expect(
      study.newTie(CityID("b"), CityID("c")).plausibility
        == "no common partner; both belong to wego; 111 km apart")
  }

  @Test func tiesThatTheSelectionLeavesOutAreTold() throws {
    let study = try CostSample.study([.twinning], .strict)
    let tie = study.newTie(CityID("b"), CityID("c"))
    #expect(tie.otherTies.map(\.relation) == [.mou, .event])
    #expect(
      tie.plausibility
        == "1 common partner (A); 222 km apart; left out by the selection: memorandum "
        + "of understanding, agreed; event, held")
  }

  @Test func tooManyPairsAreRefusedWithWhatToNarrow() throws {
    let study = try ToyNetwork.study(ToyNetwork.row)
    func message(_ rule: String) -> String? {
      #expect(throws: NewTieError.self) {
        try NewTieCandidates(in: study, by: try NewTieRule(rule), most: 1, ExecutionContext())
      }?.description
    }
    #expect(
      message("km=500")
        == "more than 1 pairs of cities fulfil 'km=500', which is more than a search for "
        + "routes can use. Ask for shorter ties, as km=250, or for a partner too, as partners=1+km=500. "
        + "Or select fewer cities with --country.")
    #expect(message("partners=1,domestic")?.contains("as partners=2. Or") == true)
  }

  @Test func theRealNetworkHasAsManyAsAnotherMethodCounts() throws {
    guard let shared = SharedMaterial.path else { return }
    let path = shared + "/data/twinnings-wikipedia-2026/twin_cities.csv"
    let network = try #require(try DatasetSource(path: path).load().network)
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    // Square of the adjacency matrix by scipy.sparse, distances by the haversine formula in numpy.
    let counts = [
      ("partners=1", 127_861), ("partners=2", 6947), ("partners=3", 1349), ("km=50", 33_243),
    ]
    for (rule, count) in counts {
      let found = try NewTieCandidates(in: study, by: try NewTieRule(rule), ExecutionContext())
      #expect(found.pairs.count == count, "\(rule)")
    }
    #expect(throws: NewTieError.self) {
      try NewTieCandidates(in: study, by: try NewTieRule("km=1000"), ExecutionContext())
    }
  }

  /// The pairs by the words of the rule, looked at one by one.
  static func everyPair(_ study: StudiedNetwork, _ rule: NewTieRule) -> [[CityID]] {
    let cities = study.network.cities
    var pairs: [[CityID]] = []
    for (position, a) in cities.enumerated() {
      for b in cities[(position + 1)...] {
        let isTied = study.network.ties.contains { $0.first == a.id && $0.second == b.id }
        let isDomestic = a.country != nil && a.country == b.country
        if isTied || (isDomestic && rule.ends == .twoCountries) { continue }
        let isPlausible = rule.alternatives.contains { conditions in
          conditions.allSatisfy { fulfils($0, a, b, study.network) }
        }
        if isPlausible { pairs.append([a.id, b.id]) }
      }
    }
    return pairs
  }

  private static func fulfils(
    _ condition: NewTieRule.Condition, _ a: City, _ b: City, _ network: CityNetwork
  ) -> Bool {
    switch condition {
    case .partners(let fewest):
      return network.cities.count { city in
        [a, b].allSatisfy { end in
          network.ties.contains { $0.partner(of: end.id) == city.id }
        }
      } >= fewest
    case .kilometers(let most):
      guard let one = a.coordinate, let other = b.coordinate else { return false }
      return one.distanceInKilometers(to: other) <= most
    case .organization(let most):
      return network.organizations.contains { body in
        let members = network.memberships.filter { $0.organization == body.id }.map(\.city)
        return members.count <= most && members.contains(a.id) && members.contains(b.id)
      }
    }
  }
}
