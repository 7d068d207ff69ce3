/// The routes of a drawing as positions: cities in the order in which they are met, and the pairs of
/// neighbours with the routes that use them.
struct DrawnRoutes {
  /// Two neighbours; the tail stands before the head in the drawing.
  struct Pair {
    let tail: Int
    let head: Int
    var routes: [Int]
  }

  let cities: [RouteComposition.City]
  let routes: [[Int]]
  let pairs: [Pair]
  /// How many routes touch each city.
  let uses: [Int]
  /// How far along the routes a city stands on the whole: 0 at the start, 1 at the goal.
  let progress: [Double]
  private let style: DiagramStyle

  init(_ composition: RouteComposition) {
    style = composition.style
    let known = Dictionary(
      composition.cities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    var cities: [RouteComposition.City] = []
    let routes = composition.routes.prefix(RouteComposition.mostRoutes).map { route in
      precondition(route.stops.count > 1, "a route has two ends")
      return route.stops.map { id -> Int in
        if let place = places[id] { return place }
        places[id] = cities.count
        cities.append(known[id] ?? RouteComposition.City(id: id, label: id))
        return cities.count - 1
      }
    }
    self.cities = cities
    self.routes = routes
    var uses = [Int](repeating: 0, count: cities.count)
    var sums = [Double](repeating: 0, count: cities.count)
    for route in routes {
      for (position, city) in route.enumerated() {
        uses[city] += 1
        sums[city] += Double(position) / Double(route.count - 1)
      }
    }
    self.uses = uses
    let progress = zip(sums, uses).map { $0 / Double($1) }
    self.progress = progress
    var pairs: [Pair] = []
    for (number, route) in routes.enumerated() {
      for (a, b) in zip(route, route.dropFirst()) {
        let isForward = (progress[a], a) < (progress[b], b)
        let (tail, head) = isForward ? (a, b) : (b, a)
        if let place = pairs.firstIndex(where: { $0.tail == tail && $0.head == head }) {
          pairs[place].routes.append(number)
        } else {
          pairs.append(Pair(tail: tail, head: head, routes: [number]))
        }
      }
    }
    self.pairs = pairs
  }

  /// Whether a route starts or ends in the city.
  func isEnd(_ city: Int) -> Bool { routes.contains { $0.first == city || $0.last == city } }

  /// The number of routes through the cities that most of them use, if several use any.
  private var most: Int? {
    let inner = cities.indices.filter { !isEnd($0) }.map { uses[$0] }
    return inner.max().flatMap { $0 > 1 ? $0 : nil }
  }

  /// Whether the city is one of at most three between the ends that most routes use.
  func isHub(_ city: Int) -> Bool {
    guard let most, !isEnd(city), uses[city] == most else { return false }
    return cities.indices.count { !isEnd($0) && uses[$0] == most } <= 3
  }

  /// What the red border means, if a city has it.
  var hubWords: String? {
    guard let most, cities.indices.contains(where: isHub) else { return nil }
    return most == routes.count
      ? "Red border: a city that every route shown passes through."
      : "Red border: the city or cities that most routes pass through."
  }

  /// What is written on a city: the name, and below it country and number of routes in one row, or
  /// in two where columns are to be narrow.
  func rows(of index: Int, isNarrow: Bool) -> [LabelRow] {
    let city = cities[index]
    let isEnd = isEnd(index)
    let soft = isEnd ? style.rule : style.muted
    var words: [TextSpan] = []
    if !city.secondary.isEmpty {
      words.append(TextSpan(city.secondary, size: style.secondarySize, color: soft))
    }
    if !isEnd, uses[index] > 1 {
      words.append(
        TextSpan(
          "on \(uses[index]) of \(routes.count) routes", size: style.secondarySize,
          color: isHub(index) ? style.alert : soft))
    }
    let name = TextSpan(
      city.label, isBold: true, size: style.nameSize, color: isEnd ? .white : style.ink)
    guard words.count == 2, !isNarrow else {
      return [LabelRow([name])] + words.map { LabelRow([$0]) }
    }
    let joint = TextSpan(" · ", size: style.secondarySize, color: soft)
    return [LabelRow([name]), LabelRow([words[0], joint, words[1]])]
  }

  /// The room that a city's text needs, with a margin.
  func textSize(of index: Int, isNarrow: Bool) -> SceneSize {
    let rows = rows(of: index, isNarrow: isNarrow)
    let size = TextMetrics.size(of: .rich(rows), size: style.nameSize)
    return SceneSize(size.width + 14, size.height + 9)
  }
}
