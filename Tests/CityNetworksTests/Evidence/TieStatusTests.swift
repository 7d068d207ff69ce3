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

  @Test func theTableOfTransitionsHasEveryStatusOnceAndInOrder() {
    #expect(TieStatus.transitions.map(\.status) == TieStatus.allCases)
    #expect(TieStatus.transitions.allSatisfy { $0.next == $0.next.sorted() })
    #expect(TieStatus.transitions.allSatisfy { Set($0.next) == $0.status.allowedSuccessors })
  }

  /// The ladder is walked upwards only, and what stands on it can be left at any rung.
  @Test func theLadderIsAnOrder() {
    let ladder = TieStatus.allCases.prefix { $0 <= .inForce }
    for (position, status) in ladder.enumerated() {
      #expect(ladder[(position + 1)...].allSatisfy(status.mayBecome))
      #expect(!ladder[..<position].contains(where: status.mayBecome))
      #expect(status.mayBecome(.terminated) && status.mayBecome(.suspended))
    }
  }

  @Test func everyStatusSaysWhatItMeans() {
    #expect(Set(TieStatus.allCases.map(\.meaning)).count == TieStatus.allCases.count)
    #expect(TieStatus.allCases.allSatisfy { !$0.meaning.isEmpty && !$0.meaning.hasSuffix(".") })
  }
}
