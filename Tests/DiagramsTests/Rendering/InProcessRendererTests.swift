import Diagrams
import Testing

@Suite struct InProcessRendererTests {
  @Test(arguments: OutputFormat.allCases)
  func twoRendersGiveTheSameBytes(format: OutputFormat) throws {
    let first = try Scenes.bytes(Scenes.pinned(), format)
    let second = try Scenes.bytes(Scenes.pinned(), format)
    #expect(first == second)
    #expect(!first.isEmpty)
  }

  @Test(arguments: [LayoutEngine.dot, .neato, .sfdp, .twopi, .circo])
  func layoutsDoNotDependOnWhatRanBefore(engine: LayoutEngine) throws {
    let pairs = (0..<40).map { "n\($0) -- n\(($0 * 7 + 3) % 41)" }.joined(separator: ";")
    let dot = "graph { layout=\(engine.rawValue); \(pairs) }"
    let renderer = InProcessRenderer()
    let first = try renderer.layout(dot: dot, engine: engine)
    _ = try renderer.layout(dot: "graph { a -- b -- c -- a }", engine: .sfdp)
    #expect(try renderer.layout(dot: dot, engine: engine) == first)
    #expect(first.count == 41)
  }

  @Test(arguments: Scenes.awkwardNames)
  func anyNameIsDrawnWithoutAMessage(name: String) throws {
    let scene = Scenes.pinned(label: name)
    let dot = DotWriter().text(of: scene)
    let job = RenderJob(name: "names", dot: dot, engine: .pinned, product: .svg)
    #expect(try InProcessRenderer().run(job).warnings.isEmpty)
    #expect(LegibilityMetrics(svg: try Scenes.bytes(scene)) != nil)
  }

  @Test func manyThreadsMayDrawAtOnce() async throws {
    let expected = try Scenes.bytes(Scenes.pinned())
    await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<16 { group.addTask { try? Scenes.bytes(Scenes.pinned()) } }
      for await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test func oneJobLeavesNothingForTheNext() throws {
    let renderer = InProcessRenderer()
    #expect(throws: DiagramError.self) {
      try renderer.layout(dot: "graph A { a } graph X { evil }", engine: .dot)
    }
    #expect(try renderer.layout(dot: "graph B { b }", engine: .dot).map(\.name) == ["b"])
  }

  @Test(arguments: [
    "graph {", "", "no graph", "graph { a [label=<<BAD>x</BAD>>] }", "graph { a [image=\"/x\"] }",
    "graph { a [label=<<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>>] }",
  ])
  func badTextIsAnError(dot: String) {
    #expect(throws: DiagramError.self) {
      try InProcessRenderer().run(
        RenderJob(name: "bad", dot: dot, engine: .dot, product: .svg))
    }
  }

  @Test func pngIsPngAndPdfHasNoClock() throws {
    #expect(try Scenes.bytes(Scenes.pinned(), .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = String(decoding: try Scenes.bytes(Scenes.pinned(), .pdf), as: UTF8.self)
    #expect(pdf.holds("/CreationDate (D:20000101000000"))
  }
}
