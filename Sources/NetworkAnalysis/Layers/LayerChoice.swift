public import CityNetworks
import GraphAlgorithms
import Graphs

/// Which kinds of ties are layers of a network.
///
/// A layer is a kind of tie between cities, named as relations are (`twinning`, `aid` …), or
/// `memberships`: two cities are tied there if they belong to one organization.
public struct LayerChoice: Sendable, Equatable {
  /// The names of the layers; empty for every kind that the selection has.
  public let names: [String]
  /// Organizations with more members here make no ties; nil for no limit.
  public let mostMembers: Int?

  /// The layer of shared organizations.
  public static let memberships = "memberships"
  /// So many pairs of members can be drawn.
  static let mostPairs = 5_000_000

  /// These layers, or every kind there is.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)`` for a word that names no layer;
  ///   ``AnalysisError/contradictoryParameters(_:)`` for a layer named twice.
  public init(_ names: [String] = [], mostMembers: Int? = nil) throws {
    let known =
      Relation.allCases.filter { $0.kind == .cityTie }.map(\.rawValue) + [Self.memberships]
    let names = names.map { $0 == Relation.membership.rawValue ? Self.memberships : $0 }
    for (position, name) in names.enumerated() {
      guard known.contains(name) else {
        throw AnalysisError.unknownChoice(
          name, of: "a layer", near: suggestions(for: name, among: known), known: known)
      }
      if names[..<position].contains(name) {
        throw AnalysisError.contradictoryParameters(
          "the layer '\(name)' is named twice. Leave one of the two out.")
      }
    }
    self.names = names
    self.mostMembers = mostMembers
  }

  /// The layers that a plan describes.
  init(parameters: inout AnalysisParameters) throws {
    try self.init(
      parameters.list("layers"), mostMembers: parameters.optionalCount("max_members", minimum: 2))
  }

  static let parameters = [
    (
      name: "layers",
      meaning: "kinds of ties, each a layer, or memberships; all of the selection if absent"
    ),
    (
      name: "max_members",
      meaning: "organizations with more members here make no ties; no limit if absent"
    ),
  ]

  /// The kinds of ties that a selection must have for these layers.
  public var relations: Set<Relation> {
    names.isEmpty
      ? Set(Relation.allCases.filter { $0.kind == .cityTie })
      : Set(names.compactMap { Relation(rawValue: $0) })
  }
}
