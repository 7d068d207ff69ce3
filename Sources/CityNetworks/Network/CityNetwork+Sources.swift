extension CityNetwork {
  /// A copy of the network in which only some sources have spoken, with ties derived anew.
  ///
  /// Cities, organizations and corridors stay; assertions for which no source is named stay too.
  public func hearing(only isHeard: (SourceID) -> Bool) -> CityNetwork {
    CityNetwork(
      cities: cities, organizations: organizations, corridors: corridors,
      sources: sources.filter { isHeard($0.id) },
      assertions: assertions.filter { $0.source.map(isHeard) ?? true }, provenance: provenance)
  }
}
