import Diagrams

/// A JSON value whose kind is not known in advance.
indirect enum ThemeValue: Decodable {
  case text(String)
  case number(Double)
  case object([String: ThemeValue])
  case list([ThemeValue])
  case other

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let list = try? single.decode([ThemeValue].self) {
      self = .list(list)
    } else if let object = try? single.decode([String: ThemeValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }
}

/// Takes a theme apart; every complaint names the place in the file.
struct ThemeReader {
  let file: String

  func fault(_ place: String, _ problem: String, _ remedy: String) -> ThemeError {
    ThemeError(file: file, place: place, problem: problem, remedy: remedy)
  }

  /// The parts of an object by name, all of which are known.
  func entries(
    of value: ThemeValue, at place: String, known: [String]
  ) throws -> [(key: String, value: ThemeValue, place: String)] {
    guard case .object(let parts) = value else {
      throw fault(place, "this is no object", "Write { … } with: \(known.joined(separator: ", ")).")
    }
    return try parts.sorted { $0.key < $1.key }.map { key, value in
      let inner = place.isEmpty ? key : place + "." + key
      guard known.contains(key) else {
        throw fault(
          inner, "'\(key)' is no part of a theme",
          "Known here are: \(known.joined(separator: ", ")).")
      }
      return (key, value, inner)
    }
  }

  func text(_ value: ThemeValue, at place: String) throws -> String {
    guard case .text(let text) = value, !text.isEmpty else {
      throw fault(place, "this is no text", "Write a text in quotation marks.")
    }
    return text
  }

  /// Names of fonts with commas between them.
  func fonts(_ value: ThemeValue, at place: String) throws -> String {
    let text = try text(value, at: place)
    guard text.allSatisfy({ $0.isLetter || $0.isNumber || " ,-_.".contains($0) }) else {
      throw fault(
        place, "'\(text)' holds signs that no name of a font has",
        "Write names with commas between them, as Arial,Liberation Sans,sans-serif.")
    }
    return text
  }

  func number(_ value: ThemeValue, at place: String, in range: ClosedRange<Double>) throws -> Double
  {
    guard case .number(let number) = value, range.contains(number) else {
      throw fault(
        place, "this is no number from \(range.lowerBound) to \(range.upperBound)",
        "Write one, in points.")
    }
    return number
  }

  func color(_ value: ThemeValue, at place: String) throws -> DiagramColor {
    let text = try text(value, at: place)
    guard let color = DiagramColor(hexText: text) else {
      throw fault(place, "'\(text)' is no colour", "Write one as #0072B2 or #0072B280.")
    }
    return color
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ value: ThemeValue, at place: String
  ) throws -> Word where Word.RawValue == String {
    let text = try text(value, at: place)
    guard let word = Word(rawValue: text) else {
      throw fault(
        place, "'\(text)' is not known here",
        "Write one of: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return word
  }

  func rules(_ value: ThemeValue, at place: String) throws -> [ThemeRule] {
    guard case .list(let items) = value else {
      throw fault(place, "this is no list", "Write [ … ] with one { … } per rule.")
    }
    return try items.enumerated().map { number, item in
      try rule(item, at: "\(place)[\(number)]")
    }
  }

  private func rule(_ value: ThemeValue, at place: String) throws -> ThemeRule {
    var subject: ThemeRule.Subject?
    var conditions: (ThemeValue, String)?
    var mark: (ThemeValue, String)?
    var legend: String?
    for (key, value, place) in try entries(
      of: value, at: place, known: ["for", "when", "mark", "legend"])
    {
      switch key {
      case "for": subject = try word(value, at: place)
      case "when": conditions = (value, place)
      case "mark": mark = (value, place)
      default: legend = try text(value, at: place)
      }
    }
    guard let subject, let mark else {
      throw fault(place, "a rule needs 'for' and 'mark'", "Add them.")
    }
    return ThemeRule(
      for: subject,
      when: try conditions.map { try self.conditions($0.0, of: subject, at: $0.1) } ?? [],
      mark: try self.mark(mark.0, of: subject, at: mark.1), legend: legend)
  }

  private func conditions(
    _ value: ThemeValue, of subject: ThemeRule.Subject, at place: String
  ) throws -> [ThemeRule.Condition] {
    guard case .object(let parts) = value else {
      throw fault(place, "this is no object", "Write { \"country\": \"IR\" } or the like.")
    }
    let known = ThemeRule.facts(of: subject)
    return try parts.sorted { $0.key < $1.key }.map { fact, value in
      let inner = place + "." + fact
      guard known.contains(fact) || subject == .city && fact.hasPrefix("column:") else {
        throw fault(
          inner, "'\(fact)' is no fact of a \(subject.rawValue)",
          "Known are: \(known.joined(separator: ", "))"
            + (subject == .city ? ", column:NAME." : "."))
      }
      let values: [ThemeValue] = if case .list(let list) = value { list } else { [value] }
      return ThemeRule.Condition(
        fact,
        try values.map { value in
          let text: String =
            if case .number(let number) = value {
              number == number.rounded() ? "\(Int(number))" : "\(number)"
            } else {
              try self.text(value, at: inner)
            }
          guard let test = ThemeRule.Test(text) else {
            throw fault(inner, "'\(text)' compares with no number", "Write it as >=1000000.")
          }
          return test
        })
    }
  }

  private func mark(
    _ value: ThemeValue, of subject: ThemeRule.Subject, at place: String
  ) throws -> ThemeRule.Mark {
    var mark = ThemeRule.Mark()
    let known =
      subject == .tie
      ? ["color", "width", "pattern"] : ["fill", "border", "width", "pattern", "text"]
    for (key, value, place) in try entries(of: value, at: place, known: known) {
      switch key {
      case "fill": mark.fill = try color(value, at: place)
      case "border", "color": mark.line = try color(value, at: place)
      case "width": mark.width = try number(value, at: place, in: 0.1...12)
      case "pattern": mark.pattern = try word(value, at: place)
      default: mark.text = try color(value, at: place)
      }
    }
    return mark
  }
}
