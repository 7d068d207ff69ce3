import DatasetLoading
import Testing

struct SharedIDRuleTests {
  @Test func anIdentifierMeansOneThing() {
    let loaded = Sample.load(
      organizations: Sample.organizations + "karachi,Karachi Forum,,\n",
      corridors: "corridor,order,city\nwego,1,urumqi\n")
    #expect(
      loaded.lines(of: "shared-id") == [
        "error corridors.csv:2: the id 'wego' is also that of an organization. Give the corridor another id, so that assertions are clear.",
        "error organizations.csv:3: the id 'karachi' is also that of a city. Give the organization another id, so that assertions are clear.",
      ])
  }
}
