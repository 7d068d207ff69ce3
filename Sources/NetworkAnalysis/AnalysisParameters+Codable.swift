extension AnalysisParameters.Value: Decodable {
  /// Reads a text, a number or a list of texts.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .list(try container.decode([String].self))
    }
  }
}

extension AnalysisParameters.Value: Encodable {
  /// Writes the text, the number (a whole one without decimals) or the list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number) where number == number.rounded() && number.magnitude < 1e15:
      try container.encode(Int(number))
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    }
  }
}
