import Diagrams
import Foundation
import Testing

@Suite struct OutlinesTests {
  @Test(arguments: [
    ("Tehran", 35.69, 51.39, true), ("the Caspian Sea", 42.0, 50.5, false),
    ("between Baku and Aktau", 41.8, 50.3, false), ("the Black Sea", 43.3, 34.0, false),
    ("Lop Nur", 40.2, 90.5, true), ("the Pacific", -40.0, -110.0, false),
    ("Chukotka", 66.5, -175.0, true), ("Chukotka, east", 68.0, 179.0, true),
    ("Vanua Levu", -16.6, 179.3, true), ("the South Pole", -90.0, 0.0, true),
    ("the North Pole", 90.0, 0.0, false), ("the Arabian Sea", 20.0, 64.0, false),
    ("Greenland", 72.0, -40.0, true), ("Lesotho", -29.5, 28.3, true),
  ])
  func landIsLand(name: String, north: Double, east: Double, isLand: Bool) throws {
    let outlines = try MapMaterial.outlines.get()
    #expect(outlines.isLand(at: MapPoint(latitude: north, longitude: east)) == isLand)
  }

  @Test func theFileSaysWhereItComesFromAndIsSmall() throws {
    let outlines = try MapMaterial.outlines.get()
    #expect(outlines.source == "Natural Earth 1:50m, public domain")
    #expect(outlines.countries.count > 200 && outlines.borders.count > 300)
    #expect(outlines.countries.allSatisfy { $0.code.utf8.count == 2 })
    #expect(try Data(contentsOf: MapMaterial.file).count < 150_000)
  }

  @Test func aDamagedOrOtherFileIsRefused() throws {
    let bytes = [UInt8](try Data(contentsOf: MapMaterial.file))
    for place in [8, 20, 1000, bytes.count - 1] {
      var changed = bytes
      changed[place] ^= 4
      #expect(throws: OutlinesError.self) { try Outlines(changed, file: "f") }
    }
    let damaged = #expect(throws: OutlinesError.self) {
      try Outlines(Array(bytes.dropLast()), file: "f")
    }
    #expect(damaged?.reason == .damaged)
    let other = #expect(throws: OutlinesError.self) { try Outlines(Array("x,y".utf8), file: "f") }
    #expect(other?.reason == .otherKind)
    #expect(other?.description.hasPrefix("f: this is no file of outlines") == true)
  }
}
