/// A whole network by its groups, in the form that suits its size.
///
/// Up to about 250 nodes all names are drawn, in a box per group; up to 3,000 the best-connected have
/// names and the others are dots; above, each group is a disc in an archipelago.
public struct NetworkComposition: Sendable {
  /// One node.
  public struct Node: Hashable, Sendable {
    /// Names the node in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// A few letters beside the name, such as a country code; empty for none.
    public var secondary: String
    /// The number of its group.
    public var group: Int
    /// The key of its region's hue.
    public var region: String?
    /// Decides who is named where not all are, and the size of signs. Larger is larger.
    public var value: Double
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// Where a click leads.
    public var link: String?

    /// A node.
    public init(
      id: String, label: String, secondary: String = "", group: Int, region: String? = nil,
      value: Double = 0, tooltip: String = "", link: String? = nil
    ) {
      self.id = id
      self.label = label
      self.secondary = secondary
      self.group = group
      self.region = region
      self.value = value
      self.tooltip = tooltip
      self.link = link
    }
  }

  /// One tie.
  public struct Tie: Hashable, Sendable {
    /// The id of one end.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How the tie stands.
    public var status: TieLine
    /// How strong it is; decides what is kept where not all is drawn.
    public var strength: Double

    /// A tie of two nodes.
    public init(_ first: String, _ second: String, status: TieLine = .inForce, strength: Double = 1)
    {
      self.first = first
      self.second = second
      self.status = status
      self.strength = strength
    }
  }

  /// How a network is drawn.
  public enum Form: Hashable, Sendable {
    /// A box per group, all names.
    case boxes
    /// One drawing of the strongest ties, the best-connected named.
    case backbone
    /// A disc per group.
    case archipelago
    /// By size.
    case automatic
  }

  /// What the hues mean.
  public enum Hues: Hashable, Sendable {
    /// The groups; from the ninth on grey.
    case groups
    /// The regions.
    case regions
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The nodes; their order does not matter.
  public var nodes: [Node]
  /// The ties; their order does not matter.
  public var ties: [Tie]
  /// The title of a group by its number. A group without one is named by its best-connected members.
  public var groupTitles: [Int: String]
  /// How the network is drawn.
  public var form: Form
  /// What the hues mean.
  public var hues: Hues
  /// What the nodes are called, such as "cities".
  public var nodeWord: String
  /// What the ties are called, such as "ties".
  public var tieWord: String
  /// Sentences below the legend.
  public var notes: [String]
  /// What each line style means here, in the order of the legend.
  public var statusTitles = EgoComposition.usualStatusTitles
  /// Layouts tried for each part; the most legible is drawn.
  public var attempts: Int
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// Up to this number of nodes each has its name in its group's box.
  public static let mostBoxedNodes = 260
  /// Up to this number of nodes each has a sign.
  public static let mostSingleNodes = 3000

  /// A drawing of a whole network.
  public init(
    name: String, title: String, description: String = "", nodes: [Node], ties: [Tie],
    groupTitles: [Int: String] = [:], form: Form = .automatic, hues: Hues = .groups,
    nodeWord: String = "nodes", tieWord: String = "ties", notes: [String] = [], attempts: Int = 24
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.nodes = nodes
    self.ties = ties
    self.groupTitles = groupTitles
    self.form = form
    self.hues = hues
    self.nodeWord = nodeWord
    self.tieWord = tieWord
    self.notes = notes
    self.attempts = attempts
  }

  /// The scene; its places are found with `renderer`.
  ///
  /// - Complexity: seconds; up to 15 for 17,000 nodes.
  /// - Throws: `DiagramError`.
  public func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    do {
      return try scene(as: chosenForm, using: renderer)
    } catch .timedOut(_, _, let seconds) {
      // Whoever waited in vain must learn what would not take so long.
      let others = chosenForm == .boxes ? "backbone or core" : "archipelago or core"
      throw .refused(
        scene: name,
        reason: "placing \(nodes.count) nodes takes longer than "
          + "\(Int(seconds.rounded())) seconds, so it was stopped",
        instead: "choose the form "
          + (chosenForm == .archipelago ? "core, with a larger core" : others))
    }
  }

  private func scene(
    as form: Form, using renderer: any DiagramRenderer
  ) throws(DiagramError) -> DiagramScene {
    let model = NetworkModel(self, joiningGroupsBelow: form == .boxes ? 4 : 0)
    switch form {
    case .boxes: return try BoxedGroups(composition: self, model: model).scene(using: renderer)
    case .backbone, .automatic:
      return try BackboneDrawing(composition: self, model: model).scene(using: renderer)
    case .archipelago:
      return try Archipelago(composition: self, model: model).scene(using: renderer)
    }
  }

  /// The form that `scene(using:)` draws.
  public var chosenForm: Form {
    guard form == .automatic else { return form }
    if nodes.count <= Self.mostBoxedNodes { return .boxes }
    return nodes.count <= Self.mostSingleNodes ? .backbone : .archipelago
  }
}

extension NetworkComposition {
  /// A scene of this composition without content.
  func emptyScene(legendWidth: Double) -> DiagramScene {
    var scene = DiagramScene(
      name: name, title: title, description: description, legendWidth: legendWidth)
    scene.style = style
    return scene
  }

  /// The hue of a node.
  func hue(of node: Int, in model: NetworkModel) -> RegionHue {
    switch hues {
    case .groups: hue(ofGroup: model.group[node], in: model)
    case .regions: style.region(model.nodes[node].region)
    }
  }

  /// The hue of a group, by rank.
  func hue(ofGroup rank: Int, in model: NetworkModel) -> RegionHue {
    model.groupNumbers[rank] == nil ? DiagramStyle.otherRegion : style.hue(ofGroup: rank)
  }

  /// The title of a group, by rank.
  func title(ofGroup rank: Int, in model: NetworkModel) -> String {
    guard let number = model.groupNumbers[rank] else {
      return "\(model.joinedGroups) small groups"
    }
    if let title = groupTitles[number] { return title }
    let best = model.bestConnected(inGroup: rank).prefix(2).map { model.nodes[$0].label }
    return best.joined(separator: ", ") + (model.members[rank].count > 2 ? " …" : "")
  }

  /// The legend's entries for line styles, where there is more than one.
  func statusEntries(_ model: NetworkModel) -> [LegendEntry] {
    let present = Set(model.ties.map(\.status))
    guard present.count > 1 else { return [] }
    return statusTitles.filter { present.contains($0.0) }.map {
      .line(style.line($0.0, hue: style.ink), $0.1)
    }
  }

  /// The legend's entries for regions that occur.
  func regionEntries(_ model: NetworkModel) -> [LegendEntry] {
    guard hues == .regions else { return [] }
    let present = Set(model.nodes.map { style.region($0.region).key })
    return style.regions.filter { present.contains($0.key) }.map { .color($0.line, $0.title) }
  }
}
