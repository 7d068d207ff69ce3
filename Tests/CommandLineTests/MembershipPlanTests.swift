import Foundation
import TestSupport
import Testing

/// The workflow of a thesis on European networks of municipalities is one plan and one command.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct MembershipPlanTests {
  @Test func thePlanIsAnsweredInUnderAMinute() throws {
    let folder = try ScratchFolder()
    let plan = CityNetProcess.project.appendingPathComponent(
      "Tests/Plans/european-memberships.json")
    let text = try String(contentsOf: plan, encoding: .utf8).replacingOccurrences(
      of: "../../../shared", with: SharedMaterial.path ?? "")
    let path = folder.path + "/plan.json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let start = Date()
    let run = try CityNetProcess("report", path, "--output", folder.path + "/report")
    #expect(run.status == 0, "\(run.errors)")
    #expect(Date().timeIntervalSince(start) < 60)
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/report/tables")
    for id in [
      "two-mode", "two-mode-without-covenant-of-mayors", "two-mode-organizations",
      "two-mode-clusterings-agreement-without-covenant-of-mayors", "projection-cities-newman",
      "leave-out-degree", "describe-co-membership-count-minimum-2-without-covenant-of-mayors",
    ] { #expect(tables.contains("\(id).csv"), "\(id)") }
  }
}
