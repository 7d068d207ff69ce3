import CityNetworks
import Diagrams
import Reporting

/// Whether a report can come out the same: data, tool, Graphviz and font against its record.
struct ReplayConditions {
  private let recorded: RecordedRun
  private let record: String

  init(_ recorded: RecordedRun, record: String) {
    self.recorded = recorded
    self.record = record
  }

  /// Ends the run if the dataset has other tables than those of the record.
  func requireSameData(_ now: Provenance, _ inputs: [RunInput]) throws {
    guard now.digest != recorded.datasetDigest else { return }
    let version = now.version.isEmpty ? "" : " " + now.version
    throw EarlyEnd(
      status: .answerIsNegative,
      message:
        "\(record): the dataset has changed\(changed(.table, inputs)). The report was made of "
        + "\(recorded.dataset), sha256 \(recorded.datasetDigest); now it is \(now.datasetID)\(version), "
        + "sha256 \(now.digest). Name the old one with --dataset, or make a new report with `citynet "
        + "report`.")
  }

  /// The same of the dataset that is compared.
  func requireSameComparedData(_ now: Provenance, _ inputs: [RunInput]) throws {
    guard let digest = recorded.comparedDigest, now.digest != digest else { return }
    throw EarlyEnd(
      status: .answerIsNegative,
      message: "\(record): the compared dataset has changed\(changed(.comparedTable, inputs)). The "
        + "report was made of one with sha256 \(digest); now it is \(now.digest). Name the old one with "
        + "--against, or make a new report with `citynet report`.")
  }

  /// Which tables differ, as far as the record has their digests.
  private func changed(_ role: RunInput.Role, _ inputs: [RunInput]) -> String {
    let old = recorded.origin.inputs.filter { $0.role == role }
    guard !old.isEmpty else { return "" }
    let new = inputs.filter { $0.role == role }
    let names = Set((old + new).filter { !old.contains($0) || !new.contains($0) }.map(\.name))
    return names.isEmpty ? "" : " (\(names.sorted().joined(separator: ", ")))"
  }

  /// Other versions may draw or count otherwise; that is told, and the comparison shows it.
  var remarks: [String] {
    var remarks: [String] = []
    if recorded.toolVersion != ToolVersion.current {
      remarks.append("made with citynet \(recorded.toolVersion), this is \(ToolVersion.current).")
    }
    if recorded.graphviz != GraphvizVersion.current {
      remarks.append(
        "drawn with Graphviz \(recorded.graphviz), this is \(GraphvizVersion.current); figures may "
          + "differ.")
    }
    if let font = recorded.origin.font, let here = ReportOrigin.font, font != here {
      remarks.append(
        "text was measured with \(font.file) (sha256 \(font.sha256.prefix(12))), here it is "
          + "\(here.file) (sha256 \(here.sha256.prefix(12))); figures may differ.")
    }
    return remarks.map { "\(record): \($0)" }
  }
}
