import ArgumentParser
import DatasetLoading
import Reporting

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes the folder of a new dataset, ready to be filled.",
    discussion: """
      Example: citynet new my-network --title "Sister cities of my region"
      The folder holds all tables with their headers and a few true rows as an example, \
      datapackage.json with the meaning of every column, and a README. Datasets/README.md says how to \
      go on.
      """)

  @Argument(help: "The folder to make; it must not exist yet.")
  var folder: String
  @Option(help: ArgumentHelp("What the dataset is called.", valueName: "text"))
  var title: String?
  @Flag(help: "Headers only, no example.")
  var empty = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the new dataset needs the name of a folder.") }
  }

  func run() throws {
    guard !InputPath.exists(folder) else {
      throw EarlyEnd(
        status: .cannotWrite,
        message: "\(folder): already exists. Name a folder that does not exist yet.")
    }
    let name = folder.split(separator: "/").last.map { String($0) } ?? folder
    let dataset = StartingDataset(
      name: name, title: title, content: empty ? .headersOnly : .example)
    try OutputFolder(folder).write(
      dataset.files.map { OutputFile(path: $0.name, bytes: $0.bytes) })
    Console.note("\(folder): \(dataset.files.count) files. Next: citynet check \(folder)")
  }
}
