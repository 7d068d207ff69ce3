public import ArgumentParser
import CityNetworks
public import NetworkAnalysis

/// Which new ties come into question, and what they are to be good for.
struct NextTieOptions: ParsableArguments {
  @Option(
    name: .customLong("best-next"),
    help: ArgumentHelp("List so many of the new ties that raise a goal most.", valueName: "n"))
  var bestNext: Int?
  @Option(
    help: ArgumentHelp("The city whose ties are sought; any pair if absent.", valueName: "city"))
  var city: String?
  @Option(
    help: ArgumentHelp(
      "The goal, see above; harmonic if absent, without --city efficiency.", valueName: "goal"))
  var goal: NextTies.Goal?
  @Option(help: ArgumentHelp("Also choose so many ties one after another.", valueName: "n"))
  var steps: Int?
  @Option(
    name: .customLong("partner-country"),
    help: ArgumentHelp("Only partners of these countries, as CN,PK.", valueName: "codes"))
  var partnerCountry: String?
  @Option(
    name: .customLong("not-country"),
    help: ArgumentHelp("No partners of these countries, as CN,PK.", valueName: "codes"))
  var notCountry: String?
  @Option(
    name: .customLong("partner-region"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only partners of this sub-region of UN M49, by name or code; may be repeated.",
      valueName: "region"))
  var partnerRegion: [String] = []
  @Option(
    name: .customLong("max-km"),
    help: ArgumentHelp("How far apart the two cities may be.", valueName: "km"))
  var maxKilometers: Double?
  @Option(
    name: .customLong("min-population"),
    help: ArgumentHelp("The least number of inhabitants of a partner.", valueName: "n"))
  var minPopulation: Int?
  @Option(
    name: .customLong("max-population"),
    help: ArgumentHelp("The largest number of inhabitants of a partner.", valueName: "n"))
  var maxPopulation: Int?
  @Option(
    help: ArgumentHelp(
      "Whether the two must share an organization: any or shared.", valueName: "rule"))
  var organizations: PartnerConditions.Organizations?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A city that does not come into question; may be repeated.", valueName: "city"))
  var exclude: [String] = []

  /// Whether an option is given that means something with `--best-next` only.
  var isUsed: Bool {
    city != nil || goal != nil || steps != nil || partnerCountry != nil || notCountry != nil
      || !partnerRegion.isEmpty || maxKilometers != nil || minPopulation != nil
      || maxPopulation != nil || organizations != nil || !exclude.isEmpty
  }

  func validate() throws {
    if let bestNext, bestNext < 1 {
      throw ValidationError("--best-next must be at least 1, not \(bestNext).")
    }
    if let steps, !(1...1000).contains(steps) {
      throw ValidationError("--steps must be 1 to 1000, not \(steps).")
    }
    if let maxKilometers, !(maxKilometers > 0 && maxKilometers <= 50_000) {
      throw ValidationError("--max-km must be above 0 and at most 50000, not \(maxKilometers).")
    }
    if let least = minPopulation, let most = maxPopulation, least > most {
      throw ValidationError("--min-population \(least) is above --max-population \(most).")
    }
  }

  func analysis(count: Int, in loaded: OpenDataset) throws -> NextTies {
    var conditions = PartnerConditions()
    conditions.countries = try partnerCountry.map(CountryCodes.set)
    conditions.excludedCountries = try notCountry.map(CountryCodes.set) ?? []
    conditions.regions = partnerRegion.isEmpty ? nil : Set(try partnerRegion.map(Self.region))
    conditions.largestKilometers = maxKilometers
    conditions.smallestPopulation = minPopulation
    conditions.largestPopulation = maxPopulation
    conditions.organizations = organizations ?? .any
    conditions.excluded = Set(try exclude.map { try loaded.resolve($0).id })
    return try NextTies(
      of: city.map { try loaded.resolve($0).id }, goal: goal, count: count, steps: steps ?? 1,
      conditions: conditions)
  }

  private static func region(_ text: String) throws -> Region {
    guard let region = Region(code: text) ?? Region.named(text) else {
      throw UsageError(
        "no sub-region of UN M49 is called '\(text)'. Write one of: "
          + Region.all.map(\.name).joined(separator: ", ") + ".")
    }
    return region
  }
}

extension NextTies.Goal: ExpressibleByArgument {}
extension PartnerConditions.Organizations: ExpressibleByArgument {}
