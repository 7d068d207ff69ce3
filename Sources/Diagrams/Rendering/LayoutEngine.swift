/// The engines a scene may ask for. `fdp` is not among them: it draws differently from run to run.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Columns in reading order.
  case dot
  /// Springs; the best for small networks.
  case neato
  /// Springs on several scales; the only one for large networks.
  case sfdp
  /// Rings around a centre.
  case twopi
  /// Circles of tightly joined nodes.
  case circo
  /// None: every node has its position.
  case pinned = "nop2"

  /// The sizes an engine is known to handle within seconds.
  public struct Limits: Hashable, Sendable {
    /// The most nodes.
    public let nodes: Int
    /// The most lines.
    public let edges: Int
    /// What to use above them.
    public let alternative: String
  }

  /// The limits of this engine.
  public var limits: Limits {
    switch self {
    case .dot: Limits(nodes: 300, edges: 600, alternative: "use sfdp, or draw fewer nodes")
    case .neato: Limits(nodes: 1000, edges: 5000, alternative: "use sfdp")
    case .circo: Limits(nodes: 150, edges: 600, alternative: "use sfdp or twopi")
    case .twopi: Limits(nodes: 20_000, edges: 60_000, alternative: "draw groups in place of nodes")
    case .sfdp:
      Limits(nodes: 5000, edges: 20_000, alternative: "draw an archipelago of groups")
    case .pinned:
      Limits(nodes: 60_000, edges: 200_000, alternative: "draw groups in place of nodes")
    }
  }

  /// The most lines that may be led around nodes; straight lines have no such limit.
  public static let mostRoutedEdges = 150

  /// Why this engine will not draw so much, or nil where it will.
  public func refusal(nodes: Int, edges: Int) -> String? {
    if nodes > limits.nodes {
      return "\(rawValue) would need too long for \(nodes) nodes (its limit is \(limits.nodes))"
    }
    if edges > limits.edges {
      return "\(rawValue) would need too long for \(edges) lines (its limit is \(limits.edges))"
    }
    return nil
  }
}

/// What a drawing becomes.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Text and vectors for pages; finished, self-contained, accessible.
  case svg
  /// Pixels on white.
  case png
  /// Vectors on white, for print.
  case pdf
  /// The source that a bare `dot` draws.
  case dot
}
