public import CityNetworks

/// A corridor of the dataset, or one branch of it.
public struct CorridorChoice: Hashable, Sendable {
  /// The corridor.
  public let corridor: CorridorID
  /// The branch; nil for all of them.
  public let branch: String?

  /// All branches of a corridor, or one of them.
  public init(_ corridor: CorridorID, branch: String? = nil) {
    self.corridor = corridor
    self.branch = branch
  }

  /// The corridor that the parameters `corridor` and `branch` name.
  init(parameters: inout AnalysisParameters) throws {
    self.init(
      CorridorID(try parameters.text("corridor")), branch: try parameters.optionalText("branch"))
  }

  static let parameters = [
    (name: "corridor", meaning: "the corridor's id in corridors.csv"),
    (name: "branch", meaning: "the name of one of its branches; all of them if absent"),
  ]

  /// The corridor as the dataset has it, with the chosen branch only.
  ///
  /// - Throws: ``AnalysisError/unknownCorridor(_:known:)``,
  ///   ``AnalysisError/unknownBranch(_:corridor:known:)``.
  func found(in network: CityNetwork) throws -> Corridor {
    guard let found = network.corridor(corridor) else {
      throw AnalysisError.unknownCorridor(
        corridor.rawValue, known: network.corridors.map(\.id.rawValue))
    }
    guard let branch else { return found }
    guard let chosen = found.branches.first(where: { $0.name == branch }) else {
      throw AnalysisError.unknownBranch(
        branch, corridor: corridor.rawValue, known: found.branches.map(\.name))
    }
    return Corridor(id: found.id, name: found.name, branches: [chosen])
  }
}
