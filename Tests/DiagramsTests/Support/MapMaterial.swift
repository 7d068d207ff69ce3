import Diagrams
import Foundation

/// Maps for tests.
enum MapMaterial {
  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/outlines/world50m.outlines")

  /// The outlines of the repository.
  static let outlines = Result { try Outlines([UInt8](Data(contentsOf: file)), file: "world") }

  static let cities: [(String, Double, Double)] = [
    ("Karachi", 24.86, 67.01), ("Ürümqi", 43.83, 87.62), ("Nakhchivan", 39.21, 45.41),
    ("Baku", 40.38, 49.89), ("Aktau", 43.65, 51.15), ("Isfahan", 32.65, 51.67),
    ("Khomeyni Shahr", 32.7, 51.53), ("Samarkand", 39.65, 66.96), ("Tashkent", 41.31, 69.28),
    ("Chirchiq", 41.47, 69.58), ("Tehran", 35.69, 51.39), ("Karaj", 35.83, 50.99),
    ("Lahore", 31.55, 74.34), ("Bishkek", 42.87, 74.59), ("Almaty", 43.24, 76.95),
  ]

  /// A chain of cities, some of them neighbours in one town area, and others beside it.
  static func region() throws -> MapComposition {
    map("region", cities, others: 300, try outlines.get())
  }

  /// Cities of all continents.
  static func world() throws -> MapComposition {
    let cities = [
      ("Suva", -18.14, 178.44), ("Honolulu", 21.31, -157.86), ("New York", 40.71, -74.01),
      ("London", 51.51, -0.13), ("Cape Town", -33.92, 18.42), ("Isfahan", 32.65, 51.67),
      ("Tokyo", 35.68, 139.69), ("Sydney", -33.87, 151.21), ("Buenos Aires", -34.6, -58.38),
    ]
    return map("world", cities, others: 200, try outlines.get())
  }

  static func map(
    _ name: String, _ cities: [(String, Double, Double)], others: Int = 0, _ outlines: Outlines?
  ) -> MapComposition {
    let stops = cities.indices.map { (index: Int) -> MapComposition.Place in
      let (name, north, east) = cities[index]
      let isEnd = index == 0 || index == cities.count - 1
      return MapComposition.Place(
        id: name, label: name, point: MapPoint(latitude: north, longitude: east),
        role: isEnd ? .end : .stop)
    }
    let beside = (0..<others).map { (index: Int) -> MapComposition.Place in
      let north = Double(index * 37 % 1200) / 10 - 50
      let east = Double(index * 97 % 3600) / 10 - 180
      return MapComposition.Place(
        id: "o\(index)", label: "Other \(index)",
        point: MapPoint(latitude: north, longitude: east), role: .other, rank: Double(index % 7))
    }
    let lines = cities.indices.dropLast().map { (index: Int) -> MapComposition.Line in
      let (from, to) = (cities[index].0, cities[index + 1].0)
      let pattern: LineStyle.Pattern = index % 2 == 0 ? .solid : .dashed
      return MapComposition.Line(
        id: "\(index)", from: from, to: to,
        style: LineStyle(pattern, width: 1.5, color: DiagramStyle().tie),
        offset: Double(index % 3 - 1) * 3, tooltip: "\(from) – \(to)")
    }
    return MapComposition(
      name: name, title: "A map", outlines: outlines, places: stops + beside, lines: lines,
      badges: [
        .init("1", on: ["0", "2"], color: DiagramStyle().tie, textColor: DiagramStyle().ink)
      ],
      countryNames: ["IR": "Iran", "PK": "Pakistan", "CN": "China", "KZ": "Kazakhstan"],
      entries: [.line(LineStyle(width: 1.5, color: DiagramStyle().tie), "tie")])
  }

  /// Whether a point lies in a polygon, by the number of its sides to the right.
  static func isInside(_ p: ScenePoint, _ ring: [ScenePoint]) -> Bool {
    var isInside = false
    var last = ring[ring.count - 1]
    for next in ring {
      if (last.y > p.y) != (next.y > p.y),
        p.x < last.x + (next.x - last.x) * (p.y - last.y) / (next.y - last.y)
      {
        isInside.toggle()
      }
      last = next
    }
    return isInside
  }
}

/// Numbers for tests that look random and are always the same.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number of 0..<1.
  mutating func roll() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53 as UInt64)
  }
}
