import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How well cities are connected by the organizations that serve them: the interlocking network model.
public struct InterlockingConnectivity: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "connectivity",
    question: "How well do organizations connect cities by the interlocking network model?",
    parameters: [
      (
        "value",
        "how present an organization is: binary, weight, or a column of numbers; the weights if all "
          + "memberships have one, else binary"
      ),
      ("top", "how many cities and pairs to list; all cities and 25 pairs if absent"),
    ])

  /// More rows than this are not listed.
  static let most = 3_000_000

  private let value: ServiceValue
  private let top: Int?
  private let pairs: Int?
  private let form: PairForm

  /// The first `top` cities or all, and the first `pairs` pairs or all.
  public init(
    value: ServiceValue = .statedIfAny, top: Int? = nil, pairs: Int? = 25,
    form: PairForm = .reading
  ) {
    precondition((top ?? 1) > 0 && (pairs ?? 1) > 0)
    self.value = value
    self.top = top
    self.pairs = pairs
    self.form = form
  }

  /// The model that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let value = try parameters.optionalText("value").map { try ServiceValue($0) }
    let top = try parameters.optionalCount("top")
    self.init(value: value ?? .statedIfAny, top: top, pairs: top ?? 25)
  }

  /// Two tables: cities by their connectivity, and pairs of cities by theirs; only the second as a list
  /// of pairs.
  ///
  /// - Throws: ``AnalysisError/noMemberships(_:)``, ``AnalysisError/missingServiceValue(_:)``,
  ///   ``AnalysisError/tooManyPairs(_:what:most:remedy:)``, `CancellationError`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let network = study.network
    let (values, words, gap) = try value.values(of: network.memberships)
    let services = zip(network.memberships, values).compactMap {
      membership, value -> InterlockingNetwork.Service? in
      guard value > 0, let city = network.position(of: membership.city),
        let organization = network.position(of: membership.organization)
      else { return nil }
      return InterlockingNetwork.Service(city: city, organization: organization, value: value)
    }
    let model = InterlockingNetwork(
      cityCount: network.cities.count, organizationCount: network.organizations.count,
      services: services)
    let count = try model.dyadCount(in: context)
    let wanted = min(pairs ?? count, count)
    guard wanted <= Self.most else {
      throw AnalysisError.tooManyPairs(
        wanted, what: "pairs of cities share an organization", most: Self.most,
        remedy: "List fewer with --top, or leave out the largest organization with --without "
          + "\(known.largest?.organization.id.rawValue ?? "").")
    }
    let tables = ConnectivityTables(
      study: study, known: known, model: model, services: services, valueInWords: words,
      gap: gap, isBinary: Set(values).count <= 1)
    let dyads = tables.pairs(try model.dyads(top: wanted, in: context), of: count, form)
    switch form {
    case .reading: return AnalysisResults(tables: [tables.cities(top: top), dyads])
    case .pairList: return AnalysisResults(tables: [dyads])
    }
  }
}
