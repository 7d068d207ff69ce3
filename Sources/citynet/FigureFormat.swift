import ArgumentParser
import Diagrams

/// The forms in which a figure can be had.
enum FigureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, png, pdf, dot
  /// The numbers that the figure shows.
  case csv
  /// The places and lines of a map, for programs that draw maps.
  case geojson, kml

  /// The form that a file's ending tells; SVG for standard output.
  init(endingOf path: String?) throws {
    guard let path, path != "-" else {
      self = .svg
      return
    }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = FigureFormat(rawValue: ending) else {
      let known = FigureFormat.allCases.map { "." + $0.rawValue }
      throw UsageError(
        "'\(path)' has no ending that tells the form. End it in "
          + "\(known.dropLast().joined(separator: ", ")) or \(known[known.count - 1]), or give --to."
      )
    }
    self = format
  }

  /// Whether letters become shapes here, so that a missing font leaves a gap.
  var needsFonts: Bool { self == .png || self == .pdf }

  /// The form of the drawing; nil for what is no drawing.
  var outputFormat: OutputFormat? {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .dot: .dot
    case .csv, .geojson, .kml: nil
    }
  }
}
