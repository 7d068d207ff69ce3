public import ArgumentParser
public import GraphAlgorithms
public import NetworkAnalysis

struct GravityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gravity",
    abstract: "Explains ties by size, distance and what cities share; lists those that surprise.",
    discussion: """
      Examples:
        citynet gravity Datasets/silk-road
        citynet gravity Datasets/silk-road --model logit --with difference:memberships
        citynet gravity Datasets/silk-road --level countries
        citynet gravity Datasets/silk-road --terms km,same:world-region --errors robust
      Terms are km (logarithm of the distance), log:FIGURE (logarithms of a figure of both),
      difference:FIGURE, same:DIVISION and organizations (how many both belong to). A FIGURE is
      population, lat, lon, ties, memberships, a measure or a column of cities.csv; a DIVISION is
      country, region, world-region, organization:ID, a clustering or a column. Without --terms they are
      log:population, km, same:country, same:region, organizations; usual terms that say nothing of the
      data are left out, and that is noted.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: "ppml (expected number of ties, Poisson) or logit (whether tied).")
  var model = GravityModel.Model.ppml
  @Option(help: "What the ends of a pair are: cities or countries.")
  var level = GravityModel.Level.cities
  @Option(help: ArgumentHelp("These terms and no others, with commas.", valueName: "terms"))
  var terms: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A further term, or several with commas; may be repeated.", valueName: "term"))
  var with: [String] = []
  @Option(
    help: ArgumentHelp(
      """
      Standard errors: dyadic (pairs that share an end go together), clustered (two-way), robust (HC1) \
      or plain.
      """, valueName: "kind"))
  var errors = StandardErrors.dyadic
  @Option(
    help: ArgumentHelp(
      """
      How many untied pairs are drawn per tied one, 0 for all; if absent all, or 10 where there are over \
      5 million pairs.
      """, valueName: "n"))
  var controls: Int?
  @Option(
    help: ArgumentHelp("Where the drawing of pairs begins; 1 if absent.", valueName: "number"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp("How many surprising and how many missing ties to list.", valueName: "n"))
  var top = 10
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if let controls, !(0...1000).contains(controls) {
      throw ValidationError("--controls must be 0 to 1000, not \(controls).")
    }
    if let terms, Self.words(terms).isEmpty {
      throw ValidationError("--terms names no term. Write terms with commas, as km,same:region.")
    }
  }

  func run() throws {
    let analysis = try GravityModel(
      model: model, level: level, terms: terms.map(Self.words) ?? [],
      with: with.flatMap(Self.words), errors: errors, controls: controls, seed: seed, top: top)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }

  /// The terms of a list. A comma inside the parameters of a clustering stays where it is.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for part in text.split(separator: ",") {
      let word = part.trimmingPrefix { $0 == " " }
      // leiden:resolution=2,seed=3 goes on after its first parameter.
      if word.contains("="), !word.contains(":"), let last = words.popLast() {
        words.append(last + "," + word)
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}

extension GravityModel.Model: ExpressibleByArgument {}
extension GravityModel.Level: ExpressibleByArgument {}
extension StandardErrors: ExpressibleByArgument {}
