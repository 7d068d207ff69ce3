import DatasetLoading
import Testing

struct UnknownReferenceRuleTests {
  @Test func whatIsNotListedCannotBeReferredTo() {
    let loaded = Sample.load(
      stating: "a3,Esfahan,karachi,twinning,,signed,,,,,s1,,",
      "a4,isfahan,karachy,twinning,,signed,,,,,s2,,",
      "a5,isfahan,atlantis,twinning,,signed,,,,,other,,")
    #expect(
      loaded.lines(of: "unknown-reference") == [
        "error assertions.csv:4: the subject 'Esfahan' is no city, organization or corridor of the dataset. Did you mean 'isfahan'?",
        "error assertions.csv:5: the object 'karachy' is no city, organization or corridor of the dataset. Did you mean 'karachi'?",
        "error assertions.csv:5: 's2' is no source of the dataset. Did you mean 's1'?",
        "error assertions.csv:6: the object 'atlantis' is no city, organization or corridor of the dataset. Add it to cities.csv or organizations.csv.",
        "error assertions.csv:6: 'other' is no source of the dataset. Add it to sources.csv.",
      ])
  }

  @Test func corridorsLeadThroughListedCities() {
    let loaded = Sample.load(corridors: "corridor,order,city,source\nbri,1,kashgar,s1|s1x\n")
    #expect(
      loaded.lines(of: "unknown-reference") == [
        "error corridors.csv:2: 'kashgar' is no city of the dataset. Add it to cities.csv.",
        "error corridors.csv:2: 's1x' is no source of the dataset. Did you mean 's1'?",
      ])
  }
}
