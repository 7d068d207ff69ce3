/// The signs of one map in their places.
struct MapDrawing {
  let map: MapComposition
  let frame: MapFrame
  /// The places on the map, and where each is drawn.
  private let shown: [(place: MapComposition.Place, at: ScenePoint)]
  private let drawnLines: [(line: MapComposition.Line, pieces: [[ScenePoint]])]
  private let hiddenOthers: Int
  private var rooms: MapLabels
  /// How many lines are bent away from a pole.
  private let bentLines: Int

  /// No more faint dots than these are drawn.
  private static let mostOthers = 120
  /// Faint dots nearer than this to another dot, in points, are left out.
  private static let leastDistance = 3.0

  init(_ map: MapComposition) {
    self.map = map
    let main = map.places.filter { $0.role != .other }
    let points = Dictionary(map.places.map { ($0.id, $0.point) }) { first, _ in first }
    let isMain = Set(main.map(\.id))
    let ways = map.lines.filter { isMain.contains($0.from) && isMain.contains($0.to) }
      .compactMap { line in
        points[line.from].flatMap { from in points[line.to].map { GreatCircle(from: from, to: $0) }
        }
      }
    let frame = MapFrame(
      showing: main.map(\.point), along: ways.flatMap { $0.points(every: 3) }, width: map.width,
      view: map.view)
    self.frame = frame
    let tied = Set(map.lines.flatMap { [$0.from, $0.to] })
    let others = map.places.filter { $0.role == .other && frame.shows($0.point) }
      .sorted {
        (tied.contains($0.id) ? 0 : 1, -$0.rank, $0.id) < (
          tied.contains($1.id) ? 0 : 1, -$1.rank, $1.id
        )
      }
    var shown = main.map { ($0, frame.place(of: $0.point)) }
    var left = 0
    for other in others {
      let at = frame.place(of: other.point)
      let isNear = shown.contains { $0.1.distance(to: at) < Self.leastDistance }
      if shown.count - main.count >= Self.mostOthers || isNear && !tied.contains(other.id) {
        left += 1
      } else {
        shown.append((other, at))
      }
    }
    self.shown = shown
    hiddenOthers = left
    let places = Set(shown.map(\.0.id))
    var bentLines = 0
    drawnLines = map.lines.filter { places.contains($0.from) && places.contains($0.to) }
      .compactMap { line in
        guard let from = points[line.from], let to = points[line.to] else { return nil }
        let way = Self.pieces(
          GreatCircle(from: from, to: to), line.offset, isCoarse: line.isBackground, on: frame)
        if way.isBent { bentLines += 1 }
        return way.pieces.isEmpty ? nil : (line, way.pieces)
      }
    self.bentLines = bentLines
    rooms = MapLabels(frame: frame.box)
    // Dots with a look of their own are no background.
    if shown.contains(where: { $0.0.look != nil }) { rooms.costOfFaint = 4 }
    for (place, at) in shown {
      let size = place.diameter
      let box = SceneBox(center: at, size: SceneSize(size, size))
      if place.name == nil { rooms.faint.append(box) } else { rooms.takeDot(box) }
    }
    rooms.lines = drawnLines.enumerated().flatMap { index, line in
      (line.line.isBackground ? [] : line.pieces).flatMap { piece in
        zip(piece, piece.dropFirst()).map { Segment(line: index, from: $0, to: $1) }
      }
    }
  }

  /// The way as points about 20 points apart, moved aside by `offset` but for its ends.
  private static func pieces(
    _ way: GreatCircle, _ offset: Double, isCoarse: Bool, on frame: MapFrame
  ) -> (pieces: [[ScenePoint]], isBent: Bool) {
    let step = max(0.05, min(4, 20 / frame.size.width * frame.window.width.degrees))
    let ends = [frame.place(of: way.point(at: 0)), frame.place(of: way.point(at: 1))]
    let places = frame.bent(
      way.points(every: isCoarse ? 6 : frame.isWorld ? 2 : step))
    let pieces = frame.pieces(of: places.points, step: isCoarse ? 20 : 3).map { piece in
      moved(piece, by: offset, butFor: ends)
    }.filter { $0.count > 1 }
    return (pieces, places.isBent)
  }

  private static func moved(
    _ line: [ScenePoint], by offset: Double, butFor ends: [ScenePoint]
  ) -> [ScenePoint] {
    guard offset != 0, line.count > 2 else { return line }
    return line.indices.map { index in
      let point = line[index]
      // Where the edge of the map cuts a line, its end is moved like the rest.
      guard !ends.contains(where: { $0.distance(to: point) < 0.01 }) else { return point }
      let before = line[max(index - 1, 0)]
      let after = line[min(index + 1, line.count - 1)]
      let d = after - before
      return point + ScenePoint(d.y, -d.x) * (offset / max(after.distance(to: before), 1e-9))
    }
  }

  /// Two signs without extent that make the canvas as large as the map.
  var corners: [SceneNode] {
    [("sw", ScenePoint(0, 0)), ("ne", ScenePoint(frame.size.width, frame.size.height))].map {
      SceneNode(
        id: "corner-" + $0.0, order: -1, shape: .text, fill: nil, size: .fixed(SceneSize(0, 0)),
        position: $0.1)
    }
  }

  func dots() -> [SceneNode] {
    let ink = map.style.ink
    return shown.enumerated().map { order, item in
      let (place, at) = item
      let size = place.diameter
      let (fill, line): (DiagramColor, LineStyle?) =
        switch (place.look, place.role) {
        case (let look?, _): (look.fill, look.border)
        case (nil, .end): (ink, LineStyle(width: 1.4, color: .white))
        case (nil, .stop): (.white, LineStyle(width: 1.4, color: ink))
        case (nil, .other): (map.style.faint.withOpacity(0.75), nil)
        }
      return SceneNode(
        id: "p-" + place.id, order: (2 - place.role.rawValue) * 1000 + order, shape: .circle,
        fill: fill, line: line, size: .fixed(SceneSize(size, size)), position: at,
        classes: place.role == .other ? ["other"] : ["stop", "keep"],
        tooltip: place.tooltip.isEmpty ? place.label : place.tooltip, subject: place.id)
    }
  }

  func edges() -> [SceneEdge] {
    drawnLines.map { line, pieces in
      SceneEdge(
        id: "l-" + line.id, tail: "p-" + line.from, head: "p-" + line.to, order: line.order,
        line: line.style, tooltip: line.tooltip,
        route: .splines(pieces.map { Bezier.through($0) }), classes: line.classes + ["keep"])
    }
  }

  /// The badges, each on a line of its own where one has room.
  mutating func badgeNodes() -> [SceneNode] {
    let size = SceneSize(13, 13)
    return map.badges.enumerated().compactMap { order, badge in
      let ways = badge.lines.compactMap { id in
        drawnLines.first { $0.line.id == id }?.pieces.max { $0.count < $1.count }
      }
      let spots = ways.flatMap { way in
        [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map { share in
          SceneBox(center: Self.point(of: way, at: share), size: size)
        }
      }
      guard let box = rooms.takeLeastCrossed(of: spots) else { return nil }
      return SceneNode(
        id: "b-\(order)", order: 3000 + order,
        label: .rich([LabelRow([TextSpan(badge.text, isBold: true, size: 9)])]), fontSize: 9,
        textColor: badge.textColor, shape: .circle, fill: .white,
        line: LineStyle(width: 1.2, color: badge.color), size: .fixed(size), position: box.center,
        classes: ["badge", "keep"], tooltip: "route \(badge.text)")
    }
  }

  private static func point(of line: [ScenePoint], at share: Double) -> ScenePoint {
    let place = share * Double(line.count - 1)
    let index = min(Int(place), line.count - 2)
    return line[index] + (line[index + 1] - line[index]) * (place - Double(index))
  }

  /// The names of all places on the way that find room, with their leaders, and how many find none.
  mutating func labels() -> (nodes: [SceneNode], leaders: [SceneEdge], unnamed: Int) {
    var nodes: [SceneNode] = []
    var leaders: [SceneEdge] = []
    let named = shown.filter { $0.place.name != nil }
      .enumerated().sorted { a, b in
        let needed = (
          a.element.place.name?.reach == .anywhere, b.element.place.name?.reach == .anywhere
        )
        if needed.0 != needed.1 { return needed.0 }
        return (a.element.place.role.rawValue, a.offset) < (b.element.place.role.rawValue, b.offset)
      }
      .map(\.element)
    let isOnLines = map.lines.contains(where: \.isBackground)
    for (order, item) in named.enumerated() {
      let (place, at) = item
      guard let name = place.name else { continue }
      let size = name.size
      let width = TextMetrics.width(of: place.label, size: size, isBold: name.isBold)
      let radius = place.diameter / 2
      guard
        let room = rooms.room(
          for: SceneSize(width + 3, size * 1.08), at: at, radius: radius, reach: name.reach)
      else { continue }
      let id = "t-" + place.id
      nodes.append(
        SceneNode(
          id: id, order: 4000 + order,
          label: .rich([LabelRow([TextSpan(place.label, isBold: name.isBold, size: size)])]),
          fontSize: size, textColor: map.style.ink, shape: .text, fill: nil,
          size: .fitting(marginX: 0, marginY: 0),
          position: room.center,
          classes: [room.isCrossed || isOnLines ? "halo" : "glow", "name", "keep"],
          tooltip: place.label, subject: place.id))
      if room.needsLeader {
        let box = SceneBox(center: room.center, size: SceneSize(width, size * 0.8))
        let end = MapLabels.nearest(to: at, in: box)
        leaders.append(
          SceneEdge(
            id: "leader-" + place.id, tail: "p-" + place.id, head: id, order: -1,
            line: LineStyle(width: 0.7, color: map.style.muted),
            route: .spline(Bezier.through([at, end])), classes: ["leader", "keep"]))
      }
    }
    return (nodes, leaders, named.count - nodes.count)
  }

  /// The names of countries where nothing else is.
  mutating func countryLabels() -> [SceneNode] {
    let size = 9.0
    return (map.outlines?.countries ?? []).compactMap { country in
      guard let name = map.countryNames[country.code], frame.shows(country.middle) else {
        return nil
      }
      let at = frame.place(of: country.middle)
      let width = TextMetrics.width(of: name, size: size)
      let boxes = [
        (0.0, 0.0), (0, 7), (0, -7), (10, 0), (-10, 0), (0, 13), (0, -13), (18, 0), (-18, 0),
        (12, 10), (-12, -10), (12, -10), (-12, 10),
      ].map {
        SceneBox(
          center: at + ScenePoint($0.0, $0.1), size: SceneSize(width + 6, size * 1.2))
      }
      guard let box = rooms.takeFirstFree(of: boxes) else { return nil }
      return SceneNode(
        id: "c-" + country.code, order: 2500, label: .plain(name), fontSize: size,
        textColor: map.ground.countryName, shape: .text, fill: nil,
        size: .fitting(marginX: 0, marginY: 0), position: box.center,
        classes: ["glow", "country", "keep"],
        tooltip: name, subject: country.code)
    }
  }

  /// What is not drawn, and where the ground comes from.
  func notes(unnamed: Int) -> [String] {
    var notes: [String] = []
    let others = shown.count { $0.place.role == .other }
    if others > 0 {
      notes.append(
        "Faint dots: \(others) other \(map.placeWord)"
          + (hiddenOthers > 0 ? "; \(hiddenOthers) more find no room." : "."))
    }
    let lost = map.lines.count - drawnLines.count
    if lost > 0 {
      notes.append(
        "Not drawn: \(lost) \(lost == 1 ? "line" : "lines") that lead off the map, to "
          + "\(map.placeWord) without room, or from a place to itself.")
    }
    if map.view.projection == .lambert, frame.isWorld {
      notes.append("The places lie too far apart for Lambert's projection.")
    }
    if unnamed > 0 {
      notes.append(
        "Not written: \(unnamed) \(unnamed == 1 ? "name" : "names"), for want of room.")
    }
    let ground =
      map.outlines.map {
        "Land and borders as in \($0.source); no judgement on the status of any border."
      } ?? "Drawn without land."
    let bent =
      switch bentLines {
      case 0: ""
      case 1: ", but 1 is bent away from a pole to stay on the map"
      default: ", but \(bentLines) are bent away from a pole to stay on the map"
      }
    return notes + ["\(frame.projection.title); lines are great circles\(bent).", ground]
  }
}

extension Bezier {
  /// A chain of curves through all these points, at least two (Catmull & Rom 1974).
  static func through(_ points: [ScenePoint]) -> [ScenePoint] {
    guard var out = points.first.map({ [$0] }) else { return [] }
    for index in points.indices.dropLast() {
      let (a, b) = (points[index], points[index + 1])
      let before = index > 0 ? points[index - 1] : a
      let after = index + 2 < points.count ? points[index + 2] : b
      out += [a + (b - before) * (1.0 / 6), b - (after - a) * (1.0 / 6), b]
    }
    return out
  }
}
