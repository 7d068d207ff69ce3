import Diagrams
import Testing

/// Names that may stand beside their dots, near them or anywhere.
@Suite struct MapLabelsTests {
  @Test func aNameWithoutRoomIsLeftOutLedAwayOrWrittenInAnyCase() throws {
    // Forty dots around Vienna, each nearer than the width of a name, and Vienna in the middle.
    #expect(try written(reach: .beside) == nil)
    #expect(try written(reach: .anywhere) != nil)
    let scene = map(reach: .anywhere).scene()
    #expect(scene.edges.contains { $0.id == "leader-Vienna" })
    #expect(scene.legend.notes.allSatisfy { !$0.hasPrefix("Not written") })
    let notes = map(reach: .beside).scene().legend.notes
    #expect(notes.contains("Not written: 1 names, for want of room.") == false)
    #expect(notes.contains("Not written: 1 name, for want of room."))
  }

  @Test func aLookDecidesDotAndName() throws {
    let scene = map(reach: .anywhere).scene()
    let dot = try #require(scene.nodes.first { $0.id == "p-Vienna" })
    #expect(dot.size == .fixed(SceneSize(9, 9)) && dot.fill == DiagramStyle().alert)
    #expect(dot.subject == "Vienna")
    #expect(scene.nodes.filter { $0.classes.contains("name") }.count == 1)
  }

  private func written(reach: MapComposition.Reach) throws -> ScenePoint? {
    map(reach: reach).scene().nodes.first { $0.id == "t-Vienna" }?.position
  }

  private func map(reach: MapComposition.Reach) -> MapComposition {
    let style = DiagramStyle()
    let ring = (0..<49).filter { $0 != 24 }.map { (index: Int) -> MapComposition.Place in
      let north = 48.2 + Double(index / 7 - 3) * 1.2
      let east = 16.4 + Double(index % 7 - 3) * 1.8
      return MapComposition.Place(
        id: "d\(index)", label: "D\(index)", point: MapPoint(latitude: north, longitude: east),
        role: .stop, look: .init(diameter: 5, fill: style.tie))
    }
    let vienna = MapComposition.Place(
      id: "Vienna", label: "Vienna and its surroundings",
      point: MapPoint(latitude: 48.2, longitude: 16.4), role: .stop,
      look: .init(diameter: 9, fill: style.alert, name: .init(size: 11, reach: reach)))
    let ends = [("W", 30.0, -20.0), ("E", 60, 50)].map {
      MapComposition.Place(
        id: $0.0, label: $0.0, point: MapPoint(latitude: $0.1, longitude: $0.2), role: .stop,
        look: .init(diameter: 5, fill: style.tie))
    }
    return MapComposition(
      name: "m", title: "M", outlines: nil, places: [vienna] + ring + ends, lines: [])
  }
}
