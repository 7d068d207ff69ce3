/// Turns scenes into bytes.
///
/// Two kinds exist: one calls Graphviz in this process, one in a worker process that a crash or an
/// endless layout cannot bring down. Scenes and bytes are the same.
public protocol DiagramRenderer: Sendable {
  /// Runs one job.
  ///
  /// - Throws: `DiagramError`, with the job's name.
  func run(_ job: RenderJob) throws(DiagramError) -> RenderedBytes
}

/// One piece of work for Graphviz: DOT text in, bytes out.
public struct RenderJob: Hashable, Sendable {
  /// What comes out.
  public enum Product: UInt8, Hashable, Sendable, CaseIterable {
    /// Graphviz's own SVG, not finished.
    case svg = 1
    /// Pixels.
    case png
    /// Vectors for print.
    case pdf
    /// DOT with all drawing operations.
    case xdot
    /// A line "name x y width height" per node, in points.
    case positions
  }

  /// The scene, for messages.
  public var name: String
  /// One graph in the DOT language. Attributes that read files are refused.
  public var dot: String
  /// The engine; the text should name the same.
  public var engine: LayoutEngine
  /// What comes out.
  public var product: Product
  /// Pixels per inch of a PNG. It is lowered where the drawing would pass 12,000 pixels.
  public var resolution: Int

  /// A job.
  public init(
    name: String, dot: String, engine: LayoutEngine, product: Product, resolution: Int = 150
  ) {
    self.name = name
    self.dot = dot
    self.engine = engine
    self.product = product
    self.resolution = resolution
  }
}

/// What a job gave.
public struct RenderedBytes: Hashable, Sendable {
  /// The product.
  public var bytes: [UInt8]
  /// What Graphviz had to remark; empty in good order.
  public var warnings: String

  /// The result of a job.
  public init(bytes: [UInt8], warnings: String = "") {
    self.bytes = bytes
    self.warnings = warnings
  }
}

/// Where a node lies and how large it is.
public struct NodePlacement: Hashable, Sendable {
  /// The node's name in the DOT text.
  public var name: String
  /// Its centre, in points, y upwards.
  public var center: ScenePoint
  /// Its size in points.
  public var size: SceneSize

  /// A placement.
  public init(name: String, center: ScenePoint, size: SceneSize) {
    self.name = name
    self.center = center
    self.size = size
  }
}

extension DiagramRenderer {
  /// The bytes of a scene in a format.
  ///
  /// SVG is finished: self-contained, accessible, compact. PNG and PDF have white ground.
  ///
  /// - Parameter resolution: pixels per inch of a PNG.
  /// - Throws: `DiagramError`.
  public func render(
    _ scene: DiagramScene, as format: OutputFormat, resolution: Int = 150
  ) throws(DiagramError) -> [UInt8] {
    try scene.checkLimits()
    let medium: DotWriter.Medium = format == .png || format == .pdf ? .paper : .page
    let dot = DotWriter(for: medium).text(
      of: medium == .paper ? scene.withoutUnwritableText() : scene)
    func bytes(_ product: RenderJob.Product) throws(DiagramError) -> [UInt8] {
      try run(
        RenderJob(
          name: scene.name, dot: dot, engine: scene.engine, product: product,
          resolution: resolution)
      ).bytes
    }
    switch format {
    case .dot: return Array(dot.utf8)
    case .svg: return try SVGFinisher(scene: scene).finish(bytes(.svg))
    case .png: return try bytes(.png)
    case .pdf: return try bytes(.pdf)
    }
  }

  /// The places an engine gives the nodes of a DOT text, in the order of the text.
  ///
  /// - Throws: `DiagramError`.
  public func layout(
    dot: String, engine: LayoutEngine, name: String = "layout"
  ) throws(DiagramError) -> [NodePlacement] {
    let job = RenderJob(name: name, dot: dot, engine: engine, product: .positions)
    return try run(job).bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard words.count == 5, numbers.count == 4 else { return nil }
      return NodePlacement(
        name: words[0], center: ScenePoint(numbers[0], numbers[1]),
        size: SceneSize(numbers[2], numbers[3]))
    }
  }
}

extension DiagramScene {
  /// Refuses what the engine would not finish.
  func checkLimits() throws(DiagramError) {
    if let reason = engine.refusal(nodes: nodes.count, edges: edges.count) {
      throw .refused(scene: name, reason: reason, instead: engine.limits.alternative)
    }
    if engine == .dot, edges.count > LayoutEngine.mostRoutedEdges {
      throw .refused(
        scene: name,
        reason: "leading \(edges.count) lines around nodes takes too long "
          + "(the limit is \(LayoutEngine.mostRoutedEdges))",
        instead: "use sfdp with straight lines, or draw fewer lines")
    }
    if engine == .pinned, let lost = nodes.first(where: { $0.position == nil }) {
      preconditionFailure("node \(lost.id) of a pinned drawing has no position")
    }
  }
}
