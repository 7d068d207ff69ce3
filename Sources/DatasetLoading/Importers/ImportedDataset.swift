import CityNetworks

/// A dataset made from outside files: the files of its folder, and what was done to get there.
public struct ImportedDataset: Sendable {
  /// The name of the dataset, fit for a folder.
  public let id: String
  /// The files of the folder, in the order of their names.
  public let files: [InputFile]
  /// What was read, kept and left out, and what is doubtful.
  public let report: ImportReport
  /// From which lines the rows of cities and assertions come.
  public var origins = RowOrigins()
  /// Columns that are left out because of a cell without a number.
  var unreadColumns: [UnreadColumn] = []

  /// The files as a loader takes them.
  public var datasetFiles: DatasetFiles {
    datasetFiles(origin: id)
  }

  /// The files as a loader takes them, as those of `origin`.
  func datasetFiles(origin: String) -> DatasetFiles {
    var files = DatasetFiles(origin: origin, files: files.map { ($0.name, $0.bytes) })
    files.unreadColumns = unreadColumns
    return files
  }

  /// The bytes of one file of the folder, nil if there is none of that name.
  public func bytes(of file: String) -> [UInt8]? { files.first { $0.name == file }?.bytes }
}

/// What an importer read, kept and left out.
public struct ImportReport: Sendable, CustomStringConvertible {
  /// What was read: rows of a table, edges of a graph or statements of items.
  public let rowsRead: Int
  /// The ties that were kept.
  public let tiesKept: Int
  /// The cities that were kept.
  public let citiesKept: Int
  /// The organizations that were kept.
  public let organizationsKept: Int
  /// The memberships that were kept.
  public let membershipsKept: Int
  /// How many ties said again what another had said, in either direction if nobody of the two says
  /// so, and how many memberships.
  public let mergedDuplicates: Int
  /// How many ties led from a city to itself.
  public let droppedSelfTies: Int
  /// How many rows named no second city, or none at all, or were left out for another reason.
  public let incompleteRows: Int
  /// How many ties only one side states; nil if the file does not tell who states a tie.
  public let sides: Sides?
  /// Everything doubtful, by file and line.
  public let doubts: [ImportDoubt]
  /// What became of each row, by file and line.
  public let rows: [ImportedRow]

  /// Ties as the two sides state them: each statement belongs to one of the two cities.
  public struct Sides: Sendable, Equatable {
    /// Directed statements: how many times a city names another, each pair once.
    public let statements: Int
    /// The pairs of cities that they are about, in either direction.
    public let pairs: Int
    /// The pairs of which both cities name each other.
    public let statedByBoth: Int

    /// The pairs of which only one city names the other.
    public var statedByOne: Int { pairs - statedByBoth }
  }

  /// The figures in one paragraph, then one line for each doubt.
  public var description: String {
    let hasMemberships = membershipsKept > 0 || organizationsKept > 0
    let memberships =
      hasMemberships
      ? " Organizations kept: \(organizationsKept). Memberships kept: \(membershipsKept)." : ""
    let ties = hasMemberships && tiesKept == 0 ? "" : " Ties kept: \(tiesKept)."
    var figures = [
      "Rows read: \(rowsRead). Cities kept: \(citiesKept).\(memberships)\(ties)",
      hasMemberships && tiesKept == 0
        ? "Repeated memberships merged: \(mergedDuplicates). Left out: incomplete rows: "
          + "\(incompleteRows)."
        : "Repeated ties merged: \(mergedDuplicates). Left out: ties of a city with "
          + "itself: \(droppedSelfTies), incomplete rows: \(incompleteRows).",
    ]
    if let sides {
      figures.append(
        "Statements by one city about another: \(sides.statements), about \(sides.pairs) pairs of "
          + "cities; of these \(sides.statedByBoth) are stated by both sides, "
          + "\(sides.statedByOne) by one side only.")
    }
    return (figures + doubts.map(\.description)).joined(separator: "\n")
  }
}

/// Something doubtful in an outside file, and what was done about it.
public struct ImportDoubt: Sendable, Equatable, CustomStringConvertible {
  /// What kinds of doubt there are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Columns were taken by their position.
    case columns
    /// Columns or files were not read.
    case notRead = "not-read"
    /// The file says more than a dataset carries.
    case notCarried = "not-carried"
    /// A row names no second city, or none at all.
    case incompleteRow = "incomplete-row"
    /// A tie of a city with itself.
    case selfTie = "self-tie"
    /// A tie that another row has stated.
    case repeatedTie = "repeated-tie"
    /// A tie leads to a city that the list of cities lacks.
    case unlistedCity = "unlisted-city"
    /// The country is unknown, or missing.
    case country
    /// Two cities of one name lie in one country under two of its names.
    case countrySpelling = "country-spelling"
    /// One city is described in two ways.
    case conflict
    /// A value cannot be right.
    case value
    /// The text is damaged: characters are lost, or a row is torn.
    case damage
    /// A statement that its own source has withdrawn.
    case dropped
    /// Rows that are one city are made one.
    case merged
    /// It is not settled which city is meant, or two rows look like one city and stay two.
    case identity
    /// The place that is given is not the city's.
    case place
  }

  /// What kind of doubt it is.
  public let kind: Kind
  /// The name of the file.
  public let file: String
  /// The line in the file, from 1; nil if the doubt is about the file as a whole.
  public let line: Int?
  /// What is there, and what was done.
  public let text: String

  /// The doubt in one line, as in `pairs.csv:214: <text>`.
  public var description: String {
    (line.map { "\(file):\($0): " } ?? "\(file): ") + text
  }
}
