import CityNetworks
import GraphFormats

/// Imports items of Wikidata in their JSON form: twinnings (P190) and memberships (P463) with
/// qualifiers and references, countries (P17), coordinates (P625), populations (P1082), GeoNames
/// numbers (P1566), labels and aliases in all languages.
///
/// Read are `{"entities": {…}}`, one item, a list of items, and a dump with one item per line. Of
/// ranks, deprecated statements are left out and reported; where one value is wanted, preferred ones
/// win. A statement belongs to the city whose item makes it.
public struct WikidataEntityImporter: Importer {
  /// The importer called `wikidata-entities`.
  public let descriptor = ImporterDescriptor(
    id: "wikidata-entities", title: "Items of Wikidata as JSON, one, many or a dump")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether all files are JSON with claims of items.
  public func recognizes(_ files: [InputFile]) -> Bool {
    !files.isEmpty
      && files.allSatisfy { file in
        JSONOutline.mayBeJSON(file)
          && (JSONOutline.file(file, mentions: "\"claims\"")
            || JSONOutline.file(file, mentions: "\"entities\""))
      }
  }

  /// The dataset of the items of all files.
  ///
  /// - Complexity: O(bytes + statements · log statements).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    var entities: [WikidataItems.Entry] = []
    for file in input.files {
      let outline = JSONOutline(file)
      for item in try items(of: outline) {
        entities.append(
          WikidataItems.Entry(
            entity: try outline.decode(WikidataEntity.self, from: item), file: file.name,
            line: item.line))
      }
    }
    guard !entities.isEmpty else {
      throw ImportError(
        file: input.files.first?.name, problem: "the file holds no item of Wikidata",
        remedy:
          "Save an item as JSON from https://www.wikidata.org/wiki/Special:EntityData/Q64.json.")
    }
    var draft = DraftNetwork()
    WikidataItems(entities).take(&draft)
    return DatasetComposer(draft, of: input.files, input.fromWikidata).dataset()
  }

  private func items(of outline: JSONOutline) throws(ImportError) -> [JSONOutline.Item] {
    let values = try outline.values()
    guard values.count == 1 else { return values }
    if outline.isArray(values[0]) { return try outline.children(of: values[0]) }
    let members = try outline.children(of: values[0])
    guard let entities = members.first(where: { $0.key == "entities" }) else { return values }
    return try outline.children(of: entities)
  }
}
