public import CityNetworks

/// How one source of a dataset is cited.
public struct SourceCitation: Sendable {
  /// The source.
  public let source: Source

  /// The citation of a source.
  public init(_ source: Source) { self.source = source }

  /// The reference as one paragraph.
  public var text: String { source.citation }

  /// The year in which it appeared, if the source says one plain year.
  private var year: String? {
    guard case .date(let date)? = source.published?.form else { return nil }
    let year = date.text.prefix(4)
    return date.qualifier == .none && year.count == 4 && year.allSatisfy(\.isNumber)
      ? String(year) : nil
  }

  /// The entry for BibTeX.
  public var bibTeX: String {
    let notes =
      [source.locator] + [source.published.map { year == $0.text ? "" : $0.text } ?? "undated"]
      + [source.accessed.map { "accessed \($0.text)" } ?? ""]
    return BibTeXEntry(
      key: source.id.rawValue, authors: source.publisher.isEmpty ? [] : [source.publisher],
      title: source.title, year: year,
      fields: [
        ("howpublished", source.url ?? ""),
        ("note", notes.filter { !$0.isEmpty }.joined(separator: ", ")),
      ]
    ).text
  }

  /// The item for reference managers, as CSL-JSON.
  public var cslJSON: String {
    var item: [(name: String, value: JSONTree)] = [
      ("id", .text(source.id.rawValue)),
      ("type", .text(source.url == nil ? "document" : "webpage")), ("title", .text(source.title)),
    ]
    if !source.publisher.isEmpty {
      item.append(("author", .list([.object([("literal", .text(source.publisher))])])))
    }
    if year != nil, let issued = CSLDate.tree(source.published?.text ?? "") {
      item.append(("issued", issued))
    }
    if let url = source.url { item.append(("URL", .text(url))) }
    if let accessed = source.accessed, let date = CSLDate.tree(accessed.text) {
      item.append(("accessed", date))
    }
    if !source.locator.isEmpty { item.append(("note", .text(source.locator))) }
    return JSONTree.list([.object(item)]).document
  }
}
