import CityNetworks
import GraphFormats

/// Imports results of the Wikidata Query Service, CSV or JSON: twinnings (P190) or memberships
/// (P463), one statement of an item per row.
///
/// `WikidataQuery` is the query to ask; other queries are read if their columns are called alike. An
/// item is known by its number, never by its label. Each statement belongs to the city whose item
/// makes it: that A names B and that B names A are two assertions. Rows that differ in the country
/// or population of a city only are one statement.
///
/// A file that is not UTF-8 is read all the same: its numbers are sound, its labels are marked and
/// reported, and rows torn by a lost letter are put together if all their columns then fit.
public struct WikidataQueryImporter: Importer {
  /// The importer called `wikidata`.
  public let descriptor = ImporterDescriptor(
    id: "wikidata", title: "Results of the Wikidata Query Service, CSV or JSON (--print-query)")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether there is one file with a column of items of Wikidata and one of what they are joined
  /// with.
  public func recognizes(_ files: [InputFile]) -> Bool {
    guard files.count == 1 else { return false }
    if JSONOutline.mayBeJSON(files[0]) {
      return JSONOutline.file(files[0], mentions: "\"bindings\"")
    }
    let beginning = InputFile(
      name: files[0].name, bytes: DamagedText.readAsLatin1(Array(files[0].bytes.prefix(1 << 16))))
    guard let header = DelimitedTable.header(of: beginning), WikidataColumns(named: header) != nil
    else { return false }
    return JSONOutline.file(beginning, mentions: "wikidata.org/entity/Q")
  }

  /// The dataset of the result of a query.
  ///
  /// - Complexity: O(rows · log rows).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one result of a query.")
    }
    let file = input.files[0]
    var draft = DraftNetwork()
    var isCut = false
    let table: DelimitedTable
    if JSONOutline.mayBeJSON(file) {
      table = try WikidataBindings.table(of: file)
    } else {
      isCut = noteEncoding(of: file, &draft)
      table = try DelimitedTable.of(
        isCut
          ? InputFile(name: file.name, bytes: DamagedText.readAsLatin1(file.bytes)) : file)
    }
    guard let columns = WikidataColumns(named: table.header) else {
      throw ImportError(
        file: file.name, line: table.headerLine,
        problem: "no two columns are known to hold a city and a sister city or an organization",
        remedy: "Call them city and sister, or city and organization, as in the query that "
          + "`citynet import --print-query twinnings` prints.")
    }
    draft.noteUnread(table, read: columns.all)
    let records = TornRows(table, columns).records(&draft)
    WikidataRows(table: table, columns: columns, mayBeCut: isCut).take(records, &draft)
    return DatasetComposer(draft, of: [file], input.fromWikidata).dataset()
  }

  private func noteEncoding(of file: InputFile, _ draft: inout DraftNetwork) -> Bool {
    guard let line = DamagedText.firstLineNotInUTF8(file.bytes) else { return false }
    draft.doubt(
      .damage, file.name, nil,
      "the file is not UTF-8 (first in line \(line)); it is read one byte per letter. Letters "
        + "beyond Latin-1 are lost: trust the numbers of the items, not the names")
    return true
  }
}
