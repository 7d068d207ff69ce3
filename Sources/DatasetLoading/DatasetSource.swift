import CityNetworks
import FoundationEssentials

/// A path as people give it: a dataset folder, or anything an importer recognizes.
///
/// Outside files are imported in memory and then checked like a folder; nothing is written.
public struct DatasetSource: Sendable {
  /// The path of a folder or file.
  public let path: String
  /// The words that are read as words of a dataset.
  public let vocabulary: Vocabulary

  /// The dataset at `path`, with other words than a dataset's own read by `vocabulary`.
  public init(path: String, vocabulary: Vocabulary = .standard) {
    self.path = path
    self.vocabulary = vocabulary
  }

  /// The dataset, checked by every rule.
  ///
  /// - Throws: `DatasetError` or `ImportError` if the path does not exist or holds no dataset.
  public func load() throws -> LoadedDataset {
    DatasetLoader(vocabulary: vocabulary).load(try files())
  }

  /// The dataset, checked by every rule, and what its importer found doubtful; no report if the path
  /// leads to a dataset folder, which is read without an importer.
  ///
  /// - Throws: `DatasetError` or `ImportError` if the path does not exist or holds no dataset.
  public func loadWithReport() throws -> (dataset: LoadedDataset, report: ImportReport?) {
    let (files, report) = try filesWithReport()
    return (DatasetLoader(vocabulary: vocabulary).load(files), report)
  }

  /// The files of the dataset, of outside files those that an importer makes of them.
  ///
  /// - Throws: `DatasetError` or `ImportError` if the path does not exist or holds no dataset.
  public func files() throws -> DatasetFiles { try filesWithReport().files }

  private func filesWithReport() throws -> (files: DatasetFiles, report: ImportReport?) {
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !isFolder, isTableOfADataset { throw DatasetError.notAFolder(path: path) }
    guard exists, !isFolder || isForeignFolder else {
      return (try DatasetFolder(path: path).read(vocabulary), nil)
    }
    let imported = try ImporterCatalog.importing(try ImportInput.reading([path]))
    return (imported.datasetFiles(origin: path), imported.report)
  }

  /// Whether the file is one table of a dataset, which says nothing by itself.
  private var isTableOfADataset: Bool {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let folder = String(path.dropLast(name.count)) + "."
    return TableSchema.all.contains { $0.file == name }
      && FileManager.default.fileExists(atPath: folder + "/cities.csv")
      && FileManager.default.fileExists(atPath: folder + "/assertions.csv")
  }

  /// Whether the folder is no dataset but holds files that an importer recognizes.
  private var isForeignFolder: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard !names.contains("cities.csv"), !names.contains("assertions.csv"),
      vocabulary.file(for: .assertions, among: names) == nil,
      let input = try? ImportInput.reading([path])
    else { return false }
    return ImporterCatalog.importer(for: input.files) != nil
  }
}
