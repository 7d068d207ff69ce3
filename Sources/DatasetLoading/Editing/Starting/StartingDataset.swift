/// A dataset to begin with: all tables with their headers, a few true rows as an example, the
/// description of every column, and a page that says how to go on.
public struct StartingDataset: Sendable {
  /// The name of the dataset, in small letters, digits and hyphens.
  public let name: String
  /// What it is called.
  public let title: String
  /// Whether rows are given as an example.
  public let content: Content

  /// What stands below the headers.
  public enum Content: Sendable, CaseIterable {
    /// A few true rows, marked as an example.
    case example
    /// Nothing.
    case headersOnly
  }

  /// A dataset of this name, which is made fit for a folder and a data package.
  public init(name: String, title: String? = nil, content: Content = .example) {
    let slug = Slug.of(name)
    self.name = slug.isEmpty ? "dataset" : slug
    self.title = title ?? name
    self.content = content
  }

  /// The files of the folder, in the order of their names.
  public var files: [InputFile] {
    var files = TableSchema.all.map { schema in
      InputFile(name: schema.file, bytes: table(schema).bytes ?? [])
    }
    files.append(
      InputFile(
        name: DatasetDescription.file, bytes: PackageDescription(name: name, title: title).bytes))
    files.append(InputFile(name: "README.md", bytes: Array(page.utf8)))
    return files.sorted { $0.name < $1.name }
  }

  private func table(_ schema: TableSchema) -> EditableTable {
    var table = EditableTable(empty: schema)
    switch content {
    case .example: for row in ExampleRows.rows(of: schema) { table.append(row) }
    case .headersOnly: break
    }
    return table
  }

  private var page: String {
    let example =
      switch content {
      case .example:
        """

        The rows that are there are an example: six statements of five sources, all true, marked in
        the column `note`. They show two sources for one tie, a tie that was dormant and revived, a
        membership, and a number that is claimed without names. Remove them when you have understood
        them.

        """
      case .headersOnly: ""
      }
    return """
      # \(title)

      A dataset of ties between cities. Edit the tables in a spreadsheet and save them as CSV in UTF-8.

      | File | A row is |
      |---|---|
      | `cities.csv` | a city |
      | `organizations.csv` | an organization that cities join |
      | `assertions.csv` | one statement of one source |
      | `corridors.csv` | a city at its place on a branch of a corridor |
      | `sources.csv` | a page, an article or a data set |

      `datapackage.json` says what each column means; put your license there.
      \(example)
      1. Write the source into `sources.csv`.
      2. Write the cities it names into `cities.csv`, each once.
      3. Write each statement as a row of `assertions.csv`: who, with whom, what kind, what state, when,
         which source, in which words. What two sources say are two rows, also if they disagree.
      4. Run `citynet check` on the folder and put right what it finds.
      5. Ask: `citynet ties`, `citynet rank`, `citynet report` …

      """
  }
}
