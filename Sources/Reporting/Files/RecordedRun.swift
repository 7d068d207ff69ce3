import FoundationEssentials

/// The record of an earlier run, read back: what was asked of which data, and what came out.
public struct RecordedRun: Sendable {
  /// A file that came out of the run.
  public struct Output: Sendable, Equatable {
    /// Its place in the report's folder.
    public let path: String
    /// Its length.
    public let bytes: Int
    /// The SHA-256 digest of its bytes in lower-case hexadecimal digits.
    public let sha256: String
  }

  /// How a file compares with its record.
  public enum Match: String, Sendable {
    /// The bytes are those of the record.
    case same
    /// The bytes are others.
    case differs
    /// There is no such file.
    case missing
    /// The record does not list it.
    case unrecorded = "not recorded"
  }

  /// All choices of the run; its dataset is a path relative to the report's folder, or empty.
  public let plan: ReportPlan
  /// How the run came about, as far as the record tells.
  public let origin: RunOrigin
  /// Where the dataset lies, relative to the folder of the report; nil if the record does not say.
  public var datasetPath: String? { origin.datasetPath }
  /// The digest of the tables of the dataset that is compared, nil if there is none.
  public let comparedDigest: String?
  /// The version of the record's form, `citynet-run-1` for the first one, which has no name in it.
  public let form: String
  /// The name and version of the dataset.
  public let dataset: String
  /// The digest of the dataset's tables.
  public let datasetDigest: String
  /// The version of the tool.
  public let toolVersion: String
  /// The version of Graphviz that drew the figures.
  public let graphviz: String
  /// The seeds of random choices by the method that draws.
  public let seeds: [String: UInt64]
  /// The files, in the order of their paths; the record itself is not among them.
  public let outputs: [Output]

  /// The record in these bytes of a JSON file.
  ///
  /// - Throws: `PlanError` with the file's name and what is wrong.
  public init(json bytes: [UInt8], file: String) throws {
    let record: RunRecord
    do {
      let form = try JSONDecoder().decode(Form.self, from: Data(bytes)).form ?? Self.firstForm
      guard [Self.firstForm, RunRecord.form].contains(form) else {
        throw PlanError(
          problem: "the record has the form '\(form)'",
          remedy: "This version of citynet reads \(Self.firstForm) and \(RunRecord.form). Take the "
            + "version that made the record.")
      }
      self.form = form
      record = try JSONDecoder().decode(RunRecord.self, from: Data(bytes))
      plan = try record.plan
    } catch is DecodingError {
      throw PlanError(
        file: file, problem: "this is no record of a run, or one of another version of citynet",
        remedy: "Give the run.json of a report's folder.")
    } catch let fault as PlanFault {
      throw PlanError(
        file: file, place: PlanPath.text(fault.path), problem: fault.problem, remedy: fault.remedy)
    } catch let error as PlanError {
      throw PlanError(file: file, problem: error.problem, remedy: error.remedy)
    }
    origin = RunOrigin(
      arguments: record.arguments ?? [], inputs: record.inputs ?? [], font: record.tool.font,
      datasetPath: record.dataset.path, comparedPath: record.comparison?.dataset?.path)
    comparedDigest = record.comparison?.dataset?.sha256
    let version = record.dataset.version
    dataset = record.dataset.id + (version.isEmpty ? "" : " " + version)
    datasetDigest = record.dataset.sha256
    toolVersion = record.tool.version
    graphviz = record.tool.graphviz
    seeds = record.seeds
    outputs = record.outputs.map { Output(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) }
  }

  private static let firstForm = "citynet-run-1"

  private struct Form: Decodable {
    let form: String?
  }

  /// How files, made anew or read from a folder, compare with the record: each recorded path in
  /// order, then those that the record does not list. The record itself is left out.
  public func comparison(with files: [OutputFile]) -> [(path: String, match: Match)] {
    let made = Dictionary(
      files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let recorded = outputs.map { output in
      let match: Match =
        made[output.path].map { $0 == output.sha256 ? .same : .differs } ?? .missing
      return (output.path, match)
    }
    let known = Set(outputs.map(\.path)).union(["run.json"])
    let others = made.keys.filter { !known.contains($0) }.sorted()
    return recorded + others.map { ($0, .unrecorded) }
  }
}

extension RunRecord {
  /// The plan that this run followed.
  fileprivate var plan: ReportPlan {
    get throws {
      ReportPlan(
        title: title, kind: try ReportPlan.kind(report), purpose: purpose ?? "",
        dataset: dataset.path ?? "", output: ".", selection: planned.selection,
        analyses: analyses.map { ReportPlan.Request($0.id, $0.parameters) },
        figures: figures.map { ReportPlan.Request($0.id, $0.parameters) },
        comparison: comparison.map { other in
          ReportPlan.Comparison(
            name: other.name, mainName: other.mainName,
            dataset: other.dataset.map { $0.path ?? "" },
            selection: other.planned.selection)
        },
        presentation: presentation ?? ReportPlan.Presentation())
    }
  }
}

extension RunRecord.Selection {
  /// The selection in the words of a plan.
  fileprivate var selection: ReportPlan.Selection {
    var selection = ReportPlan.Selection()
    selection.status = status
    selection.asOf = asOf.isEmpty ? nil : asOf
    selection.fromTo = fromTo
    selection.between = between
    selection.containedIn = containedIn
    selection.createdIn = createdIn
    selection.deletedIn = deletedIn
    selection.includesPossible = includePossible ?? false
    selection.refusesOpenEnds = noOpenEnds ?? false
    selection.relations = relations
    selection.countries = countries
    selection.asMembership = asMembership ?? []
    selection.without = without ?? []
    selection.coMembership = coMembership
    return selection
  }
}
