/// Where the cities of a drawing of routes stand and how the lines run between them.
struct RoutePlacement {
  /// Which way the routes run.
  enum Flow {
    case rightwards
    case downwards
  }

  /// The centres of the cities.
  let centers: [ScenePoint]
  /// The sizes of their boxes.
  let boxes: [SceneSize]
  /// The room that all cities take.
  let size: SceneSize
  private let drawn: DrawnRoutes
  /// Which way the routes run.
  let flow: Flow
  private let layers: RouteLayers
  /// Along the flow: where each column begins and ends.
  private let spans: [ClosedRange<Double>]
  /// Across the flow: the middle of each item.
  private let middles: [RouteLayers.Item: Double]

  /// Widths of a printed page upright and on its side, at which 9 points stay 6.5 or more.
  private static let pageWidths = [650.0, 960.0]
  private static let lineSpacing = 3.8
  private static let bundleGap = 4.0
  private static let itemGap = 12.0

  /// Rightwards if that fits a page standing upright, else downwards if that does, else whichever
  /// is narrower.
  static func fittingPage(_ drawn: DrawnRoutes) -> RoutePlacement {
    let right = RoutePlacement(drawn, .rightwards)
    guard right.size.width > pageWidths[0] else { return right }
    let down = RoutePlacement(drawn, .downwards)
    if down.size.width <= pageWidths[0] { return down }
    return right.size.width < down.size.width ? right : down
  }

  private init(_ drawn: DrawnRoutes, _ flow: Flow) {
    self.drawn = drawn
    self.flow = flow
    let layers = RouteLayers(drawn)
    self.layers = layers
    let boxes = drawn.cities.indices.map { Self.box(of: $0, drawn, flow) }
    self.boxes = boxes
    func extent(_ item: RouteLayers.Item) -> Double {
      switch item {
      case .city(let city): flow == .rightwards ? boxes[city].height : boxes[city].width
      case .passage(let pair, _): Double(drawn.pairs[pair].routes.count) * Self.lineSpacing
      }
    }
    let middles = Self.middles(layers, extent: extent)
    self.middles = middles
    let depths = layers.layers.map { items in
      items.compactMap { item -> Double? in
        guard case .city(let city) = item else { return nil }
        return flow == .rightwards ? boxes[city].width : boxes[city].height
      }.max() ?? 0
    }
    spans = Self.spans(depths, layers, middles, flow)
    var centers: [ScenePoint] = drawn.cities.map { _ in ScenePoint(0, 0) }
    for (place, items) in layers.layers.enumerated() {
      for case .city(let city) in items {
        let along = (spans[place].lowerBound + spans[place].upperBound) / 2
        centers[city] = Self.point(along, middles[.city(city)] ?? 0, flow)
      }
    }
    self.centers = centers
    let all = SceneBox.enclosing(
      zip(centers, boxes).map { SceneBox(center: $0, size: $1) })
    size = SceneSize(all?.width ?? 0, all?.height ?? 0)
  }

  private static func point(_ along: Double, _ across: Double, _ flow: Flow) -> ScenePoint {
    flow == .rightwards ? ScenePoint(along, -across) : ScenePoint(across, -along)
  }

  /// As large as the text, and as the lines that arrive on one side.
  private static func box(of city: Int, _ drawn: DrawnRoutes, _ flow: Flow) -> SceneSize {
    let text = drawn.textSize(of: city, isNarrow: flow == .rightwards)
    let sides = [
      drawn.pairs.filter { $0.tail == city }, drawn.pairs.filter { $0.head == city },
    ]
    let lines = sides.map { room(for: $0.map(\.routes.count)) + 10 }.max() ?? 0
    return flow == .rightwards
      ? SceneSize(text.width, max(text.height, lines))
      : SceneSize(max(text.width, lines), text.height)
  }

  private static func room(for bundles: [Int]) -> Double {
    Double(bundles.reduce(0, +)) * lineSpacing + Double(max(0, bundles.count - 1)) * bundleGap
  }

  /// Columns with room between them for lines to bend.
  private static func spans(
    _ depths: [Double], _ layers: RouteLayers, _ middles: [RouteLayers.Item: Double], _ flow: Flow
  ) -> [ClosedRange<Double>] {
    let gaps = max(1, Double(depths.count - 1))
    let free = (pageWidths[0] - depths.reduce(0, +)) / gaps
    var spans: [ClosedRange<Double>] = []
    var edge = 0.0
    for (place, depth) in depths.enumerated() {
      spans.append(edge...(edge + depth))
      let rise =
        layers.layers[place].flatMap { item in
          layers.neighbors(of: item).map { abs((middles[$0] ?? 0) - (middles[item] ?? 0)) }
        }.max() ?? 0
      switch flow {
      case .rightwards: edge += depth + max(38, min(110, free))
      case .downwards: edge += depth + min(60, 26 + 0.12 * rise)
      }
    }
    return spans
  }

  /// Each item near the middle of its neighbours, with room between items of one column.
  private static func middles(
    _ layers: RouteLayers, extent: (RouteLayers.Item) -> Double
  ) -> [RouteLayers.Item: Double] {
    var middles: [RouteLayers.Item: Double] = [:]
    for items in layers.layers {
      let total = items.reduce(-itemGap) { $0 + extent($1) + itemGap }
      var edge = -total / 2
      for item in items {
        middles[item] = edge + extent(item) / 2
        edge += extent(item) + itemGap
      }
    }
    for sweep in 0..<24 {
      let order = sweep % 2 == 0 ? Array(layers.layers) : layers.layers.reversed()
      for items in order {
        let wanted = items.map { item -> Double in
          let beside = layers.neighbors(of: item).map { middles[$0] ?? 0 }
          return beside.isEmpty
            ? middles[item] ?? 0 : beside.reduce(0, +) / Double(beside.count)
        }
        let placed = Spreading.placed(wanted, extents: items.map(extent), gap: itemGap)
        for (item, place) in zip(items, placed) { middles[item] = place }
      }
    }
    return middles
  }
}

extension RoutePlacement {
  /// The line of a route along a pair: a chain of 3n+1 points from box to box.
  func curve(pair: Int, route: Int) -> [ScenePoint] {
    let chain = layers.chains[pair]
    var points: [(along: Double, across: Double)] = []
    func add(_ along: Double, _ across: Double) {
      guard let last = points.last else {
        points.append((along, across))
        return
      }
      // Lines leave and arrive along the flow, so that they bend between columns only.
      let middle = (last.along + along) / 2
      points += [(middle, last.across), (middle, across), (along, across)]
    }
    for (position, item) in chain.enumerated() {
      let place = layer(of: item)
      let across =
        (middles[item] ?? 0) + offset(of: route, in: pair, at: item, isTail: position == 0)
      let (start, end) = (spans[place].lowerBound, spans[place].upperBound)
      switch item {
      case .passage:
        add(start, across)
        add(end, across)
      case .city(let city):
        let half = (flow == .rightwards ? boxes[city].width : boxes[city].height) / 2
        let middle = (start + end) / 2
        if position == 0 {
          add(middle + half, across)
          if middle + half < end { add(end, across) }
        } else {
          add(start, across)
          if start < middle - half { add(middle - half, across) }
        }
      }
    }
    return points.map { Self.point($0.along, $0.across, flow) }
  }

  private func layer(of item: RouteLayers.Item) -> Int {
    layers.layers.firstIndex { $0.contains(item) } ?? 0
  }

  /// How far beside the middle of an item the line of a route runs.
  private func offset(
    of route: Int, in pair: Int, at item: RouteLayers.Item, isTail: Bool
  ) -> Double {
    guard case .city(let city) = item else { return lane(of: route, in: pair) }
    // The pairs on this side of the city, in the order in which their other ends stand.
    let bundles = drawn.pairs.indices.filter {
      isTail ? drawn.pairs[$0].tail == city : drawn.pairs[$0].head == city
    }.map { number -> (number: Int, target: Double) in
      let chain = layers.chains[number]
      return (number, middles[isTail ? chain[1] : chain[chain.count - 2]] ?? 0)
    }.sorted { ($0.target, $0.number) < ($1.target, $1.number) }.map(\.number)
    let counts = bundles.map { drawn.pairs[$0].routes.count }
    var edge = -Self.room(for: counts) / 2
    for (number, count) in zip(bundles, counts) {
      let room = Double(count) * Self.lineSpacing
      if number == pair { return edge + room / 2 + lane(of: route, in: pair) }
      edge += room + Self.bundleGap
    }
    return 0
  }

  /// The place of a route among those that share a pair.
  private func lane(of route: Int, in pair: Int) -> Double {
    let routes = drawn.pairs[pair].routes
    let position = Double(routes.firstIndex(of: route) ?? 0)
    return (position - Double(routes.count - 1) / 2) * Self.lineSpacing
  }
}

/// Things in a row near the places they want, in their order and without overlap.
enum Spreading {
  /// The places with the least sum of squared distances from `wanted`.
  ///
  /// Source: the pool-adjacent-violators algorithm, Barlow et al. (1972).
  static func placed(_ wanted: [Double], extents: [Double], gap: Double) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    var shifts = [0.0]
    for position in wanted.indices.dropFirst() {
      shifts.append(
        shifts[position - 1] + (extents[position - 1] + extents[position]) / 2 + gap)
    }
    var pools: [(sum: Double, count: Int)] = []
    for (want, shift) in zip(wanted, shifts) {
      pools.append((want - shift, 1))
      while pools.count > 1, let last = pools.last {
        let other = pools[pools.count - 2]
        guard other.sum / Double(other.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((other.sum + last.sum, other.count + last.count))
      }
    }
    let levels = pools.flatMap { pool in
      [Double](repeating: pool.sum / Double(pool.count), count: pool.count)
    }
    return zip(levels, shifts).map { $0 + $1 }
  }
}
