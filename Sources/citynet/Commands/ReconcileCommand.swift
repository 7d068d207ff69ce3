import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compares what sources name: list against list, claim against list.",
    discussion: """
      Examples:
        citynet reconcile Datasets/silk-road isfahan --a s:tehran-times --b s:wikidata
        citynet reconcile Datasets/silk-road --all --a s:wikipedia --b wikidata-2022
        citynet reconcile Datasets/silk-road isfahan --a claims --b s:tehran-times
        citynet reconcile Datasets/silk-road --all --one-sided --a s:wikipedia-twin-towns
      A source is given by its id, or several by `s:` and the beginning of their ids. Precision is \
      the share of A's partners that B names, recall the share of B's that A names. --one-sided \
      lists ties that the list of one city in A names and the list of the other in B (A if absent) \
      does not; the subject of a statement is the city whose list it is.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "A city by id, name or alias; or give --all.")
  var city: String?
  @Flag(help: "All cities that both sources cover.")
  var all = false
  @Option(help: ArgumentHelp("The first source, or `claims`.", valueName: "source"))
  var a: String
  @Option(help: ArgumentHelp("The source that it is compared with.", valueName: "source"))
  var b: String?
  @Flag(help: "List ties that one city's list names and the other's does not.")
  var oneSided = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if all == (city != nil) {
      throw ValidationError("Name one city, or give --all for all of them.")
    }
    if b == nil, !oneSided { throw ValidationError("--b needs the source to compare with.") }
    if b == "claims" { throw ValidationError("Claims can only be A: write --a claims --b SOURCE.") }
    if a == "claims", oneSided {
      throw ValidationError("Claims name nobody, so --one-sided needs a source for --a.")
    }
  }

  func run() throws {
    let loaded = try input.load()
    let id = try city.map { try loaded.resolve($0).id }
    let first = SourceScope(a)
    let second = SourceScope(b ?? a)
    let analysis: any Analysis =
      if oneSided {
        OneSidedTies(first, against: second, of: id)
      } else if a == "claims" {
        ClaimReconciliation(against: second, of: id)
      } else {
        SourceReconciliation(first, against: second, of: id)
      }
    try loaded.answer(
      [analysis], selection: selection.selection(), output: output, work: work)
  }
}
