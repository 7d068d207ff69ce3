import FoundationEssentials
import Reporting

/// A folder into which an export goes.
struct ExportedFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// A file that may be replaced or mixed with those of an export of this form; nil if the folder is
  /// free. Tables of an earlier export tell that they are such.
  func foreignEntry(for format: ExportFormat) -> String? {
    let entries = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
    guard case .csvFolder = format.maker, isOurs else { return entries.first }
    return entries.first { !ExportedFiles.tables.contains($0) }
  }

  /// Whether the tables name this tool as the one that wrote them.
  private var isOurs: Bool {
    let said = FileManager.default.contents(atPath: path + "/" + ExportedFiles.properties)
    return said.map { String(decoding: $0, as: UTF8.self).contains("\ntool,citynet ") } ?? false
  }
}

extension InputPath {
  /// Whether writing to `path` would replace something of the dataset at `dataset`.
  static func isInside(_ path: String, _ dataset: String) -> Bool {
    guard exists(path) else { return false }
    let (goal, data) = (real(path), real(dataset))
    return goal == data || (isFolder(dataset) && goal.hasPrefix(data + "/"))
  }

  private static func real(_ path: String) -> String {
    var text = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
