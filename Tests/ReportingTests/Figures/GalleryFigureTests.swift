import CityNetworks
import Diagrams
import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every figure of the gallery, which shows every kind on the bundled data.
@Suite struct GalleryFigureTests {
  static let plan = Result {
    let file = BundledFigures.datasets.deletingLastPathComponent()
      .appendingPathComponent("Reports/plans/gallery.json")
    return try ReportPlan(json: [UInt8](Data(contentsOf: file)), file: "gallery.json")
  }

  /// The figures by their places in the plan.
  static let places = Array(((try? plan.get())?.figures ?? []).indices)
  static let renderer = InProcessRenderer()

  static func request(_ place: Int) throws -> ReportPlan.Request { try plan.get().figures[place] }

  /// The answers that each figure draws are found once, and each scene is composed once.
  static let sketches = {
    var names = FigureNames()
    return places.map { place in
      Result { try BundledFigures.sketch(request(place).id, request(place).parameters) }
        .map { names.own($0) }
    }
  }()
  static let scenes = places.map { place in
    Result { try sketches[place].get().scene(with: renderer) }
  }

  static func svg(_ place: Int) throws -> String {
    String(decoding: try renderer.render(scenes[place].get(), as: .svg), as: UTF8.self)
  }

  @Test func everyKindIsInTheGallery() throws {
    let shown = Set(try Self.plan.get().figures.map(\.id))
    #expect(shown == Set(FigureCatalog.all.map { $0.descriptor.id }))
  }

  @Test(arguments: places)
  func graphvizHasNothingToRemarkAndTheDotDrawsAgain(place: Int) throws {
    let scene = try Self.scenes[place].get()
    for medium in [DotWriter.Medium.page, .paper] {
      let job = RenderJob(
        name: scene.name, dot: DotWriter(for: medium).text(of: scene), engine: scene.engine,
        product: .svg)
      let first = try Self.renderer.run(job)
      #expect(first.warnings == "")
      // What the library has read and written draws the same.
      var written = job
      written.product = .xdot
      var again = job
      again.dot = String(decoding: try Self.renderer.run(written).bytes, as: UTF8.self)
      let second = try Self.renderer.run(again)
      #expect(second.warnings == "")
      #expect(Self.texts(first.bytes) == Self.texts(second.bytes))
    }
  }

  @Test(arguments: places)
  func theSVGIsSelfContainedAndSmall(place: Int) throws {
    let svg = try Self.svg(place)
    #expect(svg.hasPrefix("<svg ") && XMLParser(data: Data(svg.utf8)).parse())
    for trace in ["transparent", "DOCTYPE", "<!--", "xlink", "font-family=", "src=", "<script"] {
      #expect(!svg.contains(trace), "\(trace)")
    }
    #expect(svg.components(separatedBy: "http").count == 2)
    #expect(svg.utf8.count < 1_000_000)
    #expect(svg.contains("role=\"img\"") && svg.contains("lang=\"en\""))
    #expect(svg.contains("<title") && svg.contains("<desc"))
  }

  @Test func idsAreUniqueOverThePage() throws {
    var seen: Set<String> = []
    for place in Self.places {
      for part in try Self.svg(place).components(separatedBy: " id=\"").dropFirst() {
        let id = String(part.prefix { $0 != "\"" })
        #expect(seen.insert(id).inserted, "\(id)")
      }
    }
  }

  @Test(arguments: places)
  func whatAFigureShowsStandsInItsData(place: Int) throws {
    let scene = try Self.scenes[place].get()
    let data = try Self.sketches[place].get().data
    #expect(!data.rows.isEmpty && !data.columns.isEmpty)
    let study = try BundledFigures.silkRoad.get()
    for subject in Set(scene.nodes.compactMap(\.subject)).sorted() {
      let isKnown =
        study.whole.city(CityID(subject)) != nil
        || study.whole.organization(OrganizationID(subject)) != nil
        || Country(code: subject) != nil || data.rows.joined().contains(.text(subject))
      #expect(isKnown, "\(subject)")
    }
  }

  @Test(arguments: places)
  func textCanBeReadInAllMedia(place: Int) throws {
    let scene = try Self.scenes[place].get()
    for (medium, least) in [(DiagramMedium.screen, 4.5), (.print, 7), (.dark, 4.5)] {
      for (words, text, ground) in scene.made(for: medium).textColors {
        // On a ground of middle lightness not even black or white has 7:1.
        let best = max(
          DiagramColor(0).contrast(on: ground), DiagramColor.white.contrast(on: ground))
        #expect(
          text.contrast(on: ground) >= min(least, best) - 0.005 && best >= 4.5,
          "\(medium): '\(words)' \(text.hex) on \(ground.hex)")
      }
    }
  }

  @Test(arguments: places)
  func firmLinesStandOutFromTheirGround(place: Int) throws {
    let scene = try Self.scenes[place].get()
    for edge in scene.edges where edge.line.color.opacity == 255 && edge.line.width >= 1 {
      #expect(
        edge.line.color.contrast(on: .white) >= 1.8, "\(edge.id) \(edge.line.color.hex)")
    }
  }

  @Test(arguments: places)
  func titleAndCaptionAreSentences(place: Int) throws {
    let sketch = try Self.sketches[place].get()
    #expect(sketch.title.count > 15 && sketch.title.count < 160 && sketch.title.last != ".")
    #expect(sketch.caption.last == "." && sketch.caption.contains("Data: "))
  }

  @Test(arguments: places)
  func pixelsAndPrintComeOut(place: Int) throws {
    let scene = try Self.scenes[place].get()
    let png = try Self.renderer.render(scene, as: .png, resolution: 72)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = try Self.renderer.render(scene, as: .pdf)
    #expect(pdf.starts(with: Array("%PDF".utf8)))
    let isSame = try Self.renderer.render(scene, as: .pdf) == pdf
    #expect(isSame, "the same drawing gives another PDF")
  }

  /// The bundled dataset with its rows in another order.
  static let shuffled = Result {
    let network = try BundledFigures.silkRoad.get().whole
    var order = SeededGenerator(state: (7, 11, 13, 17))
    return try StudiedNetwork(
      CityNetwork(
        cities: network.cities.shuffled(using: &order),
        organizations: network.organizations.shuffled(using: &order), corridors: network.corridors,
        sources: network.sources.shuffled(using: &order),
        assertions: network.assertions.shuffled(using: &order), provenance: network.provenance),
      selection: NetworkSelection())
  }

  @Test(arguments: places)
  func rowsInAnotherOrderGiveTheSameDrawing(place: Int) throws {
    let request = try Self.request(place)
    let sketch = try BundledFigures.sketch(request.id, request.parameters, of: Self.shuffled)
    #expect(try sketch.data.rows == Self.sketches[place].get().data.rows)
    let scene = try sketch.scene(with: Self.renderer)
    let expected = try Self.scenes[place].get()
    let isSame =
      DotWriter().text(of: scene.renamed(expected.name)) == DotWriter().text(of: expected)
    #expect(isSame, "\(request.id)")
  }

  /// The words of a drawing; what is written and read again draws lines before nodes.
  private static func texts(_ svg: [UInt8]) -> [String] {
    String(decoding: svg, as: UTF8.self).components(separatedBy: "<text").dropFirst().map {
      String(($0.components(separatedBy: ">").dropFirst().first ?? "").prefix { $0 != "<" })
    }.sorted()
  }
}
