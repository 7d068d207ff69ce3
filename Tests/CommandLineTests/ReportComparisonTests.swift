import Foundation
import Testing

/// Two states of a network in one report, and two runs of one report.
@Suite struct ReportComparisonTests {
  private func write(
    _ scratch: ScratchFolder, _ folder: String, _ rows: [String], cities: String = "abcd"
  ) throws -> String {
    try scratch.write(
      folder + "/cities.csv",
      "id,name\n" + cities.map { "\($0),City \($0)\n" }.joined())
    try scratch.write(
      folder + "/assertions.csv",
      "id,subject,object,relation,status,date\n" + rows.map { $0 + "\n" }.joined())
    return scratch.path + "/" + folder
  }

  private static let path = [
    "1,a,b,twinning,signed,2001-01-01", "2,b,c,twinning,signed,2002-01-01",
  ]

  @Test func twoDaysOfOneDataset() throws {
    let scratch = try ScratchFolder()
    let data = try write(scratch, "data", Self.path + ["3,c,d,twinning,signed,2011-05-01"])
    let run = try CityNetProcess(
      "report", data, "--against-as-of", "2010-12-31", "--as-of", "2020-12-31", "--output",
      scratch.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    let ties = try scratch.read("out/tables/comparison-ties.csv").split(separator: "\n")
    #expect(ties.count == 2 && ties[1].hasPrefix("came,City c,City d,"))
    let page = try scratch.read("out/report.md")
    #expect(page.contains("Ties grew by 1, from 2 (2010-12-31) to 3 (2020-12-31)."))
    #expect(page.contains("City c rose farthest, from rank 2 to 1"))
  }

  @Test func theSameDataTwiceDifferInNothing() throws {
    let scratch = try ScratchFolder()
    let data = try write(scratch, "data", Self.path)
    let run = try CityNetProcess(
      "report", data, "--against", data, "--output", scratch.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.read("out/report.md").contains("Nothing differs between before and after."))
  }

  @Test func datasetsWithoutACommonCityAreCompared() throws {
    let scratch = try ScratchFolder()
    let old = try write(scratch, "old", Self.path)
    let new = try write(scratch, "new", ["1,x,y,twinning,signed,"], cities: "xyz")
    let run = try CityNetProcess(
      "report", new, "--against", old, "--output", scratch.path + "/out")
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("out/report.md")
    #expect(page.contains("1 came, 2 went") && page.contains("No city is tied in both states."))
    let again = try CityNetProcess(
      "replay", scratch.path + "/out", "--dataset", new, "--against", old)
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func aComparisonNeedsTwoStates() throws {
    let scratch = try ScratchFolder()
    let data = try write(scratch, "data", Self.path)
    let out = scratch.path + "/out"
    let one = try CityNetProcess("report", data, "--as-of", "2010-01-01", "--output", out)
    #expect(one.status == 2 && one.errors.contains("a comparison needs two states"))
    let plan = try scratch.write(
      "p.json",
      "{\"title\": \"T\", \"report\": \"comparison\", \"dataset\": \"data\", \"output\": \"o\"}")
    let without = try CityNetProcess("report", plan)
    #expect(without.status == 65 && without.errors.contains("a comparison needs 'compare'"))
  }

  private func plan(_ scratch: ScratchFolder, _ name: String, _ data: String) throws -> String {
    try scratch.write(
      "plans/\(name).json",
      """
      {"title": "T", "dataset": "../\(data)", "output": "../\(name)",
       "analyses": [{"id": "describe"}, {"id": "rank", "by": "degree"}]}
      """)
  }

  @Test func changedNumbersAreAttributedToEdits() throws {
    let scratch = try ScratchFolder()
    let old = try write(scratch, "then", Self.path)
    _ = try write(scratch, "now", Self.path + ["3,c,d,twinning,signed,2011-05-01"])
    #expect(try CityNetProcess("report", plan(scratch, "first", "then")).status == 0)
    let run = try CityNetProcess(
      "report", plan(scratch, "second", "now"), "--compare", scratch.path + "/first",
      "--compare-dataset", old)
    #expect(run.status == 0, "\(run.errors)")
    let changes = try scratch.read("second/changes.csv").split(separator: "\n").map { String($0) }
    #expect(changes[0] == "table,row,column,kind,before,after,difference,attributed_to")
    #expect(
      changes.contains("describe,tied_pairs,value,number,2,3,1.0,assertions.csv 3 added"),
      "\(changes)")
    #expect(try scratch.read("second/changes.html").contains("The data changed"))
    // The page beside the report is no part of its record.
    #expect(try CityNetProcess("replay", scratch.path + "/second").status == 0)
    // Without a comparison it does not stay as if it told of the new run.
    #expect(try CityNetProcess("report", scratch.path + "/plans/second.json").status == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/second/changes.csv"))
  }

  @Test func withoutTheOldDataTheCauseIsNamed() throws {
    let scratch = try ScratchFolder()
    _ = try write(scratch, "then", Self.path)
    let now = try write(scratch, "now", Self.path + ["3,c,d,twinning,signed,2011-05-01"])
    #expect(try CityNetProcess("report", plan(scratch, "first", "then")).status == 0)
    let second = try plan(scratch, "second", "now")
    // The earlier data lie where the record says.
    let told = try CityNetProcess("report", second, "--compare", scratch.path + "/first/run.json")
    #expect(told.status == 0, "\(told.errors)")
    #expect(
      try scratch.read("second/changes.csv").contains(
        "describe,tied_pairs,value,number,2,3,1.0,assertions.csv 3 added\n"))
    try FileManager.default.removeItem(atPath: scratch.path + "/then")
    let run = try CityNetProcess("report", second, "--compare", scratch.path + "/first/run.json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.read("second/changes.csv").contains("The data changed (sha256 "))
    let wrong = try CityNetProcess(
      "report", second, "--compare", scratch.path + "/first", "--compare-dataset", now)
    #expect(wrong.status == 65 && wrong.errors.contains("these are not the data of"))
  }
}
