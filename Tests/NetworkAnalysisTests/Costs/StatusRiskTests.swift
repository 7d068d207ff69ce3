import CityNetworks
import NetworkAnalysis
import Testing

struct StatusRiskTests {
  @Test func everyStageIsOneStep() {
    let stages: [TieStatus] = [
      .inForce, .ratified, .signed, .agreed, .inPreparation, .draft, .dialogue, .intended,
      .proposed,
    ]
    #expect(stages.map { StatusRisk.steps($0) } == Array(0...8))
    #expect(StatusRisk.steps(.renewed) == 0 && StatusRisk.steps(.revived) == 0)
    #expect([.held, .scheduled, .calledOff].map { StatusRisk.steps($0) } == [6, 7, 8])
  }

  @Test func whatHasEndedIsAsFarAsNoTie() {
    let endings: [TieStatus] = [.dormant, .suspended, .terminated, .expired]
    #expect(endings.allSatisfy { StatusRisk.steps($0) == StatusRisk.ofNoTie })
  }

  @Test func theScaleNamesEveryStatusOnce() {
    #expect(
      StatusRisk.scale == "0 in force, revived, renewed; 1 ratified; 2 signed; 3 agreed; "
        + "4 in preparation; 5 draft; 6 dialogue, held; 7 intended, scheduled; 8 proposed, called off; "
        + "9 dormant, suspended, terminated, expired, or no tie")
  }
}
