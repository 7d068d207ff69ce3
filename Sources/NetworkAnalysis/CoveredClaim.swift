import CityNetworks

/// A claimed number with what is named for it.
struct CoveredClaim {
  /// The claim.
  let claim: Assertion
  /// The twinnings under the selection that fit it.
  let named: [Tie]
  /// One statement for each further city that is called twinned with nobody named.
  let halfNamed: [Assertion]
  private let namedForCertain: Int?

  /// The claims whose parties lie in the selected countries, in canonical order.
  static func all(in study: StudiedNetwork) -> [CoveredClaim] {
    // Whose claims are asked for does not limit where the partners lie.
    let network =
      study.selection.countries == nil
      ? study.network : study.whole.selecting(study.selection.inAllCountries)
    let twinnings = network.ties.filter { $0.relation == .twinning }
    let nameless = study.whole.assertions.filter { statement in
      statement.relation == .twinning && statement.object == nil
        && study.selection.statusRule.contains(statement.status)
    }
    return study.whole.claims.filter { claim in
      ([claim.subject] + (claim.object.map { [$0] } ?? [])).allSatisfy(study.isSelected)
    }.map { CoveredClaim($0, twinnings, nameless, study) }
  }

  private init(
    _ claim: Assertion, _ twinnings: [Tie], _ nameless: [Assertion], _ study: StudiedNetwork
  ) {
    self.claim = claim
    let named = twinnings.filter { tie in
      study.isPart(tie.first, of: claim.subject) && study.isPart(tie.second, of: claim.object)
        || study.isPart(tie.second, of: claim.subject) && study.isPart(tie.first, of: claim.object)
    }
    self.named = named
    var known = Set(named.flatMap { [$0.first, $0.second] })
    // Of a single city a nameless twinning says nothing new.
    let isOfCity = claim.subject.city != nil || claim.object?.city != nil
    halfNamed =
      isOfCity
      ? []
      : nameless.filter { statement in
        guard let city = statement.subject.city else { return false }
        let fits =
          study.isPart(city, of: claim.subject)
          || claim.object.map { study.isPart(city, of: $0) } ?? false
        return fits && known.insert(city).inserted
      }
    namedForCertain = claim.validity.start.latest.map { day in
      named.count { tie in
        tie.certainty(
          on: day, rule: study.selection.statusRule, assuming: study.selection.assumption)
          == .certain
      }
    }
  }

  /// The claimed pairs of which a city is not known.
  var unknownPartners: Int? { claim.count.map { max(0, $0 - named.count) } }
  /// Named divided by claimed.
  var coverage: Double? { share(named.count) }
  /// Coverage by what held for certain on the day of the claim, nil if it has none.
  var leastCoverage: Double? { namedForCertain.flatMap(share) }
  /// Coverage with the half-named cities as pairs of the claim.
  var greatestCoverage: Double? { share(named.count + halfNamed.count) }

  private func share(_ number: Int) -> Double? {
    claim.count.flatMap { $0 > 0 ? Double(number) / Double($0) : nil }
  }
}

extension StudiedNetwork {
  /// A party as people read it.
  func text(_ party: Party) -> String {
    switch party {
    case .city(let id): name(id)
    case .country(let country): country.name
    case .organization(let id): whole.organization(id)?.name ?? id.rawValue
    case .corridor(let id): whole.corridor(id)?.name ?? id.rawValue
    }
  }

  /// Whether a city is a party or lies in it; anything is part of nobody in particular.
  func isPart(_ id: CityID, of party: Party?) -> Bool {
    switch party {
    case nil: true
    case .city(let city)?: id == city
    case .country(let country)?: whole.city(id)?.country == country
    case .organization?, .corridor?: false
    }
  }

  /// Whether a party lies in the selected countries.
  func isSelected(_ party: Party) -> Bool {
    guard let countries = selection.countries else { return true }
    switch party {
    case .city(let id):
      return whole.city(id)?.country.map { countries.contains($0.code) } ?? false
    case .country(let country): return countries.contains(country.code)
    case .organization, .corridor: return false
    }
  }
}

extension NetworkSelection {
  /// The same without regard to countries.
  var inAllCountries: NetworkSelection {
    NetworkSelection(
      asOf: asOf, certainty: certainty, statusRule: statusRule, relations: relations,
      countries: nil, assumption: assumption)
  }
}
