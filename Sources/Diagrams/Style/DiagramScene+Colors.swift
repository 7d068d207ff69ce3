extension DiagramScene {
  /// The same drawing with every colour replaced.
  func recolored(_ change: (DiagramColor) -> DiagramColor) -> DiagramScene {
    func line(_ line: LineStyle) -> LineStyle {
      LineStyle(line.pattern, width: line.width, color: change(line.color))
    }
    func label(_ label: SceneLabel) -> SceneLabel {
      guard case .rich(let rows) = label else { return label }
      return .rich(
        rows.map { row in
          var row = row
          for index in row.spans.indices {
            row.spans[index].color = row.spans[index].color.map(change)
          }
          return row
        })
    }
    func shape(_ shape: NodeShape) -> NodeShape {
      guard case .pie(let wedges) = shape else { return shape }
      return .pie(wedges.map { PieWedge(change($0.color), share: $0.share) })
    }
    var out = self
    out.style = style.recolored(change)
    out.ground = change(ground)
    out.backdrop = backdrop.map {
      BackdropShape($0.points, fill: $0.fill.map(change), line: $0.line.map(line))
    }
    for index in nodes.indices {
      let node = nodes[index]
      out.nodes[index].label = label(node.label)
      out.nodes[index].textColor = change(node.textColor)
      out.nodes[index].shape = shape(node.shape)
      out.nodes[index].fill = node.fill.map(change)
      out.nodes[index].line = node.line.map(line)
    }
    for index in edges.indices {
      out.edges[index].line = line(edges[index].line)
      out.edges[index].label = label(edges[index].label)
    }
    for index in clusters.indices {
      let cluster = clusters[index]
      out.clusters[index].label = label(cluster.label)
      out.clusters[index].fill = change(cluster.fill)
      out.clusters[index].line = cluster.line.map(line)
      out.clusters[index].textColor = change(cluster.textColor)
    }
    out.legend.entries = legend.entries.map { entry in
      switch entry {
      case .line(let style, let text): .line(line(style), text)
      case .shape(let kind, let text): .shape(shape(kind), text)
      case .color(let color, let text): .color(change(color), text)
      case .sizes, .newRow: entry
      }
    }
    return out
  }

  /// Every text, with what it is written on; text on the bare drawing stands on its ground.
  package var textColors: [(words: String, text: DiagramColor, ground: DiagramColor)] {
    func pieces(_ label: SceneLabel, _ color: DiagramColor) -> [(String, DiagramColor)] {
      switch label {
      case .none: []
      case .plain(let text): [(text, color)]
      case .rich(let rows):
        rows.flatMap { $0.spans.map { ($0.text, $0.color ?? color) } }
      }
    }
    let onNodes = nodes.flatMap { node in
      pieces(node.label, node.textColor).map { ($0.0, $0.1, fill(of: node) ?? ground) }
    }
    let onClusters = clusters.flatMap { cluster in
      pieces(cluster.label, cluster.textColor).map { ($0.0, $0.1, cluster.fill) }
    }
    return (onNodes + onClusters).map { ($0.0, $0.1, $0.2) }
  }

  private func fill(of node: SceneNode) -> DiagramColor? {
    // What is nearly transparent lets the ground through.
    node.fill.flatMap { $0.opacity < 128 ? nil : $0 }
  }
}

extension DiagramStyle {
  /// The same style with every colour replaced.
  func recolored(_ change: (DiagramColor) -> DiagramColor) -> DiagramStyle {
    var out = self
    for path in DiagramStyle.colorPaths.map(\.path) {
      out[keyPath: path] = change(self[keyPath: path])
    }
    out.regions = regions.map {
      RegionHue(key: $0.key, title: $0.title, color: change($0.color))
    }
    out.lines = lines.mapValues {
      StatusLine($0.pattern, width: $0.width, color: $0.color.map(change))
    }
    return out
  }

  /// The single colours by the names that a theme file gives them.
  public static var colorPaths:
    [(name: String, path: any WritableKeyPath<DiagramStyle, DiagramColor> & Sendable)]
  {
    [
      ("ink", \.ink), ("muted", \.muted), ("rule", \.rule), ("grid", \.grid), ("panel", \.panel),
      ("alert", \.alert), ("highlight", \.highlight), ("highlight_text", \.highlightText),
      ("faint", \.faint), ("stretch", \.stretch), ("tie", \.tie),
    ]
  }
}
