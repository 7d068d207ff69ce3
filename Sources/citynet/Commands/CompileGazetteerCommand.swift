import ArgumentParser
import DatasetLoading
import GraphFormats

/// Makes the gazetteer's file from a table; a step of `Datasets/gazetteer/compile.sh`.
struct CompileGazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile-gazetteer",
    abstract: "Makes the compact file of a gazetteer from a table of cities.",
    discussion: """
      Example: citynet compile-gazetteer cities.csv --source "GeoNames, CC BY 4.0" --output my.gazetteer
      """,
    shouldDisplay: false)

  @Argument(help: "The table, with the columns that Datasets/gazetteer/README.md lists.")
  var table: String
  @Option(help: ArgumentHelp("What the data are and whom to credit.", valueName: "text"))
  var source: String
  @Option(name: [.short, .long], help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String

  func run() throws {
    let read = try DelimitedReader.read(try InputPath.bytes(of: table), file: table)
    try Console.deliver(try GazetteerCompiler(source: source).compact(read), to: output)
  }
}
