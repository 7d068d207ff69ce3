import FoundationEssentials
import NetworkAnalysis

/// How a plan is written.
public enum PlanForm: String, Sendable, CaseIterable {
  /// JSON, as programs write it.
  case json
  /// YAML, which people write with less effort.
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

/// A plan with the place of each of its values in its file.
public struct PlanFile: Sendable {
  /// What the file says.
  public let plan: ReportPlan
  /// The path of the file.
  public let path: String
  private let places: PlanPlaces

  /// The plan that these bytes of a JSON or YAML file describe; the file's ending tells which.
  ///
  /// - Throws: `PlanError` with the file's name, line and column and what is wrong.
  public init(_ bytes: [UInt8], path: String) throws {
    try self.init(bytes, path: path, form: PlanForm(endingOf: path) ?? .json)
  }

  fileprivate init(_ bytes: [UInt8], path: String, form: PlanForm) throws {
    guard bytes.count <= ReportPlan.mostBytes else {
      throw PlanError(
        file: path, problem: "the file has \(bytes.count) bytes, and a plan is a small file",
        remedy: "At most \(ReportPlan.mostBytes) are read. Did you mean a dataset?")
    }
    let tree =
      switch form {
      case .json: try JSONPlanReader.tree(bytes, file: path)
      case .yaml: try YAMLTree.tree(bytes, file: path)
      }
    self.path = path
    places = tree.places
    do {
      plan = try JSONDecoder().decode(ReportPlan.self, from: Data(tree.value.document.utf8))
    } catch let fault as PlanFault {
      throw fault.error(in: path, tree.places)
    } catch let error as PlanError {
      throw PlanError(file: path, problem: error.problem, remedy: error.remedy)
    } catch let error as DecodingError {
      throw PlanFault(error).error(in: path, tree.places)
    }
  }

  /// Line and column of the value that these keys lead to, as `analyses[2].by`, or of the nearest
  /// above it.
  public func place(of keys: String) -> String { places.place(of: keys) }
}

extension ReportPlan {
  /// The most bytes that a plan may have.
  static let mostBytes = 200_000

  /// The plan that these bytes of a JSON or YAML file describe; the file's ending tells which.
  ///
  /// - Throws: `PlanError` with the file's name, the place in it and what is wrong.
  public init(_ bytes: [UInt8], file: String) throws {
    self = try PlanFile(bytes, path: file).plan
  }

  /// The plan that these bytes of a JSON file describe.
  ///
  /// - Throws: `PlanError` with the file's name, the place in it and what is wrong.
  public init(json bytes: [UInt8], file: String) throws {
    self = try PlanFile(bytes, path: file, form: .json).plan
  }
}
