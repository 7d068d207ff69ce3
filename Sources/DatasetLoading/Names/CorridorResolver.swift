public import CityNetworks

/// Finds the corridor, and the branch of it, that an identifier, a name or a spelling means.
///
/// The identifier or name exactly decides, else both folded, else the beginning of one name only, in
/// whole words. Nothing is ever guessed.
public struct CorridorResolver: Sendable {
  /// The network whose corridors are found.
  public let network: CityNetwork

  /// A resolver for the corridors of `network`.
  public init(_ network: CityNetwork) { self.network = network }

  /// The corridor that `text` means.
  ///
  /// - Throws: `CorridorNameError`, with a suggestion and the corridors that there are.
  public func corridor(_ text: String) throws(CorridorNameError) -> Corridor {
    let name = RawTable.trimmed(text)
    if let found = network.corridor(CorridorID(name)) { return found }
    let all = network.corridors
    for fits in [{ $0 == name }, { NameFolding.fold($0) == NameFolding.fold(name) }] {
      let found = all.filter { fits($0.id.rawValue) || fits($0.name) }
      if found.count == 1 { return found[0] }
    }
    let beginning = NameFolding.fold(name) + " "
    let begun = all.filter { (NameFolding.fold($0.name) + " ").hasPrefix(beginning) }
    if begun.count == 1, beginning != " " { return begun[0] }
    throw CorridorNameError(
      name: name, corridor: nil, known: all.map(\.id.rawValue),
      suggestion: Spelling.nearest(to: name, among: all.map(\.id.rawValue)))
  }

  /// The name of the branch of `corridor` that `text` means.
  ///
  /// - Throws: `CorridorNameError`, with a suggestion and the branches that there are.
  public func branch(_ text: String, of corridor: Corridor) throws(CorridorNameError) -> String {
    let name = RawTable.trimmed(text)
    let all = corridor.branches.map(\.name)
    if all.contains(name) { return name }
    let found = all.filter { NameFolding.fold($0) == NameFolding.fold(name) }
    if found.count == 1 { return found[0] }
    throw CorridorNameError(
      name: name, corridor: corridor.id, known: all,
      suggestion: Spelling.nearest(to: name, among: all))
  }
}

/// Why a name does not lead to one corridor, or to one branch.
public struct CorridorNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let name: String
  /// The corridor whose branch was asked for; nil if a corridor was.
  public let corridor: CorridorID?
  /// What there is, in canonical order.
  public let known: [String]
  /// The nearest spelling, if there is one.
  public let suggestion: String?

  /// What is wrong with the name, and what may be meant.
  public var description: String {
    let hint = suggestion.map { " Did you mean '\($0)'?" } ?? ""
    let list = known.map { $0.isEmpty ? "one line without a name" : $0 }.joined(separator: ", ")
    if let corridor {
      return "corridor '\(corridor)' has no branch '\(name)'.\(hint) It has: \(list)."
    }
    return known.isEmpty
      ? "no corridor is called '\(name)': the dataset has no corridors. Add corridors.csv; "
        + "`citynet new` writes one to start from."
      : "no corridor is called '\(name)'.\(hint) The dataset has: \(list)."
  }
}
