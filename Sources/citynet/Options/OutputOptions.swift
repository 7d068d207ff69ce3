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

  @Option(
    help: ArgumentHelp(
      "Of several tables only the one with this number, from 1; for CSV that a program reads.",
      valueName: "n"))
  var table: Int?

  func validate() throws {
    if let table, table < 1 { throw ValidationError("--table counts from 1, not \(table).") }
  }

  /// Writes the tables where they were asked for.
  func deliver(_ tables: [ResultTable]) throws {
    var chosen = tables
    if let table {
      guard tables.indices.contains(table - 1) else {
        throw UsageError("there is no table \(table); the answer has \(tables.count).")
      }
      chosen = [tables[table - 1]]
    }
    try Console.deliver(try format.text(of: chosen), to: output)
  }
}
