/// The texts, shapes and lines of a drawing, as far as reading depends on them.
struct LegibilityModel: Sendable {
  /// A line of text.
  struct Text: Sendable {
    var words: String
    var box: SceneBox
    var fontSize: Double
    /// The node that owns it, or nil for titles and legends.
    var owner: Int?
  }

  /// The outline of a node; the first of each owner is its own, others belong to its ornaments.
  struct Shape: Sendable {
    var owner: Int
    var box: SceneBox
    var corners: [ScenePoint]
  }

  /// A line as a chain of points.
  struct Line: Sendable {
    var points: [ScenePoint]
    /// The nodes it joins, where known: it may touch their texts.
    var ends: [Int] = []
  }

  var canvas: SceneBox
  var texts: [Text] = []
  var shapes: [Shape] = []
  var lines: [Line] = []
}
