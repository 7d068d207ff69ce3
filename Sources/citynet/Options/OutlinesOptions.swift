import ArgumentParser
import Diagrams
import FoundationEssentials
import Reporting

/// Which land maps are drawn on.
struct OutlinesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The land of maps, or none; else the file that CITYNET_OUTLINES names, else the one beside the \
      program.
      """,
      valueName: "file"))
  var outlines: String?

  private static let variable = "CITYNET_OUTLINES"
  private static let places = [
    "Datasets/outlines/world50m.outlines", "share/citynet/world50m.outlines",
  ]

  /// The figure on its land, if it is a map. Maps without land are drawn only if asked for.
  func prepared(_ kind: any FigureKind) throws -> any FigureKind {
    guard let map = kind as? any MapFigure else {
      guard outlines == nil else {
        throw UsageError("--outlines is for maps, and this figure is none. Leave it out.")
      }
      return kind
    }
    guard outlines != "none" else { return map }
    let path = try path()
    return map.drawn(on: try Outlines(try InputPath.bytes(of: path), file: path))
  }

  /// The file of the land, for records; nil if maps are drawn without.
  func input() throws -> RunInput? {
    guard outlines != "none" else { return nil }
    let path = try path()
    return RunInput(.outlines, path: path, bytes: try InputPath.bytes(of: path))
  }

  /// The options as they are recorded.
  var recorded: [String] {
    outlines.map { ["--outlines", ReportOrigin.name(of: $0)] } ?? []
  }

  /// The land as the presentation of a report in the folder `report` has it; nil if none is named.
  func recorded(from report: String) -> String? {
    outlines.map { $0 == "none" ? $0 : ReportOrigin.place(of: $0, from: report) }
  }

  /// Refuses land that is named and cannot be read, before the work begins.
  func requireReadable() throws {
    guard let outlines, outlines != "none" else { return }
    _ = try Outlines(try InputPath.bytes(of: outlines), file: outlines)
  }

  private func path() throws -> String {
    if let outlines { return outlines }
    if let named = ProcessInfo.processInfo.environment[Self.variable], !named.isEmpty {
      return named
    }
    if let path = BundledFile.path(of: Self.places) { return path }
    throw EarlyEnd(
      status: .inputMissing,
      message: "citynet: no outlines of land lie in a folder above the program "
        + "(\(Self.places.joined(separator: " or "))). Give --outlines, set \(Self.variable), make "
        + "them with Datasets/outlines/compile.sh, or draw without land: --outlines none.")
  }
}
