public import ArgumentParser
public import NetworkAnalysis
import Reporting

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Lists cities that share organizations, or organizations that share cities.",
    discussion: """
      Examples:
        citynet project Datasets/city-organizations --weight newman --top 10
        citynet project Datasets/city-organizations --onto organizations --weight all
        citynet project Datasets/city-organizations --minimum 3 --pairs --output pairs.csv
      Weights: count, binary, newman (Σ 1/(k − 1) over what is shared), hyperbolic (Σ 1/k), jaccard,
      overlap (the share of the most that two could share), cosine, zhou (resource allocation, which
      is not the same both ways; both are shown), or all. The first orders the pairs.
      A table has 25 pairs unless --top says otherwise; CSV and JSON have all. --pairs writes a list
      of pairs with names, countries, places and weight, which every verb can read as a dataset.
      Every other verb looks at this projection with --co-membership WEIGHT.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("Whose pairs: cities or organizations.", valueName: "side"))
  var onto = ProjectionTable.Onto.cities
  @Option(help: ArgumentHelp("One weight or several with commas, or all.", valueName: "weights"))
  var weight = "count"
  @Option(help: ArgumentHelp("How much a pair shares at least.", valueName: "n"))
  var minimum = 1
  @Option(
    help: ArgumentHelp(
      "How many pairs; 25 in a table, all in CSV and JSON if absent.", valueName: "n"))
  var top: Int?
  @Flag(help: "Write a list of pairs that every verb can read.")
  var pairs = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if minimum < 1 { throw ValidationError("--minimum must be at least 1, not \(minimum).") }
    if pairs, output.format == .json || output.format == .markdown {
      throw ValidationError("--pairs writes CSV. Leave --format out.")
    }
  }

  func run() throws {
    try selection.refuseTies()
    var output = output
    if pairs { output.format = .csv }
    let isForReading =
      switch output.format {
      case .table, .markdown: true
      case .csv, .json: false
      }
    let analysis = ProjectionTable(
      onto: onto, weights: try ProjectionTable.weights([weight]), minimum: minimum,
      top: top ?? (isForReading ? 25 : nil), form: pairs ? .pairList : .reading)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}

extension ProjectionTable.Onto: ExpressibleByArgument {}
