public import ArgumentParser
import CityNetworks
public import DatasetLoading

/// Which query of the Wikidata Query Service to print.
struct WikidataQueryOptions: ParsableArguments {
  @Option(
    name: .customLong("print-query"),
    help: ArgumentHelp(
      "Print the query to ask Wikidata instead of importing: twinnings or memberships.",
      valueName: "topic"))
  var topic: WikidataQuery.Topic?
  @Option(
    help: ArgumentHelp(
      "The country of the query, by name or code; all if absent.", valueName: "country"))
  var country: String?

  /// Refuses what makes no sense beside a query.
  func validate(inputs: [String], _ organizations: [String]) throws {
    if let input = inputs.first {
      throw ValidationError("--print-query imports nothing; leave out '\(input)'.")
    }
    if topic == .twinnings, !organizations.isEmpty {
      throw ValidationError("--organization belongs to --print-query memberships.")
    }
    if let odd = organizations.first(where: { !WikidataQuery.isItem($0) }) {
      throw ValidationError(
        "'\(odd)' is no item of Wikidata; a query wants a number such as Q1065.")
    }
    _ = try chosenCountry()
  }

  /// The query, nil if none is wanted.
  func text(organizations: [String]) throws -> String? {
    guard let topic else { return nil }
    return WikidataQuery(
      topic: topic, country: try chosenCountry(), organizations: organizations
    ).text
  }

  private func chosenCountry() throws -> Country? {
    guard let country else { return nil }
    guard let known = Country.named(country) else {
      throw ValidationError(
        "no country is called '\(country)'. Give its English name or its code, such as DE.")
    }
    return known
  }
}

extension WikidataQuery.Topic: ExpressibleByArgument {}
