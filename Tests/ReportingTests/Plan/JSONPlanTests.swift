import Foundation
import NetworkAnalysis
import Reporting
import Testing

/// Plans in JSON are read as the standard has it, and faults have line and column.
@Suite struct JSONPlanTests {
  @Test(arguments: [
    (
      "{\"title\": \"T\",\n \"title\": \"U\"}",
      "p.json:2:2: the plan is not valid JSON: the key 'title' stands twice in one object"
    ),
    (
      "{\"analyses\": [{\"id\": \"a\"},\n  ]}",
      "p.json:1:26: the plan is not valid JSON: a comma stands before ']', where no value"
    ),
    ("{\"title\": \"T\",\n}", "p.json:1:14: the plan is not valid JSON: a comma stands before '}'"),
    (
      "{\"title\": \"T\"\n \"dataset\": 1}",
      "p.json:2:2: the plan is not valid JSON: a comma is missing"
    ),
    ("{title: 1}", "p.json:1:2: the plan is not valid JSON: a key in quotes is missing"),
    ("{\"a\" 1}", "p.json:1:6: the plan is not valid JSON: a colon is missing after 'a'"),
    ("{\"a\": yes}", "p.json:1:7: the plan is not valid JSON: no JSON value starts here"),
    ("{\"a\": 01}", "p.json:1:7: the plan is not valid JSON: no JSON value starts here"),
    ("{\"a\": 1e999}", "p.json:1:7: 1e999 is no number to compute with"),
    ("{\"a\": NaN}", "p.json:1:7: NaN is no number to compute with"),
    (
      "{\"a\": \"x\n\"}",
      "p.json:1:9: the plan is not valid JSON: a line break or another control character"
    ),
    ("{\"a\": \"\\q\"}", "a backslash in a text stands before a wrong letter"),
    ("{\"a\": \"\\uD800\"}", "half of a character stands alone"),
    ("{} {}", "p.json:1:4: the plan is not valid JSON: something stands after the end"),
    ("", "p.json: the plan is empty"),
    ("[1]", "p.json:1:1: the plan has the wrong kind; an object of keys and values is wanted"),
    (
      "{\"title\": \"T\", \"dataset\": \"d\", \"output\": \"o\",\n  \"analyses\": [],\n  \"rows\": 2.5}",
      "p.json:3:3: 2.5 rows cannot be shown. Write a whole number from 1 to"
    ),
    (
      "{\"title\": \"T\", \"dataset\": \"d\", \"output\": \"o\", \"analyses\": [],\n\"sections\": []}",
      "p.json:2:1: no part is named"
    ),
    (
      "{\"title\": \"T\", \"dataset\": \"d\", \"output\": \"o\",\n \"analyses\": [{\"id\": \"a\"},\n  {\"by\": 1}]}",
      "p.json:3:3: 'id' is missing"
    ),
  ])
  func aFaultHasLineAndColumn(json: String, message: String) {
    #expect { try ReportPlan(Array(json.utf8), file: "p.json") } throws: { error in
      String(describing: error).contains(message)
    }
  }

  @Test func marksEscapesAndLineEndsAreRead() throws {
    let text =
      "{\"title\": \"\\u00dcr\\u00fcmqi \\ud83c\\udf0d \\\"x\\\" \\n\",\r\n \"dataset\": \"d\", \"output\": \"o\","
      + "\r\n \"analyses\": [{\"id\": \"rank\", \"top\": 5, \"share\": -2.5e-1}]\r\n}\r\n"
    let plan = try ReportPlan([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "p.json")
    #expect(plan.title == "Ürümqi 🌍 \"x\" \n")
    #expect(plan.analyses[0].parameters["top"] == .number(5))
    #expect(plan.analyses[0].parameters["share"] == .number(-0.25))
    let yaml = "title: T\r\ndataset: d\r\noutput: o\r\nanalyses: []\r\n"
    #expect(try ReportPlan([0xEF, 0xBB, 0xBF] + Array(yaml.utf8), file: "p.yaml").dataset == "d")
  }

  @Test func thePlaceOfAValueIsThatOfItsKeyOrOfTheNearestAbove() throws {
    let json = """
      {"title": "T", "dataset": "d", "output": "o",
       "analyses": [
         {"id": "rank", "by": "degree"}, {"id": "describe"}
       ]}
      """
    let file = try PlanFile(Array(json.utf8), path: "p.json")
    #expect(file.place(of: "dataset") == "1:16")
    #expect(file.place(of: "analyses[0].by") == "3:19")
    #expect(file.place(of: "analyses[1]") == "3:36")
    #expect(file.place(of: "analyses[1].by") == "3:36")
    #expect(file.place(of: "figures[2]") == "1:1")
  }

  @Test func aTabThatIndentsYAMLIsNamed() {
    let yaml = "title: T\ndataset: d\noutput: o\nanalyses:\n\t- id: describe\n"
    #expect { try ReportPlan(Array(yaml.utf8), file: "p.yaml") } throws: { error in
      String(describing: error)
        == "p.yaml:5:1: the line begins with a tab, which YAML does not allow. Write blanks in its place."
    }
  }

  @Test func hostileJSONIsRefusedAtOnce() {
    for text in [
      String(repeating: "[", count: 190_000), String(repeating: "{\"a\":", count: 39_000),
      "{\"analyses\": [" + String(repeating: "1,", count: 90_000) + "1]}",
    ] {
      let start = ContinuousClock.now
      #expect(throws: PlanError.self) { try ReportPlan(Array(text.utf8), file: "p.json") }
      #expect(ContinuousClock.now - start < .seconds(8))
    }
  }
}
