import Diagrams

/// The colours of a page's figures in the dark, as a style sheet.
///
/// The rules name each colour once and leave it as it is unless a variable says otherwise; only dark
/// pages on a screen set the variables, so print and saved drawings stay light.
struct PageColors {
  /// Rules for all pages, light ones too.
  let rules: String
  /// The variables that a dark page sets.
  let darkVariables: String

  init(_ figures: [Figure]) {
    let changes = DarkColors(drawings: figures.map(\.svg)).changes
    let colors = Array(Set(changes.map(\.dark))).sorted()
    let names = Dictionary(
      uniqueKeysWithValues: colors.enumerated().map { ($1, "--d\($0)") })
    rules = changes.map { change in
      let isOwn = change.selector.hasPrefix("#")
      let value = "var(\(names[change.dark] ?? ""),\(change.light))"
      // A drawing states its halo with its own id, which only "important" outweighs.
      return (isOwn ? "" : ".figure ") + change.selector
        + "{\(change.property):\(value)\(isOwn ? "!important" : "")}"
    }.joined(separator: "\n")
    darkVariables =
      "--figure:\(DarkColors.ground.hex);"
      + colors.map { "\(names[$0] ?? ""):\($0);" }.joined()
  }
}
