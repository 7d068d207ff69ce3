import Execution
import GraphFormats
import Testing

struct NumericEdgeListTests {
  private func read(_ text: String, workers: Int = 1) throws -> NumericEdgeList {
    try NumericEdgeList.read(
      Array(text.utf8), file: "e.el", in: ExecutionContext(workers: workers))
  }

  @Test(arguments: [
    "0 1\n2 0\n", "0\t1\r\n2\t0\r\n", "0,1\n\n2 , 0", "# three\n0;1\n% more\n 2;0 \n",
    "source,target\n0,1\n2,0\n", "\u{FEFF}0 1\n2  0\n", "\"a\" \"b\"\r0 1\r2 0\r",
  ])
  func everySpellingOfTheSameEdgesIsRead(text: String) throws {
    let list = try read(text)
    #expect(list.sources == [0, 2])
    #expect(list.targets == [1, 0])
    #expect(list.weights == nil)
    #expect(list.nodeCount == 3)
  }

  @Test func aThirdColumnIsTheWeight() throws {
    let list = try read("0 1 7\n1 2 0.25\n2 3 -1e3\n3 4 1234567890123456768\n")
    #expect(list.weights == [7, 0.25, -1000, 1_234_567_890_123_456_768])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "source,target\n", "source,target"])
  func aFileWithoutEdgesHasNone(text: String) throws {
    #expect(try read(text) == read("", workers: 2))
    #expect(try read(text).nodeCount == 0)
  }

  @Test(arguments: [
    ("0 1\n1 x\n", "2:3: 'x' is not the number of a node"),
    ("0 1\n-1 2\n", "2:1: '-1' is not the number of a node"),
    ("0 1\n12\n", "2:3: the line ends too early"),
    ("0 1\n12 ", "2:4: the line ends too early"),
    ("0 1\n1 2 3\n", "2:5: the line goes on after two numbers, the first line does not"),
    ("0 1 2\n1 2\n", "2:4: the line ends too early"),
    ("0 1 2\n1 2 3 4\n", "2:7: the line goes on after three numbers"),
    ("0 1 2\r\n1 2 much\r\n", "2:5: the weight 'much' is not a number"),
    ("0 1 inf\n", "1:5: the weight 'inf' is not a number"),
    ("0 4294967295\n", "1:3: the node number 4294967295 is too large"),
    ("0 1\n0 123456789012345678901234\n", "2:3: the node number"),
    ("# Zürich\n0 1 ü\n0 2\n", "1:5"),
    ("\u{FEFF}0 y\n", "1:3: 'y' is not the number of a node"),
  ])
  func eachFaultIsNamedWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    let message = error?.description ?? ""
    if expected == "1:5" {
      #expect(message.hasPrefix("e.el:2:5: the weight 'ü' is not a number"))
    } else {
      #expect(message.hasPrefix("e.el:" + expected), "\(message)")
    }
  }

  @Test func randomFilesReadTheSameForAnyNumberOfWorkers() throws {
    for seed in 0..<200 {
      var generator = Seed(UInt64(seed)).stream(0)
      let isWeighted = seed % 2 == 0
      let separators = [" ", "\t", ",", "  "]
      var text = ""
      var expected: (sources: [UInt32], targets: [UInt32], weights: [Double]) = ([], [], [])
      for _ in 0..<generator.index(below: 400) {
        if generator.index(below: 20) == 0 {
          text += ["\n", "# 1 2\n", "%\n"].randomElement(using: &generator) ?? ""
        }
        let (source, target) = (generator.index(below: 1 << 20), generator.index(below: 50))
        let separator = separators[generator.index(below: separators.count)]
        text += "\(source)\(separator)\(target)"
        if isWeighted {
          let weight = Double(generator.index(below: 1000)) / 4
          text += "\(separator)\(weight == weight.rounded() ? "\(Int(weight))" : "\(weight)")"
          expected.weights.append(weight)
        }
        text += generator.index(below: 2) == 0 ? "\n" : "\r\n"
        expected.sources.append(UInt32(source))
        expected.targets.append(UInt32(target))
      }
      for workers in [1, 2, 5] {
        let list = try read(text, workers: workers)
        #expect(list.sources == expected.sources, "seed \(seed)")
        #expect(list.targets == expected.targets, "seed \(seed)")
        #expect((list.weights ?? []) == expected.weights, "seed \(seed)")
        #expect(
          list.nodeCount
            == (expected.sources + expected.targets).max().map { Int($0) + 1 } ?? 0,
          "seed \(seed)")
      }
    }
  }

  @Test func theFirstOfSeveralFaultsIsNamedForAnyNumberOfWorkers() {
    var lines = (0..<5000).map { "\($0) \($0 + 1)" }
    lines[3210] = "3210 here"
    lines[4900] = "there 1"
    let text = lines.joined(separator: "\n")
    for workers in [1, 2, 5] {
      let error = #expect(throws: GraphFormatError.self) { try read(text, workers: workers) }
      #expect(error?.line == 3211)
      #expect(error?.column == 6)
    }
  }

  @Test func aRequestToStopIsObeyed() {
    let cancellation = Cancellation()
    cancellation.request()
    #expect(throws: CancellationError.self) {
      try NumericEdgeList.read(
        Array("0 1\n".utf8), file: "e.el", in: ExecutionContext(cancellation: cancellation))
    }
  }
}
