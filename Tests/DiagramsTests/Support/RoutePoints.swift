import Diagrams

extension SceneEdge.Route {
  /// The points of a route of one chain.
  var points: [ScenePoint]? {
    if case .spline(let points) = self { return points }
    return nil
  }
}
