import CityNetworks
import GraphFormats

/// Imports a list of members: each row names a city and, in a column of its own or for the whole
/// list, the organization that it belongs to.
///
/// Read are tables (commas, semicolons, tabs) and lists of flat JSON objects. Columns are found by
/// their names: city, country or its code, network or organization, year or date of joining, status,
/// field, latitude and longitude (with decimal points or commas), population, Wikidata and GeoNames
/// numbers, source. `NA` and `-` are missing values. A row that says word for word what another says
/// is merged; rows of one city that differ in date, status or full name stay apart as statements.
public struct MembershipListImporter: Importer {
  /// The importer called `memberships`.
  public let descriptor = ImporterDescriptor(
    id: "memberships", title: "A list of member cities, a table or flat JSON (--organization)")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether there is one file with a column of cities, none of second cities, and one that tells of
  /// what they are members or since when.
  public func recognizes(_ files: [InputFile]) -> Bool {
    guard let header = Self.header(of: files), let columns = MembershipColumns(named: header)
    else { return false }
    return columns.organization != nil || columns.tellsOfJoining
  }

  /// Whether there is one file with a column of cities, which an option may say to be members.
  static func canRead(_ files: [InputFile]) -> Bool {
    header(of: files).flatMap { MembershipColumns(named: $0) } != nil
  }

  /// The dataset of a list of members.
  ///
  /// - Complexity: O(rows · log rows).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one list of members.")
    }
    let file = input.files[0]
    let table = try Self.table(of: file)
    guard let columns = MembershipColumns(named: table.header) else {
      let names = table.header.map { "'\($0.abridged)'" }.joined(separator: ", ")
      throw ImportError(
        file: file.name, line: table.headerLine,
        problem: "no column is known to hold the member cities among \(names)",
        remedy: "Call the columns city, country, organization, date.")
    }
    guard columns.organization != nil || input.options.organization != nil else {
      throw ImportError(
        file: file.name, line: table.headerLine,
        problem: "no column tells of what the cities are members",
        remedy: "Name it with --organization, or add a column called organization.")
    }
    var draft = DraftNetwork()
    draft.noteUnread(table, read: columns.all)
    if JSONOutline.mayBeJSON(file), let key = JSONTable.unreadKeys(of: file).first {
      draft.doubt(.notRead, file.name, nil, "not read: \"\(key.abridged)\" beside the list")
    }
    MembershipRows(table: table, columns: columns, organization: input.options.organization)
      .take(&draft)
    return DatasetComposer(draft, of: [file], input).dataset()
  }

  private static func table(of file: InputFile) throws(ImportError) -> DelimitedTable {
    JSONOutline.mayBeJSON(file) ? try JSONTable.table(of: file) : try DelimitedTable.of(file)
  }

  private static func header(of files: [InputFile]) -> [String]? {
    guard files.count == 1 else { return nil }
    if JSONOutline.mayBeJSON(files[0]) { return try? JSONTable.table(of: files[0]).header }
    return DelimitedTable.header(of: files[0])
  }
}
