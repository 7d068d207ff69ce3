public import ArgumentParser
public import GraphAlgorithms
public import NetworkAnalysis
import Reporting

struct BackboneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backbone",
    abstract: "Keeps only the ties beyond chance: shared memberships, or ties with weights.",
    discussion: """
      Examples:
        citynet backbone Datasets/city-organizations
        citynet backbone Datasets/city-organizations --model sdsm,fcm,frm --tails two
        citynet backbone Datasets/city-organizations --onto organizations --correction bh
        citynet backbone Datasets/city-organizations --model frm --pairs --output backbone.csv
        citynet backbone Datasets/silk-road --relation any --model spanning-tree --strongest 1
      Models of shared memberships: sdsm (chance keeps the numbers of memberships of both sides on
      average), fdsm (keeps them exactly; --trials random memberships by Curveball), fcm (keeps the
      sizes of organizations only), frm (keeps the memberships of cities only). Several models give
      a table of which keeps what. p is the chance of sharing as much; kept is p up to --alpha.
      Models of ties with weights: disparity, noise-corrected, spanning-tree (the forest of greatest
      weight and the --strongest ties of each city); see --weight and --co-membership.
      A table has 25 pairs unless --top says otherwise; CSV and JSON have all. --pairs writes a list
      of pairs that every verb can read as a dataset. That nothing is kept is an answer, too.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "sdsm, fdsm, fcm or frm, several with commas; or disparity, noise-corrected or spanning-tree.",
      valueName: "models"))
  var model = "sdsm"
  @Option(
    help: ArgumentHelp(
      "The p-value up to which a pair is kept, 0 to 1; 0.05 if absent.", valueName: "p"))
  var alpha: Double?
  @Option(
    help: ArgumentHelp(
      "one: more than by chance. two: more or less, p is doubled; one if absent.",
      valueName: "which"))
  var tails: TestTails?
  @Option(
    help: ArgumentHelp(
      "What is done about many tests: none, holm or bh (Benjamini–Hochberg).", valueName: "rule"))
  var correction = MultipleComparisons.none
  @Option(
    help: ArgumentHelp("Whose pairs: cities or organizations; cities if absent.", valueName: "side")
  )
  var onto: ProjectionTable.Onto?
  @Option(
    help: ArgumentHelp(
      "How many random memberships fdsm draws; 1000 if absent.", valueName: "n"))
  var trials: Int?
  @Option(
    help: ArgumentHelp("Where the random choices of fdsm begin; 1 if absent.", valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "kept: pairs beyond chance. all: every pair that shares something; kept if absent.",
      valueName: "which"))
  var list: MembershipTies.Listing?
  @Option(
    help: ArgumentHelp(
      "How strong a tie with weight is: ties (how many join the two) or stated; ties if absent.",
      valueName: "rule"))
  var weight: PairWeight?
  @Option(
    help: ArgumentHelp(
      "How many of its strongest ties each city keeps (spanning-tree); 3 if absent.",
      valueName: "n"))
  var strongest: Int?
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
    if let alpha, !(0...1).contains(alpha) {
      throw ValidationError("--alpha must be 0 to 1, not \(alpha).")
    }
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if let trials, !(1...BackboneChoices.mostTrials).contains(trials) {
      throw ValidationError("--trials must be 1 to \(BackboneChoices.mostTrials), not \(trials).")
    }
    if let strongest, !(0...1000).contains(strongest) {
      throw ValidationError("--strongest must be 0 to 1000, not \(strongest).")
    }
    if pairs, output.format == .json || output.format == .markdown {
      throw ValidationError("--pairs writes CSV. Leave --format out.")
    }
    try validateModel()
  }

  /// Refuses options that the model does not use.
  private func validateModel() throws {
    guard let weighted else {
      if let one = words.first(where: { WeightedTies.Model(rawValue: $0) != nil }) {
        throw ValidationError(
          "'\(one)' looks at weights and cannot be combined with other models. Ask for one after the "
            + "other.")
      }
      if weight != nil || strongest != nil {
        throw ValidationError(
          "--weight and --strongest are for disparity, noise-corrected and spanning-tree.")
      }
      if trials != nil || seed != nil, !words.contains("fdsm") {
        throw ValidationError("--trials and --seed need --model fdsm.")
      }
      return
    }
    if tails != nil || onto != nil || trials != nil || seed != nil || list != nil {
      throw ValidationError(
        "--tails, --onto, --trials, --seed and --list are for sdsm, fdsm, fcm and frm.")
    }
    switch weighted {
    case .disparity, .noiseCorrected:
      if strongest != nil { throw ValidationError("--strongest needs --model spanning-tree.") }
    case .spanningTree:
      if correction != .none || alpha != nil {
        throw ValidationError(
          "--alpha and --correction are for tests, and spanning-tree makes none.")
      }
    }
  }

  /// The models, each once, in lower case.
  private var words: [String] {
    model.lowercased().filter { $0 != " " }.split(separator: ",").reduce(into: []) { words, word in
      if !words.contains(String(word)) { words.append(String(word)) }
    }
  }

  /// The model of ties with weights; nil for models of shared memberships, and for several.
  private var weighted: WeightedTies.Model? {
    words.count == 1 ? WeightedTies.Model(rawValue: words[0]) : nil
  }

  func run() throws {
    if weighted == nil { try selection.refuseTies() }
    var output = output
    if pairs { output.format = .csv }
    let isForReading =
      switch output.format {
      case .table, .markdown: true
      case .csv, .json: false
      }
    let top = self.top ?? (isForReading ? 25 : nil)
    let form = pairs ? PairForm.pairList : .reading
    if pairs, output.table == nil { output.table = 1 }
    try input.answer(
      analysis(top: top, form), selection: selection, output: output, work: work)
  }

  private func analysis(top: Int?, _ form: PairForm) throws -> any Analysis {
    if let weighted {
      return try WeightedTies(
        weighted, level: alpha ?? 0.05, correction: correction, strongest: strongest ?? 3,
        weight: weight ?? .ties, top: top, form: form)
    }
    if words.count == 1 { try requireKnown(words[0]) }
    return MembershipTies(
      try BackboneChoices(
        models: [model], level: alpha ?? 0.05, tails: tails ?? .one, correction: correction,
        trials: trials ?? BackboneChoices.standardTrials, seed: seed ?? 1),
      onto: onto ?? .cities, listing: list ?? .kept, top: top, form: form)
  }

  /// Suggests from the models of both kinds.
  private func requireKnown(_ word: String) throws {
    let known =
      CoMembershipModel.Kind.allCases.map(\.rawValue) + WeightedTies.Model.allCases.map(\.rawValue)
    guard !known.contains(word) else { return }
    throw AnalysisError.unknownChoice(
      word, of: "a backbone model", near: suggestions(for: word, among: known), known: known)
  }
}

extension TestTails: ExpressibleByArgument {}
extension MultipleComparisons: ExpressibleByArgument {}
extension MembershipTies.Listing: ExpressibleByArgument {}
