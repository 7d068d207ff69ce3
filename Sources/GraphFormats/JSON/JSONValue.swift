/// A value of a JSON text and where it starts.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case truth(Bool)
    /// A number, in the digits of the file; also the NaN and Infinity that Python writes.
    case number(String)
    case text(String)
    case list([JSONValue])
    /// The members of an object, in the order of the file; no key stands twice.
    case object([JSONMember])
  }

  package let content: Content
  /// The line on which it starts, from 1.
  let line: Int
  /// The byte at which it starts.
  package let offset: Int

  /// The member called `key`, nil if there is none or this is no object.
  subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  var members: [JSONMember]? {
    if case .object(let members) = content { return members }
    return nil
  }

  var items: [JSONValue]? {
    if case .list(let items) = content { return items }
    return nil
  }

  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  var truth: Bool? {
    if case .truth(let value) = content { return value }
    return nil
  }

  var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  /// The value as that of an attribute.
  var loose: LooseValue {
    switch content {
    case .null: .missing
    case .truth(let value): .truth(value)
    case .number(let digits): .number(digits)
    case .text(let text): .text(text)
    case .list, .object: .nested(JSONText.compact(self))
    }
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch content {
    case .null: "null"
    case .truth(let value): value ? "true" : "false"
    case .number(let digits): "the number \(digits.abridged)"
    case .text(let text): "the text '\(text.abridged)'"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// One key of an object with its value.
package struct JSONMember: Sendable {
  package let key: String
  /// The byte at which the key starts, with its quotes.
  package let offset: Int
  package let value: JSONValue
}
