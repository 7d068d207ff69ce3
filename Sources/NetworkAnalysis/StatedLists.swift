import CityNetworks

/// One side of a reconciliation: a source, or all sources whose ids begin alike.
public struct SourceScope: Sendable, Equatable {
  /// The scope as it is written: an id, or `s:` and the beginning of ids.
  public let text: String

  /// The scope that `text` writes.
  public init(_ text: String) { self.text = text }

  /// The sources of the dataset that it means.
  ///
  /// - Throws: ``AnalysisError/unknownSource(_:near:)``.
  func sources(in network: CityNetwork) throws -> Set<SourceID> {
    let known = Set(network.sources.map(\.id)).union(network.assertions.compactMap(\.source))
    if text.hasPrefix("s:") {
      let prefix = String(text.dropFirst(2))
      let found = known.filter { $0.rawValue.hasPrefix(prefix) }
      if !found.isEmpty, !prefix.isEmpty { return found }
      throw unknown(prefix, among: known)
    }
    guard known.contains(SourceID(text)) else { throw unknown(text, among: known) }
    return [SourceID(text)]
  }

  private func unknown(_ word: String, among known: Set<SourceID>) -> AnalysisError {
    let start = word.prefix(4)
    let near = known.filter { source in
      !word.isEmpty && (source.rawValue.hasPrefix(word) || source.rawValue.hasPrefix(start))
    }
    return .unknownSource(text, near: near.sorted().prefix(5).map(\.rawValue))
  }
}

/// Whom the sources of one scope name as partners of each city, with the statements that do so.
struct StatedLists {
  /// For each city the statements by partner, in canonical order.
  let partners: [CityID: [CityID: [Assertion]]]
  /// For each city the statements by partner in which it is the subject: its own list.
  let own: [CityID: [CityID: [Assertion]]]

  /// Where the two ends of a statement may lie.
  enum Reach { case selectedCountries, anywhere }

  init(
    _ scope: SourceScope, in study: StudiedNetwork, reaching reach: Reach = .selectedCountries
  ) throws {
    let sources = try scope.sources(in: study.whole)
    var partners: [CityID: [CityID: [Assertion]]] = [:]
    var own: [CityID: [CityID: [Assertion]]] = [:]
    for statement in study.whole.assertions {
      guard let source = statement.source, sources.contains(source), study.counts(statement, reach),
        let subject = statement.subject.city, let object = statement.object?.city,
        subject != object
      else { continue }
      partners[subject, default: [:]][object, default: []].append(statement)
      partners[object, default: [:]][subject, default: []].append(statement)
      own[subject, default: [:]][object, default: []].append(statement)
    }
    self.partners = partners
    self.own = own
  }

  /// Whom the sources name for a city.
  func partners(of city: CityID) -> Set<CityID> { Set((partners[city] ?? [:]).keys) }
}

extension StudiedNetwork {
  /// Whether a statement is of a selected relation, status and country, and held when the
  /// selection asks.
  fileprivate func counts(_ statement: Assertion, _ reach: StatedLists.Reach) -> Bool {
    guard selection.relations.contains(statement.relation),
      selection.statusRule.contains(statement.status)
    else { return false }
    switch reach {
    case .anywhere: break
    case .selectedCountries:
      guard isSelected(statement.subject), statement.object.map(isSelected) ?? false else {
        return false
      }
    }
    guard let time = selection.time else { return true }
    switch statement.validity.certainty(time, assuming: selection.assumption) {
    case .certain: return true
    case .possible: return selection.certainty == .includingPossible
    case .no: return false
    }
  }
}

/// Two sets against each other.
struct SetComparison: Equatable {
  let sizeOfA: Int
  let sizeOfB: Int
  let both: Int

  init(_ a: Set<CityID>, _ b: Set<CityID>) {
    self.init(sizeOfA: a.count, sizeOfB: b.count, both: a.intersection(b).count)
  }

  init(sizeOfA: Int, sizeOfB: Int, both: Int) {
    self.sizeOfA = sizeOfA
    self.sizeOfB = sizeOfB
    self.both = both
  }

  var onlyA: Int { sizeOfA - both }
  var onlyB: Int { sizeOfB - both }
  /// Common ones divided by all; nil of two empty sets.
  var jaccard: Double? { share(both, of: sizeOfA + sizeOfB - both) }
  /// The share of A that B has too; nil if A is empty.
  var precision: Double? { share(both, of: sizeOfA) }
  /// The share of B that A has too; nil if B is empty.
  var recall: Double? { share(both, of: sizeOfB) }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  static func + (a: SetComparison, b: SetComparison) -> SetComparison {
    SetComparison(
      sizeOfA: a.sizeOfA + b.sizeOfA, sizeOfB: a.sizeOfB + b.sizeOfB, both: a.both + b.both)
  }
}
