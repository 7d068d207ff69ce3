import Graphs

/// How long the texts of a graph may be in a file of a format, so that its reader takes them back.
struct TextLimits: Sendable {
  /// The bytes that an id or a name may take in the file.
  let names: Int
  /// The bytes that another text may take in the file.
  let texts: Int
  /// The bytes that the file may need for a byte of the text.
  let cost: @Sendable (UInt8) -> Int

  /// XML, where a tag with all its texts may have 256 KiB, and numbers may stand for characters.
  static let xml = TextLimits(names: 8 << 10, texts: 64 << 10) { byte in
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), .quote, 0..<0x20: 6
    default: byte < 0x80 ? 1 : 4
    }
  }

  /// Texts of up to 1 MiB each.
  static let single = TextLimits(names: 8 << 10, texts: 768 << 10) { $0 < 0x20 ? 6 : 2 }

  /// Lines of up to 1 MiB with `count` texts.
  static func line(of count: Int) -> TextLimits {
    let most = (768 << 10) / max(1, count)
    return TextLimits(names: min(8 << 10, most), texts: most) { _ in 2 }
  }

  /// As much of the text as may stand, and a sign for the rest; nil if all may.
  func shortened(_ text: String, to limit: Int) -> String? {
    // The dearest byte costs six.
    guard text.utf8.count > limit / 6 else { return nil }
    guard text.utf8.reduce(0, { $0 + cost($1) }) > limit else { return nil }
    var rest = limit - 24
    var kept = ""
    for scalar in text.unicodeScalars {
      rest -= String(scalar).utf8.reduce(0) { $0 + cost($1) }
      guard rest >= 0 else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}

/// A graph of which too long texts are cut, and what they were.
private struct ShortenedGraph {
  private static let treatment = "too long for the format, so cut"

  private let limits: TextLimits
  private var losses = LossList()
  /// What stood in place of what was cut: an id, a name or the value of a node, edge or graph.
  private var originals: [Key: String] = [:]

  private struct Key: Hashable {
    let owner: FormatLoss.Owner
    /// The name of the column or property, "id" for ids, nil for the names themselves.
    let attribute: ExactText?
    /// Whose value it is, nil for ids and names.
    let of: ExactText?
    let short: ExactText

    init(_ owner: FormatLoss.Owner, _ attribute: String?, of id: String?, _ short: String) {
      self.owner = owner
      self.attribute = attribute.map { ExactText($0) }
      of = id.map { ExactText($0) }
      self.short = ExactText(short)
    }
  }

  init(_ limits: TextLimits) { self.limits = limits }

  mutating func written(
    _ graph: AttributedGraph, _ write: (AttributedGraph) -> WrittenGraph
  ) -> WrittenGraph {
    let ids = names(graph.nodeIDs.values, .nodes, "id")
    let nodeColumns = columns(graph.nodeColumns, .nodes, graph.nodeIDs.values)
    let edgeColumns = columns(graph.edgeColumns, .edges, graph.edgeNumbers)
    let properties = properties(graph.properties)
    let changed = zip(ids, graph.nodeIDs.values).filter { ExactText($0) != ExactText($1) }
    guard !(losses.losses.isEmpty && changed.isEmpty) else { return write(graph) }
    let file = write(
      AttributedGraph(
        graph: graph.graph, nodeIDs: NodeMap(ids), nodeColumns: nodeColumns,
        edgeColumns: edgeColumns, properties: properties))
    var inFile: [ExactText: String] = [:]
    for loss in file.losses where loss.owner == .nodes && loss.attribute == "id" {
      for value in loss.values { inFile[ExactText(value.text)] = value.of }
    }
    losses.add(
      .nodes, "id", Self.treatment,
      values: changed.map { .init(of: inFile[ExactText($0)] ?? $0, text: $1) })
    for loss in file.losses { losses.append(original(of: loss)) }
    return WrittenGraph(bytes: file.bytes, losses: losses.sorted)
  }

  /// What was lost of the cut graph, told of the graph as it was.
  private func original(of loss: FormatLoss) -> FormatLoss {
    let isID = loss.owner == .nodes && loss.attribute == "id"
    let name = originals[Key(loss.owner, nil, of: nil, loss.attribute)] ?? loss.attribute
    let values = loss.values.map { value -> FormatLoss.Value in
      let id = originals[Key(loss.owner, "id", of: nil, value.of)] ?? value.of
      let key =
        isID ? Key(.nodes, "id", of: nil, value.text) : Key(loss.owner, name, of: id, value.text)
      return .init(of: isID ? value.of : id, text: originals[key] ?? value.text)
    }
    return FormatLoss(
      owner: loss.owner, attribute: name, count: loss.count, treatment: loss.treatment,
      values: values)
  }

  /// Ids or names that are short enough, each of its own.
  private mutating func names(
    _ names: [String], _ owner: FormatLoss.Owner, _ attribute: String? = nil
  ) -> [String] {
    let limit = min(limits.names, limits.texts)
    let written = UniqueNames.carried(names) { limits.shortened($0, to: limit) ?? $0 }
    for (name, short) in zip(names, written) where ExactText(name) != ExactText(short) {
      originals[Key(owner, attribute, of: nil, short)] = name
    }
    return written
  }

  private mutating func columns(
    _ columns: [AttributeColumn], _ owner: FormatLoss.Owner, _ ids: [String]
  ) -> [AttributeColumn] {
    zip(columns, names(columns.map(\.name), owner)).map { column, name in
      if ExactText(name) != ExactText(column.name) {
        losses.add(owner, column.name, "called '\(name)' in the file", count: column.presentCount)
      }
      guard case .strings(var texts) = column.values else {
        return AttributeColumn(name: name, values: column.values)
      }
      var cut: [FormatLoss.Value] = []
      for place in texts.indices {
        guard let text = texts[place], let short = limits.shortened(text, to: limits.texts) else {
          continue
        }
        cut.append(.init(of: ids[place], text: text))
        originals[Key(owner, column.name, of: ids[place], short)] = text
        texts[place] = short
      }
      losses.add(owner, column.name, Self.treatment, values: cut)
      return AttributeColumn(name: name, values: .strings(texts))
    }
  }

  /// What is said of the graph; some formats write all of it as one text.
  private mutating func properties(_ properties: [GraphProperty]) -> [GraphProperty] {
    let limit = max(64, limits.texts / max(1, properties.count) - limits.names / 8)
    return zip(properties, names(properties.map(\.name), .graph)).map { property, name in
      if ExactText(name) != ExactText(property.name) {
        losses.add(.graph, property.name, "called '\(name)' in the file", count: 1)
      }
      guard let short = limits.shortened(property.text, to: limit) else {
        return GraphProperty(name: name, text: property.text)
      }
      losses.add(
        .graph, property.name, Self.treatment, values: [.init(of: "", text: property.text)])
      originals[Key(.graph, property.name, of: "", short)] = property.text
      return GraphProperty(name: name, text: short)
    }
  }
}

extension AttributedGraph {
  /// What `write` makes of the graph after too long texts are cut, with those among the losses.
  func written(
    within limits: TextLimits, by write: (AttributedGraph) -> WrittenGraph
  ) -> WrittenGraph {
    var shortened = ShortenedGraph(limits)
    return shortened.written(self, write)
  }
}
