import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// What rules of a theme can ask of the things in a figure.
struct ThemeFacts {
  private let study: StudiedNetwork

  init(_ study: StudiedNetwork) { self.study = study }

  /// What a node stands for, as far as rules can be about it, and the values of one of its facts.
  func values(of fact: String, node subject: String, as kind: ThemeRule.Subject) -> [String]? {
    switch kind {
    case .city: study.whole.city(CityID(subject)).map { values(of: fact, of: $0) }
    case .organization:
      study.whole.organization(OrganizationID(subject)).map { values(of: fact, of: $0) }
    case .country: Country(code: subject).map { values(of: fact, of: $0) }
    case .tie: nil
    }
  }

  /// The values of a fact of the ties between two cities; nil where there is none.
  func values(of fact: String, tie first: String, _ second: String) -> [String]? {
    guard let one = study.whole.city(CityID(first)), let two = study.whole.city(CityID(second))
    else { return nil }
    let all = study.whole.ties(of: one.id).filter { $0.partner(of: one.id) == two.id }
    let selected = study.network.ties(of: one.id).filter { $0.partner(of: one.id) == two.id }
    let ties = selected.isEmpty ? all : selected
    guard !ties.isEmpty else { return nil }
    switch fact {
    case "relation": return ties.map(\.relation.rawValue)
    case "status": return ties.map(\.status.rawValue)
    case "line": return ties.map(\.line.rawValue)
    case "since": return ties.compactMap(\.year)
    case "sources": return ["\(Set(ties.flatMap(\.sources)).count)"]
    case "country": return [one, two].compactMap { $0.country?.code }
    case "crosses-border": return [one.country == two.country ? "no" : "yes"]
    case "city": return [first, second]
    default: return []
    }
  }

  private func values(of fact: String, of city: City) -> [String] {
    switch fact {
    case "id": return [city.id.rawValue]
    case "name": return [city.name]
    case "country": return [city.country?.code].compactMap { $0 }
    case "region": return [city.region?.name].compactMap { $0 }
    case "world-region": return [city.worldRegion?.rawValue].compactMap { $0 }
    case "population": return city.population.map { ["\($0)"] } ?? []
    case "ties": return ["\(study.network.ties(of: city.id).count)"]
    case "memberships": return ["\(organizations(of: city).count)"]
    case "organization": return organizations(of: city)
    default:
      let name = fact.dropFirst("column:".count)
      return city.details[String(name)].map { [$0] } ?? []
    }
  }

  private func organizations(of city: City) -> [String] {
    study.network.memberships.filter { $0.city == city.id }.map(\.organization.rawValue)
  }

  private func values(of fact: String, of organization: Organization) -> [String] {
    switch fact {
    case "id": return [organization.id.rawValue]
    case "name": return [organization.name, organization.shortName]
    case "kind": return [organization.kind]
    default:
      return ["\(study.network.memberships.count { $0.organization == organization.id })"]
    }
  }

  private func values(of fact: String, of country: Country) -> [String] {
    switch fact {
    case "id": [country.code]
    case "name": [country.name]
    default: [country.worldRegion?.rawValue].compactMap { $0 }
    }
  }
}

extension Theme {
  /// The scene by the rules of the theme and for its medium, and what is to be said about it.
  ///
  /// - Throws: ``ThemeError`` where a rule asks for a column that no city has.
  public func applied(
    to scene: DiagramScene, of study: StudiedNetwork
  ) throws -> (scene: DiagramScene, remarks: [String]) {
    var out = scene
    var remarks: [String] = []
    let facts = ThemeFacts(study)
    for (number, rule) in rules.enumerated() {
      try requireColumns(rule, number, study)
      let count = rule.apply(to: &out, facts)
      if count == 0 {
        remarks.append("rule \(number + 1) of the theme matches nothing in this figure.")
      } else if let words = rule.legend {
        out.legend.entries.append(rule.entry(words, style))
      }
    }
    return (out.made(for: medium), remarks)
  }

  private func requireColumns(_ rule: ThemeRule, _ number: Int, _ study: StudiedNetwork) throws {
    for condition in rule.conditions where condition.fact.hasPrefix("column:") {
      let name = String(condition.fact.dropFirst("column:".count))
      guard study.whole.cities.contains(where: { $0.details[name] != nil }) else {
        throw ThemeError(
          file: "theme", place: "rules[\(number)].when", problem: "no city has a column '\(name)'",
          remedy: "Name a further column of cities.csv.")
      }
    }
  }
}

extension ThemeRule {
  /// Changes the marks that the rule is about and tells how many they are.
  fileprivate func apply(to scene: inout DiagramScene, _ facts: ThemeFacts) -> Int {
    var count = 0
    if subject == .tie {
      let ends = Dictionary(
        scene.nodes.compactMap { node in node.subject.map { (node.id, $0) } },
        uniquingKeysWith: { first, _ in first })
      for index in scene.edges.indices {
        guard let one = ends[scene.edges[index].tail], let two = ends[scene.edges[index].head],
          conditions.allSatisfy({ condition in
            facts.values(of: condition.fact, tie: one, two).map(condition.holds) ?? false
          }), !conditions.isEmpty || facts.values(of: "line", tie: one, two) != nil
        else { continue }
        scene.edges[index].line = changed(scene.edges[index].line)
        count += 1
      }
      return count
    }
    for index in scene.nodes.indices {
      guard let id = scene.nodes[index].subject,
        facts.values(of: "id", node: id, as: subject) != nil,
        conditions.allSatisfy({ condition in
          facts.values(of: condition.fact, node: id, as: subject).map(condition.holds) ?? false
        })
      else { continue }
      change(&scene.nodes[index])
      count += 1
    }
    return count
  }

  private func changed(_ line: LineStyle) -> LineStyle {
    LineStyle(
      mark.pattern ?? line.pattern, width: mark.width ?? line.width, color: mark.line ?? line.color)
  }

  private func change(_ node: inout SceneNode) {
    if node.shape != .text {
      if let fill = mark.fill { node.fill = fill }
      if mark.line != nil || mark.width != nil || mark.pattern != nil {
        let usual = LineStyle(width: 1, color: mark.line ?? node.textColor)
        node.line = changed(node.line ?? usual)
      }
    }
    guard let text = mark.text else { return }
    node.textColor = text
    if case .rich(var rows) = node.label {
      for row in rows.indices {
        for span in rows[row].spans.indices { rows[row].spans[span].color = text }
      }
      node.label = .rich(rows)
    }
  }

  fileprivate func entry(_ words: String, _ style: DiagramStyle) -> LegendEntry {
    if subject == .tie {
      return .line(changed(style.line(.inForce)), words)
    }
    return .color(mark.fill ?? mark.line ?? mark.text ?? style.ink, words)
  }
}
