public import ArgumentParser
import NetworkAnalysis
public import Reporting

extension TableFormat: ExpressibleByArgument {}

/// Where tables go and in which form.
struct OutputOptions: ParsableArguments {
  @Option(help: "How tables are written: table, csv, json or markdown.")
  var format = TableFormat.table

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output if absent or -.", valueName: "file"))
  var output: String?

  /// Writes the tables where they were asked for.
  func deliver(_ tables: [ResultTable]) throws {
    try Console.deliver(try format.text(of: tables), to: output)
  }
}
