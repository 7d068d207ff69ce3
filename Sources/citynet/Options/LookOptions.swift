import ArgumentParser
import Diagrams
import Reporting

/// How a figure looks, apart from what it shows.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What the figure is made for: screen, print or dark; or a theme file, as `citynet list theme \
      --format json` prints one.
      """,
      valueName: "theme"))
  var theme = "screen"
  @Option(help: ArgumentHelp("Pixels per inch of a PNG, 36 to 1200.", valueName: "n"))
  var dpi = 150
  @Option(
    help: ArgumentHelp(
      "Seconds after which one layout is given up, 1 to 3600; a figure may try several.",
      valueName: "seconds")
  )
  var timeLimit = 60

  func validate() throws {
    guard (36...1200).contains(dpi) else {
      throw ValidationError("--dpi \(dpi) is not between 36 and 1200.")
    }
    guard (1...3600).contains(timeLimit) else {
      throw ValidationError("--time-limit \(timeLimit) is not between 1 and 3600 seconds.")
    }
  }

  /// The theme that the option names.
  func read() throws -> Theme { try Self.read(theme) }

  /// The theme that a word or a path names.
  static func read(_ theme: String) throws -> Theme {
    if let medium = DiagramMedium(rawValue: theme) { return Theme(medium: medium) }
    guard theme.contains("/") || theme.contains(".") else {
      throw UsageError(
        "--theme knows \(DiagramMedium.allCases.map(\.rawValue).joined(separator: ", ")), or a file "
          + "as ./house.json; not '\(theme)'.")
    }
    do {
      return try Theme(json: try InputPath.bytes(of: theme), file: theme)
    } catch let error as ThemeError {
      throw EarlyEnd(status: .badData, message: "citynet: \(error)")
    }
  }
}
