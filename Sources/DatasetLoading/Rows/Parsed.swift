/// The value of a cell: none, one that can be used, or a text that is no such value.
public enum Parsed<Value: Sendable>: Sendable {
  /// The cell is empty or the column is missing.
  case absent
  /// The cell holds this value.
  case value(Value)
  /// The cell holds this text, which is no such value.
  case invalid(String)

  /// The value, if there is one.
  public var value: Value? { if case .value(let value) = self { value } else { nil } }

  /// The text that is no such value, if there is one.
  public var invalidText: String? { if case .invalid(let text) = self { text } else { nil } }

  /// What `read` makes of `text`, which is absent if empty and invalid if `read` gives nil.
  init(_ text: String, _ read: (String) -> Value?) {
    if text.isEmpty {
      self = .absent
    } else {
      self = read(text).map { .value($0) } ?? .invalid(text)
    }
  }
}

extension Parsed {
  /// A whole number of plain digits.
  static func number(_ text: String) -> Parsed where Value == Int {
    Parsed(text) { text in
      text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
  }

  /// A finite number with a decimal point.
  static func decimal(_ text: String) -> Parsed where Value == Double {
    Parsed(text) { text in
      // Swift also reads "nan", "inf" and hexadecimal numbers, which nobody means here.
      let isPlain = text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
      }
      return isPlain ? Double(text) : nil
    }
  }

  /// "true" or "false", in any case; also "yes", "no", "1" and "0".
  static func truth(_ text: String) -> Parsed where Value == Bool {
    Parsed(text) { text in
      switch text.lowercased() {
      case "true", "yes", "1": true
      case "false", "no", "0": false
      default: nil
      }
    }
  }
}
