import FoundationEssentials
public import GraphFormats

/// What a file of another form could not carry, in words and as a file beside it.
public struct LossReport: Sendable {
  /// How the file beside an output is called: the output's path and this.
  public static let ending = ".losses.json"

  /// The word for the form.
  public let format: String
  /// What is lost, in the order of the writer.
  public let losses: [FormatLoss]

  /// The losses of a file of this form.
  public init(format: String, losses: [FormatLoss]) {
    self.format = format
    self.losses = losses
  }

  /// Whether the file carries all values.
  public var isEmpty: Bool { told.isEmpty }

  /// Whether a value is lost: it stands in the file neither as it was nor in another form.
  ///
  /// A name that a column has in the file, or 0 and 1 for no and yes, lose none.
  public var losesValues: Bool { told.contains(where: \.losesValues) }

  /// The losses of values; a column without any value loses none.
  private var told: [FormatLoss] { losses.filter { $0.count > 0 } }

  /// One line per loss, aligned, the longest list cut; nothing if nothing is lost.
  public var text: String {
    guard !isEmpty else { return "" }
    let shown = told.prefix(40).map { loss in
      [loss.owner.rawValue, loss.attribute.abridged, String(loss.count), loss.treatment]
    }
    let header = ["of", "attribute", "values", "what became of them"]
    let widths = (0..<3).map { column in
      ([header] + shown).map { $0[column].count }.max() ?? 0
    }
    let lines = ([header] + shown).map { cells in
      "  "
        + (0..<3).map { column in
          let padding = String(repeating: " ", count: widths[column] - cells[column].count)
          return column == 2 ? padding + cells[column] : cells[column] + padding
        }.joined(separator: "  ") + "  " + cells[3]
    }
    let rest = told.count - shown.count
    return
      (["What \(format) does not carry as it was:"] + lines
      + (rest > 0 ? ["  … and \(rest) more"] : [])).joined(separator: "\n")
  }

  /// All values as they were, for the file beside `file`.
  public func sidecar(of file: String) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let content = Sidecar(
      file: file, format: format,
      losses: losses.map { loss in
        Loss(
          of: loss.owner.rawValue, attribute: loss.attribute, count: loss.count,
          treatment: loss.treatment, values: loss.values.map { Value(of: $0.of, text: $0.text) })
      })
    guard let text = try? encoder.encode(content) else {
      preconditionFailure("strings and whole numbers are always encodable")
    }
    return [UInt8](text) + [0x0A]
  }

  private struct Sidecar: Encodable {
    let file: String
    let format: String
    let losses: [Loss]
  }

  private struct Loss: Encodable {
    let of: String
    let attribute: String
    let count: Int
    let treatment: String
    let values: [Value]
  }

  private struct Value: Encodable {
    let of: String
    let text: String
  }
}
