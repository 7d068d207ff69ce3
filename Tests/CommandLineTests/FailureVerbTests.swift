import Foundation
import TestSupport
import Testing

/// What breaks if cities or ties drop out, by the built program.
@Suite struct FailureVerbTests {
  let data = CityNetProcess.silkRoad

  /// The rows of the table with this number as exports have it, by column.
  private func rows(_ table: Int, _ arguments: [String]) throws -> [[String: String]] {
    let run = try CityNetProcess(
      list: ["failure"] + arguments + ["--table", "\(table)", "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = commaSeparatedRows(Array(run.output.utf8))
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// Worked case 14; networkx 3.6.1 on the same file: `minimum_node_cut`, `node_disjoint_paths`,
  /// `shortest_path_length(weight="km")` without each node, `maximum_flow`, `minimum_cut`, `bridges`.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func workedCase14() throws {
    let file = (SharedMaterial.path ?? "") + "/fixtures/synthetic/corridor.csv"
    let between = [file, "urumqi", "gwadar", "--by", "km", "--capacity", "capacity"]
    let losses = try rows(1, between)
    func cost(_ city: String) -> Double? {
      losses.first { $0["lost"] == "city" && $0["first_id"] == city }
        .flatMap { Double($0["cost"] ?? "") }
    }
    #expect(cost("kashgar") == 5850 && cost("islamabad") == 5850)
    #expect(cost("quetta") == 3620 && cost("multan") == 3260)
    #expect(losses.allSatisfy { $0["cut_off"] == "0" && $0["left"] != "no route left" })
    #expect(Double(losses[0]["detour"] ?? "") == 2590)
    let figures = try rows(2, between)
    func figure(_ id: String) -> Double? {
      figures.first { $0["id"] == id }.flatMap { Double($0["value"] ?? "") }
    }
    #expect(figure("node_disjoint_routes") == 2 && figure("tie_disjoint_routes") == 2)
    #expect(figure("maximum_flow") == 3)
    let cut = try rows(3, between).filter { $0["cut"] == "capacity" }
      .map { Set([$0["first_id"] ?? "", $0["second_id"] ?? ""]) }
    #expect(Set(cut) == [["kashgar", "islamabad"], ["quetta", "zahedan"]])
    let flow = try rows(4, between)
    let arriving = flow.filter { $0["to_id"] == "gwadar" }.compactMap { Double($0["flow"] ?? "") }
    #expect(arriving.reduce(0, +) == 3)
    #expect(flow.filter { $0["in_cut"] == "yes" }.count == 2)
    let whole = try CityNetProcess("failure", file, "--table", "5", "--format", "csv")
    #expect(whole.status == 0 && whole.output.split(separator: "\n").count == 1, "no bridges")
  }

  @Test func everyLossIsWhatTheRouteVerbFindsWithoutTheCity() throws {
    let losses = try rows(1, [data, "karachi", "nakhchivan", "--by", "km", "--near", "1"])
    #expect(losses.count > 20)
    let cities = losses.filter { $0["lost"] == "city" && $0["left"] != "no route left" }
    for loss in [cities[0], cities[cities.count - 1]] {
      let run = try CityNetProcess(
        "corridor", data, "karachi", "nakhchivan", "--by", "km", "--count", "1", "--avoid",
        loss["first_id"] ?? "", "--table", "1", "--format", "csv")
      #expect(run.output.contains(loss["left"] ?? "?"), "\(run.output)")
    }
  }

  @Test func tiedCitiesKeepOneTieToLose() throws {
    let losses = try rows(1, [data, "karachi", "urumqi", "--count", "1"])
    #expect(losses.count == 1 && losses[0]["lost"] == "tie")
    #expect(Double(losses[0]["cost"] ?? "") ?? 0 > 1)
  }

  @Test func theWholeNetworkHasACurveForEachOrder() throws {
    let areas = try rows(1, [data, "--runs", "30"])
    #expect(
      areas.map { $0["id"] } == [
        "degree", "degree-recomputed", "betweenness", "betweenness-recomputed", "random",
      ])
    let values = areas.compactMap { Double($0["area"] ?? "") }
    #expect(values.count == 5 && values.allSatisfy { $0 > 0 && $0 < 0.5 })
    #expect(values[3] < values[4])
    let curve = try rows(2, [data, "--strategy", "degree", "--steps", "4"])
    #expect(curve.compactMap { $0["removed_percent"] }.count == 5)
    #expect(curve.last?["degree"] == "0.0")
  }

  @Test(arguments: [["--workers", "1"], ["--workers", "5"]])
  func theNumberOfWorkersLeavesNoTrace(workers: [String]) throws {
    let one = try CityNetProcess("failure", data, "--runs", "40", "--seed", "7")
    let other = try CityNetProcess(
      list: ["failure", data, "--runs", "40", "--seed", "7"] + workers)
    let isSame = one.output == other.output
    #expect(isSame && one.status == 0)
    let seeded = try CityNetProcess("failure", data, "--runs", "40", "--seed", "8")
    #expect(seeded.output != one.output)
  }

  @Test func ordersThatTakeLongAreAnnounced() throws {
    let run = try CityNetProcess("failure", data, "--strategy", "betweenness-recomputed")
    #expect(run.status == 0 && !run.errors.contains("may take"))
  }

  @Test(
    arguments: [
      (["DATA", "isfahan"], 2, "Name two cities, or none"),
      (["DATA", "isfahan", "Esfahan"], 2, "both ends are 'isfahan'"),
      (["DATA", "isfahan", "urumqi", "--avoid", "urumqi"], 2, "is an end of the route"),
      (["DATA", "Isfahn", "urumqi"], 2, "Did you mean 'Isfahan' (isfahan)"),
      (["DATA", "isfahan", "urumqi", "--runs", "5"], 2, "--runs is about the whole network"),
      (["DATA", "--by", "km"], 2, "--by is about a connection"),
      (["DATA", "isfahan", "urumqi", "--near", "1001"], 2, "--near must be 0 to 1000, not 1001"),
      (["DATA", "--every", "0"], 2, "--every must be 1 to"),
      (["DATA", "--strategy", "degree", "--every", "5"], 2, "has no effect without --strategy"),
      (["DATA", "--strategy", "degree", "--runs", "5"], 2, "has no effect without --strategy"),
      (["DATA", "--strategy", "closeness"], 2, "closeness"),
      (["DATA", "isfahan", "urumqi", "--by", "kms"], 2, "kms"),
      (["DATA", "isfahan", "urumqi", "--missing", "risk=2"], 2, "risk"),
      (["DATA", "isfahan", "urumqi", "--capacity", "km"], 2, "km"),
      (
        ["DATA", "isfahan", "urumqi", "--status", "terminated"], 1,
        "no ties of this selection connect"
      ),
      (["DATA", "basel", "urumqi", "--avoid", "shanghai"], 1, "that avoids shanghai"),
      (["/no/such/place"], 66, "there is no file or folder /no/such/place"),
    ] as [([String], Int32, String)])
  func theMessageNamesTheValueAndTheStatusIsRight(
    arguments: [String], status: Int32, message: String
  ) throws {
    let run = try CityNetProcess(
      list: ["failure"] + arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
