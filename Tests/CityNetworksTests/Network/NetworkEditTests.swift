import CityNetworks
import Testing

@Suite struct NetworkEditTests {
  let network = SeedNetwork.network

  @Test func aNewTieRestsOnASourceThatSaysItIsSupposed() throws {
    let after = try network.applying([edit("+isfahan:urumqi")])
    let tie = try #require(after.ties(between: isfahan, and: CityID("urumqi")).first)
    #expect(tie.relation == .twinning && tie.status == .inForce && !tie.isDirected)
    #expect(tie.sources == [SourceID("what-if")])
    #expect(after.source(SourceID("what-if"))?.title.contains("not stated") == true)
    #expect(after.ties.count == network.ties.count + 1)
    #expect(after.provenance.steps == ["what if: +isfahan:urumqi"])
    // The network itself is a value and stays as it was.
    #expect(network.ties(between: isfahan, and: CityID("urumqi")).isEmpty)
  }

  @Test func aPlannedTieThatIsAddedComesIntoForce() throws {
    let after = try network.applying([edit("+isfahan:samarkand")])
    let tie = try #require(after.ties(between: isfahan, and: CityID("samarkand")).first)
    #expect(tie.status == .inForce)
    #expect(after.ties.count == network.ties.count)
  }

  @Test func aStatusIsChangedWhateverTheSourcesState() throws {
    let after = try network.applying([edit("=isfahan:barcelona status=terminated")])
    let tie = try #require(after.ties(between: isfahan, and: CityID("barcelona")).first)
    #expect(tie.status == .terminated && tie.statements.count == 1)
  }

  @Test func whatJoinsAPairVanishesWhollyOrInOneRelation() throws {
    let petersburg = CityID("st-petersburg")
    #expect(network.ties(between: isfahan, and: petersburg).count == 2)
    let none = try network.applying([edit("-isfahan:st-petersburg")])
    #expect(none.ties(between: isfahan, and: petersburg).isEmpty)
    let one = try network.applying([edit("-isfahan:st-petersburg relation=event")])
    #expect(one.ties(between: isfahan, and: petersburg).map(\.relation) == [.academic])
  }

  @Test func aCityDropsOutWithAllThatIsStatedOfIt() throws {
    let after = try network.applying([edit("-isfahan")])
    #expect(after.cities.count == 15 && after.city(isfahan) == nil)
    #expect(after.memberships.isEmpty)
    #expect(
      after.ties.map(\.first) == [CityID("karachi"), CityID("nakhchivan"), CityID("nakhchivan")])
    #expect(!after.assertions.contains { $0.subject.city == isfahan })
  }

  @Test func membershipsComeAndGo() throws {
    let after = try network.applying([edit("+urumqi@wego"), edit("-isfahan@gnlc")])
    #expect(
      after.memberships.map { "\($0.city)@\($0.organization)" } == ["isfahan@wego", "urumqi@wego"])
  }

  @Test func aSupposedTieHoldsFromTheDayAskedFor() throws {
    let day = Make.day("2021-06-01")
    let after = try network.applying([edit("+isfahan:urumqi")], since: day)
    let tie = try #require(after.ties(between: isfahan, and: CityID("urumqi")).first)
    #expect(tie.certainty(on: day) == .certain)
    #expect(tie.certainty(on: Make.day("2021-05-31")) == .no)
    let later = try network.applying([edit("+isfahan:urumqi@2027")], since: day)
    let dated = try #require(later.ties(between: isfahan, and: CityID("urumqi")).first)
    #expect(dated.certainty(on: day) == .no && dated.since == "2027")
  }

  @Test(arguments: [
    (["+isfahan:barcelona"], "p1: the twinning of barcelona and isfahan is revived already"),
    (["-isfahan:urumqi"], "p1: nothing joins isfahan and urumqi"),
    (["-isfahan:xian relation=twinning"], "but: co-production, aid"),
    (["=isfahan:urumqi status=signed"], "p1: nothing joins isfahan and urumqi"),
    (["=isfahan:xian status=held"], "Say which with relation="),
    (["+atlantis:urumqi"], "p1: the network has no city 'atlantis'"),
    (["+urumqi@nato"], "p1: the network has no organization 'nato'"),
    (["-urumqi@wego"], "p1: urumqi is no member of wego"),
    (["+isfahan@wego"], "is in force already"),
    (["+isfahan:urumqi", "-urumqi:isfahan"], "p2: p1 is about the same tie"),
    (["-isfahan", "+isfahan:urumqi"], "p2: p1 is about the same"),
  ])
  func anEditThatDoesNotFitIsRefusedWithItsPlace(texts: [String], message: String) throws {
    let edits = try texts.enumerated().map { try edit($1, "p\($0 + 1)") }
    #expect {
      try network.applying(edits)
    } throws: { error in
      String(describing: error).contains(message)
    }
  }

  @Test(arguments: [
    "+a:b", "-a:b relation=aid", "-a", "+a@o status=agreed", "=a:b relation=mou status=signed",
    "+a:b date=2027-01",
  ])
  func anEditIsWrittenAsItIsRead(text: String) throws {
    #expect(try edit(text).text == text)
  }

  @Test(arguments: [
    ("a:b", "Begin with +"), ("", "Begin with +"), ("+a", "names one city"),
    ("+a:b:c", "names 3 cities"), ("+a:", "a name is missing"), ("-a:b status=signed", "no status"),
    ("=a:b", "Add status="), ("+a:b status=signd", "no status is called 'signd'"),
    ("+a:b relation=membership", "no relation between cities is called 'membership'"),
    ("+a:b x=1", "no 'x='"), ("+a:b status=agreed status=signed", "given twice"),
    ("+a:b date=2021-13-40", "2021-13-40"), ("+a:a", "two different cities"),
    ("-a relation=aid", "needs two cities"),
  ])
  func aPhraseThatMeansNothingIsRefused(text: String, message: String) throws {
    #expect {
      try edit(text)
    } throws: { error in
      let words = String(describing: error)
      return words.hasPrefix("p: ") && words.contains(message)
    }
  }

  @Test func aHypotheticalStaysApartFromASourceOfTheSameName() throws {
    let own = CityNetwork(
      cities: network.cities, sources: [Source(id: SourceID("what-if"), title: "A real paper")],
      assertions: [
        Assertion(
          id: AssertionID("what-if"), subject: .city(isfahan), object: .city(CityID("xian")),
          relation: .twinning, source: SourceID("what-if"))
      ])
    let after = try own.applying([edit("+isfahan:urumqi"), edit("+isfahan:porto")])
    #expect(after.assertions.count == 3)
    #expect(after.ties.map(\.sources).filter { $0 == [SourceID("what-if-2")] }.count == 2)
  }

  private let isfahan = CityID("isfahan")

  private func edit(_ text: String, _ place: String = "p") throws -> NetworkEdit {
    try EditPhrase(text, place: place).edit(
      city: { CityID($0) }, organization: { OrganizationID($0) })
  }
}
