public import Diagrams

/// How all figures look: colours, fonts and sizes, the medium, and rules from facts to marks.
public struct Theme: Sendable {
  /// What the drawings are made for.
  public var medium: DiagramMedium
  /// Colours, fonts, sizes, lines by status and shapes by kind.
  public var style: DiagramStyle
  /// Rules that change single marks, in the order in which they are applied.
  public var rules: [ThemeRule]

  /// A theme; without anything said it is that of the house, for the screen.
  public init(
    medium: DiagramMedium = .screen, style: DiagramStyle = DiagramStyle(), rules: [ThemeRule] = []
  ) {
    self.medium = medium
    self.style = style
    self.rules = rules
  }
}

/// Why a theme file cannot be used.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// Where in it, as `lines.in-force.width`; empty for the whole.
  public let place: String
  /// What is wrong with the actual value.
  public let problem: String
  /// What to do.
  public let remedy: String

  /// A fault of a theme.
  public init(file: String, place: String, problem: String, remedy: String) {
    self.file = file
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  /// Where, what and what to do.
  public var description: String {
    "\(file): " + (place.isEmpty ? "" : "\(place): ") + "\(problem). \(remedy)"
  }
}
