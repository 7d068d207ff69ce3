import CityNetworks

/// Names of tables from what people write.
enum RouteSlug {
  /// Letters, digits and dots, all else as `joint`; signs of arithmetic as words.
  static func slug(_ text: String, joint: String = "-") -> String {
    var words = ""
    for character in text {
      switch character {
      case "+": words += " plus "
      case "*": words += " times "
      case ",": words += " then "
      case _ where character.isLetter || character.isNumber || character == ".":
        words.append(character)
      default: words += " "
      }
    }
    return words.split(separator: " ").joined(separator: joint)
  }
}

extension RouteQuestion {
  /// What the tables are called: two questions between the same places have different names.
  var tableID: String {
    var parts = ["routes", from.slug, to.slug]
    switch chosenKind {
    case .shortest: break
    case .allShortest, .diverse, .widest, .disjoint, .tieDisjoint, .gateways, .pareto:
      parts.append(chosenKind.rawValue)
    }
    parts.append(RouteSlug.slug(criteria.map(\.id).joined(separator: ",")))
    if let width { parts.append("width-" + RouteSlug.slug(width)) }
    if let similarity { parts.append("similarity-" + RouteCap.number(similarity)) }
    if let count, count != chosenKind.standardCount { parts.append("best-\(count)") }
    parts += via.map { "via-" + $0.slug }
    parts += viaInOrder.map { "then-via-" + $0.slug }
    parts += avoid.map { "without-" + RouteSlug.slug($0.text.lowercased()) }
    parts += max.map { "max-" + RouteSlug.slug($0.text) }
    parts += maxHop.map { "hop-max-" + RouteSlug.slug($0.text) }
    if let newTies {
      parts.append("new-\(newTies.most)")
      if newTies.rule != .standard { parts.append(RouteSlug.slug(newTies.rule.text)) }
    }
    parts += missing.texts.map { "missing-" + RouteSlug.slug($0) }
    return parts.joined(separator: "-")
  }

  /// The conditions on a route in words, for the method of a table.
  func conditions(in study: StudiedNetwork) -> [MethodNote.Choice] {
    let limits = max.map(\.condition) + maxHop.map { "each hop \($0.condition)" }
    var choices: [MethodNote.Choice] = []
    if !limits.isEmpty { choices.append(.init("Limits", limits.joined(separator: ", "))) }
    if !via.isEmpty {
      choices.append(
        .init(
          "Must pass", via.map { $0.title(in: study) }.joined(separator: ", ") + ", in any order"))
    }
    if !viaInOrder.isEmpty {
      choices.append(
        .init("Must pass", viaInOrder.map { $0.title(in: study) }.joined(separator: ", then ")))
    }
    if let newTies {
      choices.append(
        .init("New ties", "at most \(newTies.most): \(newTies.rule.title)"))
    }
    let avoided = avoid.map(\.text).joined(separator: ", ")
    choices.append(
      .init("Avoided", avoided.isEmpty ? "nothing" : avoided + ", but for the two ends"))
    return choices
  }
}

extension MissingQuantities {
  /// The choices as they are written.
  var texts: [String] {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\(RouteCap.number($0.value))" }
      + (avoids ? ["avoid"] : [])
  }
}

extension RoutePlace {
  fileprivate var slug: String {
    switch self {
    case .city(let id): id.rawValue
    case .country, .region, .worldRegion, .organization: RouteSlug.slug(text.lowercased())
    }
  }
}
