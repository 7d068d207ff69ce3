import Diagrams
import Reporting
import Testing

/// The legibility table for every figure of the gallery.
@Suite struct GalleryLegibilityTests {
  /// What may be so in a kind of figure and must not be in others.
  struct Allowance {
    /// Names over the sign of something else, as over faint dots of a map or in circles.
    var labelNode = 0
    /// Signs over one another, as the dots of a map.
    var nodeNode = 0
    /// Lines through names; nil where there are so many lines that it is not asked.
    var edgeOverLabel: Int? = 0
    /// Lines that cross; nil where it is not asked.
    var crossings: Int?
    /// The least size of text in points on a page of this width in millimetres.
    var print = (points: 6.5, width: 170.0)
  }

  static let strict = Allowance()

  /// The kinds that may do more than others.
  static let allowances: [String: Allowance] = [
    "ego": Allowance(crossings: 0),
    "partners": Allowance(edgeOverLabel: 2),
    "network": Allowance(nodeNode: 400, edgeOverLabel: nil),
    // The ring around the city asked for may touch the next dot.
    "degree-distribution": Allowance(nodeNode: 2),
    "quotient": Allowance(edgeOverLabel: 6),
    "countries": Allowance(labelNode: 20, edgeOverLabel: nil),
    "memberships": Allowance(edgeOverLabel: 0), "lanes": Allowance(crossings: 20),
    "map-city": Allowance(labelNode: 20, nodeNode: 400, edgeOverLabel: nil),
    "map-region": Allowance(labelNode: 20, nodeNode: 400, edgeOverLabel: nil),
    "map-world": Allowance(labelNode: 20, nodeNode: 2000, edgeOverLabel: nil),
    "map-memberships": Allowance(labelNode: 20, nodeNode: 2000, edgeOverLabel: nil),
    "corridor": Allowance(crossings: 30),
    "routes": Allowance(crossings: 0),
    "map-routes": Allowance(labelNode: 20, nodeNode: 400, edgeOverLabel: nil),
    "map-corridor": Allowance(labelNode: 20, nodeNode: 400, edgeOverLabel: nil),
  ]

  @Test(arguments: GalleryFigureTests.places)
  func theFigureIsLegible(place: Int) throws {
    let kind = try GalleryFigureTests.request(place).id
    let allowed = Self.allowances[kind] ?? Self.strict
    let metrics = try #require(
      LegibilityMetrics(svg: Array(try GalleryFigureTests.svg(place).utf8)))
    let examples = "\(kind): \(metrics.examples)"
    #expect(metrics.labels > 0)
    #expect(metrics.labelLabel == 0, "\(examples)")
    #expect(metrics.outside == 0, "\(examples)")
    #expect(metrics.spill == 0, "\(examples)")
    #expect(metrics.labelNode <= allowed.labelNode, "\(metrics.labelNode) \(examples)")
    #expect(metrics.nodeNode <= allowed.nodeNode, "\(metrics.nodeNode) in \(kind)")
    if let most = allowed.edgeOverLabel {
      #expect(metrics.edgeOverLabel <= most, "\(metrics.edgeOverLabel) \(examples)")
    }
    if let most = allowed.crossings {
      #expect(metrics.crossings <= most, "\(metrics.crossings) crossings in \(kind)")
    }
    let size = metrics.smallestPrint(width: allowed.print.width)
    #expect(size >= allowed.print.points, "\(size) pt at \(allowed.print.width) mm in \(kind)")
  }
}
