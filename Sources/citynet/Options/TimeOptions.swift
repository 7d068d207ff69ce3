import ArgumentParser
import CityNetworks

/// What is asked of the periods in which ties held; at most one question.
struct TimeOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which ties must hold, as 2021-06-01; without a day or period their last known "
        + "status counts.",
      valueName: "day"))
  var asOf: String?

  @Option(
    name: .customLong("from-to"),
    help: ArgumentHelp(
      "Ties that held on some day from A on and before B, as 2019/2021 or 2019-05-01/2021-06-30.",
      valueName: "a/b"))
  var fromTo: String?

  @Option(
    help: ArgumentHelp("Ties that held on some day from A through B.", valueName: "a/b"))
  var between: String?

  @Option(
    name: .customLong("contained-in"),
    help: ArgumentHelp(
      "Ties that began on or after A and were over on or before B.", valueName: "a/b"))
  var containedIn: String?

  @Option(
    name: .customLong("created-in"),
    help: ArgumentHelp("Ties that began from A through B.", valueName: "a/b"))
  var createdIn: String?

  @Option(
    name: .customLong("deleted-in"),
    help: ArgumentHelp(
      "Ties whose first day without them lies from A through B.", valueName: "a/b"))
  var deletedIn: String?

  @Flag(
    name: .customLong("include-possible"),
    help: "With a day or period: also ties of which that is so only possibly.")
  var includePossible = false

  @Flag(
    name: .customLong("no-open-ends"),
    help: "With a day or period: do not take ties with no known end to go on.")
  var noOpenEnds = false

  private var question: TimeQuestion {
    TimeQuestion([
      (.asOf, asOf), (.fromTo, fromTo), (.between, between), (.containedIn, containedIn),
      (.createdIn, createdIn), (.deletedIn, deletedIn),
    ])
  }

  func validate() throws {
    if question.asked.isEmpty, includePossible || noOpenEnds {
      throw ValidationError(
        "--include-possible and --no-open-ends need --as-of or another question about time.")
    }
    if question.asked.count > 1 {
      let names = question.asked.map { "--\($0.kind.rawValue)" }
      throw ValidationError(
        "\(names.joined(separator: " and ")) cannot both be asked. Ask one question about time.")
    }
  }

  /// The question; nil if none is asked.
  func predicate() throws -> PeriodPredicate? { try question.predicate() }

  var certainty: CertaintyWanted { includePossible ? .includingPossible : .certainOnly }
  var assumption: OpenEndAssumption { noOpenEnds ? .none : .assumeOpen }
}

/// A question about time in the words of a command line or a plan.
struct TimeQuestion {
  /// The questions that are asked, with the days that they name.
  let asked: [(kind: PeriodPredicate.Kind, text: String)]

  init(_ texts: [(PeriodPredicate.Kind, String?)]) {
    asked = texts.compactMap { kind, text in text.map { (kind, $0) } }
  }

  /// The question; nil if none is asked.
  func predicate() throws -> PeriodPredicate? {
    guard let first = asked.first else { return nil }
    if asked.count > 1 {
      throw UsageError(
        "\(asked[0].kind.rawValue) and \(asked[1].kind.rawValue) cannot both be asked. "
          + "Ask one question about time.")
    }
    return try PeriodPredicate(first.kind, first.text)
  }
}
