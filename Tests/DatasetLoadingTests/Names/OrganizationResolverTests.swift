import CityNetworks
import DatasetLoading
import Testing

@Suite struct OrganizationResolverTests {
  private let resolver = OrganizationResolver(
    CityNetwork(
      cities: [],
      organizations: [
        Organization(
          id: OrganizationID("wego"), name: "World Smart Sustainable Cities Organization",
          shortName: "WeGO", aliases: ["e-Governments"], wikidata: "Q482808"),
        Organization(id: OrganizationID("league-1"), name: "League"),
        Organization(id: OrganizationID("league-2"), name: "League"),
      ]))

  @Test(arguments: [
    "wego", "WEGO", "WeGO", "Q482808", "world smart sustainable cities organization",
    " e-Governments ",
  ])
  func idNameShortNameAliasAndItemLeadToTheOrganization(text: String) throws {
    #expect(try resolver.organization(text).id == OrganizationID("wego"))
  }

  @Test(arguments: [
    ("League", "'League' is the name of 2 organizations: league-1, league-2. Give the id."),
    ("wegoo", "no organization is called 'wegoo'. Did you mean 'WeGO'?"),
    ("nato", "no organization is called 'nato'. See organizations.csv for the ids."),
  ])
  func whatIsAmbiguousOrUnknownIsSaid(text: String, message: String) {
    #expect {
      try resolver.organization(text)
    } throws: { error in
      String(describing: error) == message
    }
  }
}
