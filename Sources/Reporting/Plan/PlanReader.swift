import FoundationEssentials
import NetworkAnalysis

/// How a plan is written.
public enum PlanForm: String, Sendable, CaseIterable {
  /// JSON, in which faults are told by the keys that lead to them.
  case json
  /// YAML, in which faults are told by line and column.
  case yaml

  /// The form that the ending of a file's name tells; nil if it is no plan.
  public init?(endingOf file: String) {
    let name = file.lowercased()
    if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else {
      return nil
    }
  }
}

extension ReportPlan {
  /// The most bytes that a plan may have.
  static let mostBytes = 200_000

  /// The plan that these bytes of a JSON or YAML file describe; the file's ending tells which.
  ///
  /// - Throws: `PlanError` with the file's name, the place in it and what is wrong.
  public init(_ bytes: [UInt8], file: String) throws {
    guard bytes.count <= Self.mostBytes else {
      throw PlanError(
        file: file, problem: "the file has \(bytes.count) bytes, and a plan is a small file",
        remedy: "At most \(Self.mostBytes) are read. Did you mean a dataset?")
    }
    switch PlanForm(endingOf: file) ?? .json {
    case .json:
      self = try Self.decoded(bytes, file: file) { PlanPath.text($0) }
    case .yaml:
      let tree = try YAMLTree(bytes, file: file)
      let json = Array(tree.value.document.utf8)
      self = try Self.decoded(json, file: file) { tree.place(of: $0) }
    }
  }

  /// The plan that these bytes of a JSON file describe.
  ///
  /// - Throws: `PlanError` with the file's name, the place in it and what is wrong.
  public init(json bytes: [UInt8], file: String) throws {
    self = try Self.decoded(bytes, file: file) { PlanPath.text($0) }
  }

  private static func decoded(
    _ json: [UInt8], file: String, place: ([any CodingKey]) -> String
  ) throws -> ReportPlan {
    do {
      return try JSONDecoder().decode(ReportPlan.self, from: Data(json))
    } catch let fault as PlanFault {
      throw PlanError(
        file: file, place: place(fault.path), problem: fault.problem, remedy: fault.remedy)
    } catch let error as PlanError {
      throw PlanError(file: file, problem: error.problem, remedy: error.remedy)
    } catch let error as DecodingError {
      let fault = PlanFault(error)
      throw PlanError(
        file: file, place: place(fault.path), problem: fault.problem, remedy: fault.remedy)
    }
  }
}
