/// The figures that several tables give of a network, each with its one name and meaning.
extension Figure {
  static func cities(_ count: Int) -> Figure {
    Figure("cities", "Cities", .integer(count), "Nodes of the network.")
  }

  static func ties(_ count: Int) -> Figure {
    Figure("ties", "Ties", .integer(count), "One per pair and kind of tie.")
  }

  static func tiedPairs(_ count: Int) -> Figure {
    Figure("tied_pairs", "Tied pairs", .integer(count), "Edges of the network.")
  }

  static func memberships(_ count: Int) -> Figure {
    Figure(
      "memberships", "Memberships", .integer(count),
      "City–organization pairs; no ties between cities.")
  }

  static func isolatedCities(_ count: Int) -> Figure {
    Figure(
      "isolated_cities", "Cities without a tie", .integer(count),
      "Cities of the dataset that no selected tie reaches.")
  }

  static func components(_ count: Int) -> Figure {
    Figure(
      "components", "Components", .integer(count),
      "Groups of cities that are connected with one another; a lone city is one.")
  }

  static func largestComponent(_ cities: Int) -> Figure {
    Figure(
      "largest_component_cities", "Cities in the largest component", .integer(cities),
      "Cities that can all reach one another.")
  }

  static func density(_ share: Double?) -> Figure {
    Figure("density", "Density", ResultValue(share), "Share of all possible pairs that are tied.")
  }

  static func efficiency(_ mean: Double?) -> Figure {
    Figure(
      "efficiency", "Global efficiency", ResultValue(mean),
      "Mean of 1/distance over all pairs of cities; unreachable pairs count 0.")
  }

  static func meanDistance(_ mean: Double?) -> Figure {
    Figure(
      "mean_distance", "Mean distance", ResultValue(mean),
      "Mean number of ties between two cities of the largest component.")
  }

  static func diameter(_ ties: Int?) -> Figure {
    Figure(
      "diameter", "Diameter", ResultValue(ties),
      "Ties between the two cities of the largest component that are farthest apart.")
  }

  static func transitivity(_ share: Double?) -> Figure {
    Figure(
      "transitivity", "Transitivity", ResultValue(share),
      "Of all pairs of ties that meet in a city, the share that a third tie closes.")
  }

  static func triangles(_ count: Int) -> Figure {
    Figure("triangles", "Triangles", .integer(count), "Triples of cities all tied.")
  }

  static func cutCities(_ count: Int) -> Figure {
    Figure(
      "cut_cities", "Cut cities", .integer(count), "Cities whose loss would split a component.")
  }

  static func bridges(_ count: Int) -> Figure {
    Figure("bridges", "Bridges", .integer(count), "Tied pairs whose loss would split a component.")
  }
}
