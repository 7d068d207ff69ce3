public import ArgumentParser
public import GraphAlgorithms
import NetworkAnalysis

struct MembershipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memberships",
    abstract: "Describes cities and organizations as a network of two kinds of nodes.",
    discussion: """
      Examples:
        citynet memberships Datasets/city-organizations
        citynet memberships Datasets/city-organizations --by closeness --top 50
        citynet memberships Datasets/city-organizations --clusters --without eurocities
        citynet memberships Datasets/city-organizations --leave-out
      The tables show the sizes of both sides, density, overlap and redundancy, how many memberships \
      cities and organizations have, when they began where years are known, and all organizations \
      and the leading cities with their two-mode centralities, each a share of what the sizes allow \
      (Borgatti & Everett). --clusters parts cities and organizations together by four methods and \
      says how far these agree beyond chance. --leave-out tells what becomes of all that without each \
      organization.
      A list of members is a dataset too: a table with the columns city and organization, or member \
      and group.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "What orders organizations and cities: degree, closeness, betweenness or eigenvector.",
      valueName: "centrality"))
  var by = TwoModeCentrality.betweenness
  @Option(help: ArgumentHelp("How many cities to list.", valueName: "n"))
  var top = 25
  @Flag(help: "Also find clusters by several methods and compare them.")
  var clusters = false
  @Option(
    help: ArgumentHelp(
      "With --clusters: these methods, with commas; see `citynet list clusterings`.",
      valueName: "methods"))
  var methods: String?
  @Flag(
    name: .customLong("leave-out"), help: "Also show what becomes of it without each organization.")
  var leaveOut = false
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if methods != nil, !clusters { throw ValidationError("--methods needs --clusters.") }
  }

  func run() throws {
    try selection.refuseTies()
    var analyses: [any Analysis] = [TwoModeDescription(), TwoModeRanking(by: by, top: top)]
    if clusters {
      // Parameters of a method have commas of their own: "leiden:resolution=2,seed=7".
      let named = methods.map { MethodWords.list($0) } ?? TwoModeClusters.standardMethods
      analyses.append(try TwoModeClusters(methods: named))
    }
    if leaveOut { analyses.append(LeaveOut(by: by == .betweenness ? .degree : by, insteadOf: by)) }
    try input.load().answer(
      analyses, selection: selection.selection(), output: output, work: work)
  }
}

/// Methods in one text with commas between them, some with parameters that have commas too.
enum MethodWords {
  /// The methods; a part with an equals sign and no colon belongs to the method before it.
  static func list(_ text: String) -> [String] {
    var methods: [String] = []
    for part in text.split(separator: ",").map({ $0.filter { $0 != " " } }) {
      if part.contains("="), !part.contains(":"), let last = methods.popLast() {
        methods.append(last + "," + part)
      } else {
        methods.append(part)
      }
    }
    return methods
  }
}

extension TwoModeCentrality: ExpressibleByArgument {}
