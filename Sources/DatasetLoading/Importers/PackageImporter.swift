import CityNetworks

/// Imports the tables of a package that is like a dataset but speaks in other words.
///
/// Files, columns, relations, statuses and countries get the words of a dataset; a status that was
/// another word, and whatever the user decided, is kept in the note of its row. Rows with a relation
/// or status that nobody decided on are left out and told. Columns that a dataset does not know stay.
public struct PackageImporter: Importer {
  /// The importer called `package`.
  public let descriptor = ImporterDescriptor(
    id: "package",
    title: "A folder like a dataset, with other words for files, columns and statuses")

  /// An importer; words come with the options.
  public init() {}

  /// Whether there is a table of cities and one of assertions, by the built-in words.
  public func recognizes(_ files: [InputFile]) -> Bool {
    let names = files.map(\.name)
    return [TableSchema.cities, .assertions].allSatisfy {
      Vocabulary.standard.file(for: $0, among: names) != nil
    }
  }

  /// The dataset of the tables, in canonical order.
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    var translation = PackageTranslation(input.options.vocabulary)
    for schema in TableSchema.all { try translation.read(schema, among: input.files) }
    let read = input.files.filter { translation.filesRead.contains($0.name) }
    translation.noteUnread(input.files, read: read)
    let package = input.files.first { $0.name == DatasetDescription.file }
      .flatMap { DatasetDescription(json: $0.bytes) }
    let id = Slug.of(input.options.datasetID ?? input.folder ?? package?.name ?? "dataset")
    return translation.dataset(
      id: id.isEmpty ? "dataset" : id,
      title: input.options.title ?? package?.title ?? id,
      license: input.options.source.license.isEmpty
        ? (package?.licenses ?? []).joined(separator: ", ") : input.options.source.license)
  }
}
