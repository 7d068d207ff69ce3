public import ArgumentParser
import CityNetworks
import DatasetLoading
public import NetworkAnalysis

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what differs between two versions, and which edits moved which rank.",
    discussion: """
      Examples:
        citynet diff Datasets/silk-road my-copy
        citynet diff old new --by betweenness --top 20 --group-by relation --format json
      Tables: the counts per file; rows and cells that differ; ties that differ under the selection; \
      groups of edits; cities that moved most by the measure, with the share of each group (exact \
      Shapley values, which add up to the movement). Ends like diff: with status 0 if the two say the \
      same, with 1 if they differ.
      """)

  @Argument(help: "The first version: a dataset folder, a file of city pairs, or a graph file.")
  var before: String
  @Argument(help: "The second version.")
  var after: String
  @Option(help: ArgumentHelp("The measure that ranks cities.", valueName: "measure"))
  var by = "harmonic"
  @Option(help: ArgumentHelp("How many cities that moved to list.", valueName: "n"))
  var top = 10
  @Option(help: "How edits are put together: source, country, relation or kind.")
  var groupBy = EditGrouping.source
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
  }

  func run() throws {
    let selected = try selection.selection()
    let movement = try RankMovement(by: by, top: top, grouping: groupBy)
    let (first, second) = (try Version(before), try Version(after))
    let difference = DatasetDifference(from: first.tables, to: second.tables)
    var tables = DifferenceTables.tables(of: difference, from: first.basis, to: second.basis)
    if !difference.isEmpty {
      let old = try StudiedNetwork(first.network, selection: selected)
      let new = try StudiedNetwork(second.network, selection: selected)
      tables.append(TieDifferences(from: old, to: new).table)
      tables += try work.withContext { try movement.tables(from: old, to: new, in: $0) }
    }
    try output.deliver(tables)
    if !difference.isEmpty { throw EarlyEnd(status: .answerIsNegative) }
  }

  /// One of the two versions, read.
  private struct Version {
    let tables: DatasetTables
    let network: CityNetwork
    let basis: String

    init(_ path: String) throws {
      tables = try DatasetTables(try DatasetSource(path: path).files())
      network = try DatasetOptions.open(path).network
      let provenance = network.provenance
      let version = provenance.version.isEmpty ? "" : " " + provenance.version
      basis =
        "\(path) (\(provenance.datasetID)\(version), sha256 \(provenance.digest.prefix(12)))"
    }
  }
}

extension EditGrouping: ExpressibleByArgument {}
