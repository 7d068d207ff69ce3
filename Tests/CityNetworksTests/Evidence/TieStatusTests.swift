import CityNetworks
import Testing

struct TieStatusTests {
  @Test func statusesAreWrittenAsInTheFiles() {
    #expect(
      TieStatus.allCases.map(\.rawValue).joined(separator: " ")
        == "proposed intended dialogue draft in-preparation agreed signed ratified in-force dormant "
        + "revived renewed suspended terminated expired scheduled held called-off")
  }

  @Test func titlesHaveNoHyphens() {
    #expect(TieStatus.inPreparation.title == "in preparation")
    #expect(TieStatus.calledOff.title == "called off")
  }

  @Test(arguments: [
    (TieStatus.intended, TieStatus.inPreparation), (.draft, .signed), (.signed, .inForce),
    (.inForce, .dormant), (.dormant, .revived), (.terminated, .signed), (.scheduled, .held),
    (.signed, .renewed), (.proposed, .terminated),
  ])
  func plausibleStoriesAreAllowed(from: TieStatus, to: TieStatus) {
    #expect(from.mayBecome(to))
  }

  @Test(arguments: [
    (TieStatus.inForce, TieStatus.draft), (.signed, .intended), (.revived, .draft),
    (.held, .scheduled), (.proposed, .revived), (.inForce, .signed), (.dormant, .draft),
    (.suspended, .inForce),
  ])
  func aTieDoesNotFallBackOnTheLadder(from: TieStatus, to: TieStatus) {
    #expect(!from.mayBecome(to))
  }

  @Test func everyStatusCanStay() {
    for status in TieStatus.allCases {
      #expect(status.mayBecome(status))
      #expect(!status.allowedSuccessors.contains(status))
    }
  }
}
