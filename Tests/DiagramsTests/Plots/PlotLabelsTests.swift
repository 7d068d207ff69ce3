import Diagrams
import Testing

@Suite struct PlotLabelsTests {
  private static let page = SceneBox(left: 0, bottom: 0, right: 300, top: 200)
  private static let mark = ScenePoint(150, 100)

  @Test func aFreeNameStandsAtTheRightAndABitAbove() {
    var labels = PlotLabels(within: Self.page)
    let place = labels.place("Isfahan", beside: Self.mark, radius: 4)
    #expect(abs(place.box.left - 157) < 1e-9)
    #expect(place.center.y > Self.mark.y && place.leaderEnd == nil)
  }

  @Test func namesOfOneMarkDoNotOverlap() {
    var labels = PlotLabels(within: Self.page)
    let boxes = (0..<8).map { labels.place("Name \($0)", beside: Self.mark, radius: 4).box }
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
    }
  }

  @Test func whereAllIsTakenNearbyALineLeadsAway() throws {
    var labels = PlotLabels(
      within: Self.page, keepingOff: [SceneBox(left: 90, bottom: 84, right: 210, top: 116)])
    let place = labels.place("Isfahan", beside: Self.mark, radius: 4)
    let end = try #require(place.leaderEnd)
    #expect(!place.box.overlaps(SceneBox(left: 90, bottom: 84, right: 210, top: 116)))
    // The line ends at the near side of the name.
    #expect(end.distance(to: Self.mark) < place.center.distance(to: Self.mark))
  }

  @Test func aLineTakesTheRoomAroundIt() {
    let boxes = PlotLabels.boxes(along: [ScenePoint(0, 0), ScenePoint(12, 0)], width: 2)
    #expect(
      boxes == [
        SceneBox(left: -1, bottom: -1, right: 7, top: 1),
        SceneBox(left: 5, bottom: -1, right: 13, top: 1),
      ])
  }
}
