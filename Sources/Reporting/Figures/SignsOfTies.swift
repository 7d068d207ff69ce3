public import CityNetworks
import Diagrams

extension WorldRegion {
  /// The short name for options and parameters, which is also the key of its hue in the drawing style.
  public var key: String { hueKey }

  /// The key of the region's hue in the drawing style.
  var hueKey: String {
    switch self {
    case .europe: "europe"
    case .westAsiaAndCaucasus: "west-asia"
    case .eastAsia: "east-asia"
    case .southAsia: "south-asia"
    case .centralAsiaAndRussia: "central-asia"
    case .southEastAsiaAndOceania: "south-east-asia"
    case .africa: "africa"
    case .americas: "americas"
    }
  }
}

extension TieStatus {
  /// What the line of a tie with this status says.
  var line: TieLine {
    switch self {
    case .signed, .ratified, .inForce, .revived, .renewed, .held: .inForce
    case .proposed, .intended, .dialogue, .draft, .inPreparation, .agreed, .scheduled: .intended
    case .dormant, .suspended, .terminated, .expired, .calledOff: .dormant
    }
  }
}

extension Tie {
  /// The line that the tie looks like: by its status, and grey where one source alone states it.
  var line: TieLine {
    status.line == .inForce && sources(stating: .strict).count < 2 ? .unconfirmed : status.line
  }

  /// Kind, status, date and sources in one line, for readers who point at the tie.
  var summary: String {
    "\(relation.title), \(status.title), since \(since); sources: "
      + sources.map(\.rawValue).joined(separator: ", ")
  }

  /// The year in which the tie began, if all that is known falls into one year.
  var year: String? { started.year }
}

extension Membership {
  /// The year in which the membership began, if all that is known falls into one year.
  var year: String? {
    statements.filter { StatusRule.strict.contains($0.status) }
      .compactMap(\.validity.start.year).min()
  }

  /// The line that the membership looks like, as of a tie.
  var line: TieLine {
    status.line == .inForce && sources(stating: .strict).count < 2 ? .unconfirmed : status.line
  }
}

extension DayBounds {
  /// The year of the day, if all days that it can be fall into one year.
  fileprivate var year: String? {
    guard let first = earliest?.components.year, first == latest?.components.year else {
      return nil
    }
    return String(first)
  }
}
