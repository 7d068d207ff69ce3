import CityNetworks
import DatasetLoading
import Testing

struct ContentDigestTests {
  private static func shuffled(_ text: String, _ dice: inout Dice) -> String {
    let lines = text.split(separator: "\n")
    return ([lines[0]] + lines.dropFirst().shuffled(using: &dice)).joined(separator: "\n") + "\n"
  }

  @Test(arguments: 1...20)
  func theOrderOfRowsChangesNeitherNetworkNorDigest(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let plain = Sample.load()
    let shuffled = Sample.load(
      cities: Self.shuffled(Sample.cities, &dice),
      assertions: Self.shuffled(Sample.assertions, &dice))
    #expect(shuffled.provenance == plain.provenance)
    #expect(shuffled.network?.cities == plain.network?.cities)
    #expect(shuffled.network?.ties == plain.network?.ties)
    #expect(shuffled.network?.assertions == plain.network?.assertions)
  }

  @Test func lineEndsDelimitersAndColumnOrderLeaveNoTrace() {
    let digest = Sample.load().provenance.digest
    #expect(digest.count == 64)
    let windows = Sample.organizations.replacing("\n", with: "\r\n")
    #expect(Sample.load(organizations: windows).provenance.digest == digest)
    let semicolons = "\u{FEFF}" + Sample.organizations.replacing(",", with: ";")
    #expect(Sample.load(organizations: semicolons).provenance.digest == digest)
    let turned = "name,id,kind,short_name,note\nWorld Smart Cities,wego,city-network,WeGO,\n"
    #expect(Sample.load(organizations: turned).provenance.digest == digest)
  }

  @Test func everyCellCounts() {
    let digest = Sample.load().provenance.digest
    let other = Sample.sources.replacing("Global Times", with: "Globe Times")
    #expect(Sample.load(sources: other).provenance.digest != digest)
    #expect(Sample.load(listing: "x,X,,,,,,,,").provenance.digest != digest)
  }

  @Test func aValueThatMovesToAnotherColumnCounts() {
    let one = Sample.load(organizations: "id,name,kind,note\nwego,W,a,\n")
    let other = Sample.load(organizations: "id,name,kind,note\nwego,W,,a\n")
    #expect(one.provenance.digest != other.provenance.digest)
  }
}
