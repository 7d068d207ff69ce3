import DatasetLoading
import Testing

struct RuleCatalogTests {
  @Test func rulesHaveNamesOfTheirOwnInOrder() {
    let ids = RuleCatalog.all.map(\.descriptor.id)
    #expect(Set(ids).count == ids.count)
    #expect(RuleCatalog.all.allSatisfy { !$0.descriptor.title.hasSuffix(".") })
  }

  /// No rule may stumble over what another rule reports.
  @Test(arguments: [
    "id,name\n", "id,name,lat,lon,country,region\n,,x,y,z,w\n,,999,999,,\n",
    "id,name\na,a\na,a\nA,a\n",
  ])
  func rulesBearAnyRows(cities: String) {
    let rows = ",,,,,,,,,,,,\na,a,twinning,x,y,z,-1,-1,|,s,q,n,m\na,,,,,2020/2019,,,,,,,\n"
    let header =
      "subject,object,relation,directed,status,date,count,weight,sector,source,quote,note,id\n"
    let loaded = Sample.load(
      cities: cities, assertions: header + rows, corridors: "corridor,order,city\n,,\n,1,a\n",
      sources: "id,published\n,x\n")
    #expect(loaded.network == nil)
    #expect(loaded.findings == loaded.findings.sorted())
  }
}
