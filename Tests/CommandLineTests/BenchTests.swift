import Foundation
import GraphAlgorithms
import Testing

struct BenchTests {
  private func bench(_ arguments: String...) throws -> CityNetProcess {
    try CityNetProcess(list: arguments, program: "citynet-bench")
  }

  /// The objects that `run --format json` prints.
  private func records(_ arguments: String...) throws -> [[String: Any]] {
    try records(arguments)
  }

  private func records(_ arguments: [String]) throws -> [[String: Any]] {
    let run = try CityNetProcess(
      list: ["run", "--format", "json", "--repeat", "1"] + arguments, program: "citynet-bench")
    #expect(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func theListNamesEveryEntryOfTheCatalogues() throws {
    let list = try bench("list")
    #expect(list.status == 0)
    for id in MeasureCatalog.entries.map(\.id) + PartitionCatalog.entries.map(\.id) {
      #expect(list.output.contains("| \(id) |"), "\(id)")
    }
  }

  @Test func everyTaskEndsWithAResultOrAReasonOnTheBundledDataset() throws {
    let records = try records("--graph", CityNetProcess.silkRoad)
    #expect(records.count >= MeasureCatalog.all.count + PartitionCatalog.all.count)
    for record in records {
      let hasResult = record["check"] != nil && (record["wall"] as? [Double])?.count == 1
      #expect(hasResult != (record["skipped"] != nil), "\(record)")
    }
  }

  @Test func twoWorkersGiveTheSameResult() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "ring.el", (0..<500).map { "\($0) \(($0 + 1) % 500)\n\($0) \($0 * 7 % 500)\n" }.joined())
    let pair = try records(
      "--graph", file, "--task", "betweenness", "--task", "leiden", "--workers", "1,2")
    #expect(pair.map { $0["workers"] as? Int } == [1, 2, 1, 2])
    for start in [0, 2] {
      #expect(
        pair[start]["check"] as? NSDictionary == pair[start + 1]["check"] as? NSDictionary)
    }
  }

  /// On a path the distance of two nodes is the difference of their numbers. The nodes are
  /// `numpy.random.RandomState(7).permutation(20)[:8]` (numpy 2.4.6), those of the other harness.
  @Test func searchesStartAtTheNodesOfTheOtherTools() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("path.el", (0..<19).map { "\($0) \($0 + 1)\n" }.joined())
    let record = try #require(
      try records("--graph", file, "--task", "cheapest-costs").first)
    let check = try #require(record["check"] as? [String: Any])
    let sources = [1, 17, 2, 5, 11, 0, 18, 6]
    let sum = sources.map { source in (0..<20).map { abs($0 - source) }.reduce(0, +) }
      .reduce(0, +)
    #expect(check["sum"] as? Double == Double(sum))
    #expect(check["reached"] as? Int == 160)
  }

  @Test func whatTakesTooLongForALargeGraphIsLeftOutUnlessNamed() throws {
    let folder = try ScratchFolder()
    // A star so large that n·(n + m) passes the limit and still cheap to read.
    let file = try folder.write("star.el", (1...110_000).map { "0 \($0)\n" }.joined())
    let table = try bench("run", "--graph", file, "--repeat", "1", "--deadline", "60")
    #expect(table.status == 0)
    let line = table.output.split(separator: "\n").first { $0.contains("| betweenness |") }
    #expect(line?.contains("left out: its time grows like n·m") == true)
  }

  @Test func aTaskThatTakesTooLongIsGivenUp() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("ring.el", (0..<5000).map { "\($0) \($0 * 7 % 5000)\n" }.joined())
    let run = try bench(
      "run", "--graph", file, "--task", "betweenness", "--deadline", "0.001", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("no result within"))
  }

  @Test func theGraphIsWrittenAsOthersReadIt() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("two.wel", "2 1 3\n0 1 2.5\n")
    let run = try bench("generate", file)
    #expect(run.output == "0 1 2.5\n1 2 3\n")
  }

  @Test func loadingSaysWhereTimeAndMemoryGo() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("small.el", "0 1\n1 2\n")
    let run = try bench("load", file, "--workers", "2", "--repeat", "2")
    #expect(run.status == 0)
    for part in ["| read |", "| parse |", "| build |", "3 nodes, 2 edges"] {
      #expect(run.output.contains(part), "\(part)")
    }
  }

  @Test func whatIsWrongEndsWithItsCodeAndItsReason() throws {
    let folder = try ScratchFolder()
    let good = try folder.write("good.el", "0 1\n")
    let cases: [(arguments: [String], status: Int32, message: String)] = [
      (["run", "--task", "nonsense"], 2, "no task is called 'nonsense'"),
      (["run", "--graph", "no-such-graph"], 66, "neither the name of a graph nor a file"),
      (["run", "--graph", good, "--repeat", "0"], 2, "--repeat must be from 1 to 1000, not 0."),
      (["measure", good, "degree", "--workers", "0"], 2, "--workers must be from 1 to 1024"),
      (["measure", good, "degree", "--workers=-3"], 2, "--workers must be from 1 to 1024"),
      (["measure", good, "degree", "--repeat=-3"], 2, "--repeat must be from 1 to 1000"),
      (
        ["load", good, "--workers", "9223372036854775807"], 2,
        "--workers must be from 1 to 1024, not 9223372036854775807."
      ),
      (["load", good, "--repeat", "1001"], 2, "--repeat must be from 1 to 1000"),
      (
        ["load", try folder.write("words.el", "a b\n")], 65,
        "words.el:1:1: there are no numbers in the file"
      ),
      (
        ["load", try folder.write("far.bel", "0 3000000000\n")], 65,
        "group numbers go up to 3000000000 for 1 memberships"
      ),
      (
        ["load", try folder.write("twice.wel", "0 1 1e308\n1 0 1e308\n")], 65,
        "the edges between 0 and 1 weigh more than 1.7e308 together"
      ),
      (["run", "--graph", good, "--workers", "0"], 2, "--workers"),
      (["run", "--graph", good, "--deadline", "0"], 2, "--deadline"),
      (["load", good, "--workers", "0"], 2, "--workers must be from 1 to 1024, not 0."),
      (
        ["load", try folder.write("bad.el", "0 1\n1 x\n")], 65,
        "bad.el:2:3: 'x' is not the number of a node"
      ),
      (
        ["load", try folder.write("far.el", "0 4000000000\n")], 65,
        "Number the nodes 0, 1, 2 … without gaps."
      ),
      (["load", try folder.write("zero.wel", "0 1 0\n")], 65, "weights must be above 0"),
      (
        ["run", "--graph", try folder.write("worse.el", "0\n"), "--task", "degree"], 65,
        "the line ends too early"
      ),
    ]
    for (arguments, status, message) in cases {
      let run = try CityNetProcess(list: arguments, program: "citynet-bench")
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty, "\(arguments): \(run.output)")
    }
  }

  @Test func namesOfColumnsCountOnlyAboveNumbers() throws {
    let folder = try ScratchFolder()
    let run = try bench("generate", try folder.write("named.csv", "source,target\n0,1\n"))
    #expect(run.output == "0 1\n")
  }

  @Test func membershipsAreWrittenAsTheyAreRead() throws {
    let folder = try ScratchFolder()
    let text = "0 0\n0 2\n1 1\n4 0\n"
    #expect(try bench("generate", try folder.write("few.bel", text)).output == text)
    let made = try bench("generate", "member").output
    #expect(made == (try bench("generate", try folder.write("made.bel", made)).output))
  }

  @Test func whatHasNoFiguresIsLeftOutWithItsReason() throws {
    let folder = try ScratchFolder()
    let huge = try folder.write("huge.wel", "0 1 1.7e308\n1 2 1.7e308\n2 0 1.7e308\n")
    let measures = ["strength", "pagerank", "katz", "spanning-forest", "cheapest-costs"]
    let records = try self.records(["--graph", huge] + measures.flatMap { ["--task", $0] })
    #expect(records.count == measures.count)
    for record in records { #expect(record["skipped"] is String, "\(record)") }
    let pair = try folder.write("pair.el", "0 1\n")
    let flow = try self.records(["--graph", pair, "--task", "maximum-flow"])
    #expect((flow.first?["skipped"] as? String)?.contains("more than 20 nodes with ties") == true)
  }

  @Test func whatIsNamedTwiceIsRunOnce() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("pair.el", "0 1\n")
    let records = try self.records([
      "--graph", file, "--graph", file, "--task", "degree", "--task", "degree", "--workers",
      "1,1,2,1",
    ])
    #expect(records.map { $0["workers"] as? Int } == [1, 2])
  }
}
