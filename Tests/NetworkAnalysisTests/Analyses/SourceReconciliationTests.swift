import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct SourceReconciliationTests {
  /// Cities c0 … c9 and random twinnings stated by three sources.
  private struct Stated {
    let network: CityNetwork
    let rows: [(subject: String, object: String, source: String)]

    init(seed: UInt64) {
      var generator = Seed(seed).stream(0)
      var rows: [(subject: String, object: String, source: String)] = []
      for _ in 0..<60 {
        let (a, b) = (generator.next() % 10, generator.next() % 10)
        let source = ["list-1", "list-2", "other"][Int(generator.next() % 3)]
        if a != b { rows.append(("c\(a)", "c\(b)", source)) }
      }
      self.rows = rows
      network = CityNetwork(
        cities: (0..<10).map { City(id: CityID("c\($0)"), name: "C\($0)") },
        sources: ["list-1", "list-2", "other"].map { Source(id: SourceID($0), title: $0) },
        assertions: rows.enumerated().map { number, row in
          Assertion(
            id: AssertionID("r\(number)"), subject: .city(CityID(row.subject)),
            object: .city(CityID(row.object)), relation: .twinning, source: SourceID(row.source))
        })
    }

    /// The partners of a city by a plain look at every row.
    func partners(of city: String, by prefix: String) -> [String] {
      var found: [String] = []
      for row in rows where row.source.hasPrefix(prefix) {
        if row.subject == city, !found.contains(row.object) { found.append(row.object) }
        if row.object == city, !found.contains(row.subject) { found.append(row.subject) }
      }
      return found
    }
  }

  @Test(arguments: 1...20)
  func theFiguresAreThoseOfPlainSetAlgebra(seed: Int) throws {
    let stated = Stated(seed: UInt64(seed))
    let study = try ToyNetwork.study(stated.network)
    var sums = [0, 0, 0]
    for city in (0..<10).map({ "c\($0)" }) {
      let a = stated.partners(of: city, by: "list")
      let b = stated.partners(of: city, by: "other")
      let both = a.filter(b.contains)
      let tables = try SourceReconciliation(
        SourceScope("s:list"), against: SourceScope("other"), of: CityID(city)
      ).results(for: study, in: ExecutionContext()).tables
      func figure(_ id: String) -> ResultValue? { tables[0].figure(id) }
      #expect(figure("a") == .integer(a.count) && figure("b") == .integer(b.count))
      #expect(figure("both") == .integer(both.count))
      #expect(figure("a_only") == .integer(a.filter { !b.contains($0) }.count))
      #expect(figure("b_only") == .integer(b.filter { !a.contains($0) }.count))
      let either = a.count + b.filter { !a.contains($0) }.count
      #expect(figure("jaccard") == share(both.count, either))
      #expect(figure("precision") == share(both.count, a.count))
      #expect(figure("recall") == share(both.count, b.count))
      let named = zip(tables[1].texts("id"), tables[1].texts("named_by"))
      #expect(named.filter { $0.1 != "B only" }.map(\.0).sorted() == a.sorted())
      #expect(named.filter { $0.1 != "A only" }.map(\.0).sorted() == b.sorted())
      if !a.isEmpty, !b.isEmpty {
        sums = zip(sums, [a.count, b.count, both.count]).map { $0 + $1 }
      }
    }
    let all = try SourceReconciliation(SourceScope("s:list"), against: SourceScope("other"))
      .results(for: study, in: ExecutionContext()).tables
    #expect(["a", "b", "both"].map { all[0].figure($0) } == sums.map { .integer($0) })
  }

  @Test(arguments: 1...20)
  func oneSidedTiesAreThoseThatNoRowAnswers(seed: Int) throws {
    let stated = Stated(seed: UInt64(seed))
    let own = stated.rows.filter { $0.source.hasPrefix("list") }
    var expected: [String] = []
    for row in own {
      let hasList = own.contains { $0.subject == row.object }
      let isAnswered = own.contains { $0.subject == row.object && $0.object == row.subject }
      let name = "\(row.subject) \(row.object)"
      if hasList, !isAnswered, !expected.contains(name) { expected.append(name) }
    }
    let table = try OneSidedTies(SourceScope("s:list")).results(
      for: ToyNetwork.study(stated.network), in: ExecutionContext()
    ).tables[0]
    let found = zip(table.texts("first_id"), table.texts("second_id")).map { "\($0) \($1)" }
    #expect(found == expected.sorted())
  }

  @Test func statementsOutsideTheSelectionDoNotCount() throws {
    let network = CityNetwork(
      cities: ["a", "b", "c"].map { City(id: CityID($0), name: $0) },
      sources: [Source(id: SourceID("s"), title: "S"), Source(id: SourceID("t"), title: "T")],
      assertions: [
        ("1", "b", TieStatus.draft, "s"), ("2", "c", .signed, "s"), ("3", "b", .signed, "t"),
      ].map { id, object, status, source in
        Assertion(
          id: AssertionID(id), subject: .city(CityID("a")), object: .city(CityID(object)),
          relation: .twinning, status: status, source: SourceID(source))
      })
    func both(_ selection: NetworkSelection) throws -> ResultValue? {
      try SourceReconciliation(SourceScope("s"), against: SourceScope("t"), of: CityID("a"))
        .results(for: ToyNetwork.study(network, selection), in: ExecutionContext())
        .tables[0].figure("both")
    }
    #expect(try both(NetworkSelection()) == .integer(0))
    #expect(try both(NetworkSelection(statusRule: .any)) == .integer(1))
  }

  @Test func anUnknownSourceSuggestsTheNearest() throws {
    let study = try ToyNetwork.study(Stated(seed: 1).network)
    #expect {
      try SourceReconciliation(SourceScope("list"), against: SourceScope("other"))
        .results(for: study, in: ExecutionContext())
    } throws: { error in
      "\(error)"
        == "no source is called 'list'. Did you mean list-1, list-2? Write the id of a source, or "
        + "s: and the beginning of several ids."
    }
  }

  private func share(_ part: Int, _ whole: Int) -> ResultValue {
    whole == 0 ? .missing : .real(Double(part) / Double(whole))
  }
}
