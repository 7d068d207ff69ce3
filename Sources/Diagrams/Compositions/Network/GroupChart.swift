/// Groups and the lines between them in canonical order, with the sizes of their signs and names.
struct GroupChart {
  struct Tie {
    let a: Int
    let b: Int
    let count: Int
    let tooltip: String
  }

  /// The sign of a group and the room of its name.
  struct Disc {
    let radius: Double
    let fontSize: Double
    let labelSize: SceneSize
    let isBold: Bool
    /// The colour of a name inside the sign.
    let innerColor: DiagramColor

    func rows(
      of group: GroupComposition.Group, color: DiagramColor, _ style: DiagramStyle
    ) -> [LabelRow] {
      let names = group.names.map {
        LabelRow([TextSpan($0, isBold: isBold, size: fontSize, color: color)])
      }
      guard !group.secondary.isEmpty else { return names }
      return names + [LabelRow([TextSpan(group.secondary, size: 9, color: style.muted)])]
    }
  }

  /// The groups, the largest first.
  let groups: [GroupComposition.Group]
  let ties: [Tie]
  let discs: [Disc]
  let isNamedInside: [Bool]
  /// Whether a line leads to each group.
  let isTied: [Bool]
  let scale: WidthScale

  /// The share of the page that signs cover.
  private static let cover = 0.09
  private static let radii = 6.5...46.0

  init(_ composition: GroupComposition) {
    let style = composition.style
    let groups = composition.groups.sorted { ($1.size, $0.id) < ($0.size, $1.id) }
    self.groups = groups
    let index = Dictionary(
      zip(groups.map(\.id), groups.indices), uniquingKeysWith: { first, _ in first })
    let ties = composition.ties.compactMap { tie -> Tie? in
      guard let one = index[tie.first], let two = index[tie.second], one != two else { return nil }
      return Tie(a: min(one, two), b: max(one, two), count: tie.count, tooltip: tie.tooltip)
    }.sorted { ($0.a, $0.b, $0.count) < ($1.a, $1.b, $1.count) }
    self.ties = ties
    let ends = Set(ties.flatMap { [$0.a, $0.b] })
    isTied = groups.indices.map { ends.contains($0) }
    scale = WidthScale(largest: Double(ties.map(\.count).max() ?? 1))
    let total = groups.reduce(0) { $0 + max(0, $1.size) }
    let area = composition.page.width * composition.page.height * Self.cover
    let unit = (area / (.pi * max(1, total))).squareRoot()
    // Twelve names in bold lead through the picture; more would lead nowhere.
    let least = groups.map(\.size).prefix(12).last ?? 0
    discs = groups.map { group in
      let radius = min(
        Self.radii.upperBound, max(Self.radii.lowerBound, unit * max(0, group.size).squareRoot()))
      let isBold = groups.count <= 20 || group.size >= least
      let fontSize = isBold && groups.count > 20 ? 10.0 : 9.5.rounded(.down)
      let rows =
        group.names.map { ($0, fontSize, isBold) }
        + (group.secondary.isEmpty ? [] : [(group.secondary, 9.0, false)])
      let width =
        rows.map { TextMetrics.width(of: $0.0, size: $0.1, isBold: $0.2) }.max() ?? 0
      let height = rows.reduce(0) { $0 + $1.1 * TextMetrics.lineHeight }
      let ground = style.region(group.shares.first?.region).fill
      let color =
        style.ink.contrast(on: ground) >= DiagramColor.white.contrast(on: ground)
        ? style.ink : .white
      return Disc(
        radius: radius, fontSize: fontSize, labelSize: SceneSize(width + 2, height + 1),
        isBold: isBold, innerColor: color)
    }
    isNamedInside = zip(groups, discs).map { group, disc in
      let (x, y) = (disc.labelSize.width / 2, disc.labelSize.height / 2)
      return group.shares.count < 2 && group.secondary.isEmpty
        && (x * x + y * y).squareRoot() < disc.radius - 0.5
    }
  }

  /// The room that a group needs in a layout: its sign and, below it, its name.
  func room(_ group: Int) -> SceneSize {
    let disc = discs[group]
    let diameter = 2 * disc.radius
    guard !isNamedInside[group] else { return SceneSize(diameter, diameter) }
    return SceneSize(
      max(diameter, disc.labelSize.width), diameter + disc.labelSize.height + Self.gap)
  }

  /// From the middle of the room up to the middle of the sign.
  func lift(_ group: Int) -> Double { room(group).height / 2 - discs[group].radius }

  /// Between a sign and its name.
  static let gap = 1.5
}
