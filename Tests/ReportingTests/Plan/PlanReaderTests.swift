import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct PlanReaderTests {
  static let yaml = """
    # A comment.
    title: "T"
    dataset: d
    output: o
    selection: {status: any, as_of: 2021-06-01, countries: [NO, CN], as_membership: true}
    analyses:
      - {id: rank, by: degree, top: 5}
      - id: routes
        from: a
        to: b
        avoid: [CN, c]
    figures: [{id: network}]
    language: fa
    numbers: plain
    sections: {without: [methods]}
    formats: [json, html]
    authors: ["Doe, Jane"]
    """
  static let json = """
    {"title": "T", "dataset": "d", "output": "o",
     "selection": {"status": "any", "as_of": "2021-06-01", "countries": ["NO", "CN"],
       "as_membership": true},
     "analyses": [{"id": "rank", "by": "degree", "top": 5},
       {"id": "routes", "from": "a", "to": "b", "avoid": ["CN", "c"]}],
     "figures": [{"id": "network"}], "language": "fa", "numbers": "plain",
     "sections": {"without": ["methods"]}, "formats": ["json", "html"], "authors": ["Doe, Jane"]}
    """

  @Test func yamlAndJSONSayTheSame() throws {
    let first = try ReportPlan(Array(Self.yaml.utf8), file: "p.yaml")
    let second = try ReportPlan(Array(Self.json.utf8), file: "p.json")
    let isSame = first == second
    #expect(isSame)
    #expect(first.presentation.forms == [.html, .json])
    #expect(first.presentation.sections == .without(["methods"]))
    #expect(first.selection.countries == ["NO", "CN"])
    #expect(first.analyses[0].parameters["top"] == .number(5))
  }

  @Test(arguments: [
    (
      "title: T\nanalysis: []\n",
      "p.yaml:2:1: 'analysis' is no part of a plan. Did you mean 'analyses'?"
    ),
    (
      "title: 3\ndataset: d\noutput: o\nanalyses: []\n",
      "p.yaml:1:1: the value of 'title' has the wrong kind; a text"
    ),
    ("title: T\ntitle: U\n", "p.yaml:"),
    ("title: [\n", "not valid YAML"),
    (
      "title: T\nreport: corider\n",
      "p.yaml:2:1: no kind of report is called 'corider'. Did you mean 'corr"
    ),
    ("title: &a T\n", "p.yaml:1:8: '&' begins an anchor"),
    ("title: !!str T\n", "p.yaml:1:8: '!' begins a tag"),
    (
      "title: T\ndataset: d\noutput: o\nanalyses: []\nformats: [pdf]\n",
      "p.yaml:5:1: no form of a report is"
    ),
    ("", "the plan is empty"),
  ])
  func aFaultInYAMLHasLineAndColumn(yaml: String, message: String) {
    #expect { try ReportPlan(Array(yaml.utf8), file: "p.yaml") } throws: { error in
      String(describing: error).contains(message)
    }
  }

  static let hostile: [(name: String, yaml: String)] = [
    (
      "laughs",
      "a: &a [l,l,l,l,l,l,l,l,l]\n"
        + zip("bcdefghi", "abcdefgh").map { "\($0): &\($0) [*\($1),*\($1),*\($1),*\($1)]\n" }
        .joined()
    ),
    (
      "laughs behind a quotation mark",
      "t: |\n  \"\n"
        + (1...30).map { "k\($0): &a\($0) {? [*a\($0 - 1),*a\($0 - 1)] : 1}\n" }.joined()
    ),
    ("depth of lists", String(repeating: "[", count: 100_000)),
    ("depth of keys", String(repeating: "{a: ", count: 20_000)),
    ("depth of lines", String(repeating: "- ", count: 90_000) + "x"),
    ("a large scalar", "title: " + String(repeating: "x", count: 5_000_000)),
    ("a large key", String(repeating: "x", count: 150_000) + ": 1"),
    ("many values", "analyses: [" + String(repeating: "1,", count: 90_000) + "1]"),
  ]

  @Test(arguments: hostile.indices)
  func hostileYAMLIsRefusedAtOnce(case position: Int) {
    let start = ContinuousClock.now
    #expect(throws: PlanError.self, "\(Self.hostile[position].name)") {
      try ReportPlan(Array(Self.hostile[position].yaml.utf8), file: "p.yaml")
    }
    let time = ContinuousClock.now - start
    // A second for the tool as it is delivered; tests run unoptimized beside others.
    #expect(time < .seconds(8), "\(Self.hostile[position].name): \(time)")
  }

  @Test func randomBytesAreRefused() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      for file in ["p.yaml", "p.json"] {
        #expect(throws: PlanError.self) { try ReportPlan(bytes, file: file) }
      }
    }
  }
}
