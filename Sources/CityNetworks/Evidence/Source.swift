/// A document that makes assertions: an article, a register, a list.
public struct Source: Hashable, Sendable, Identifiable {
  /// The identifier within the dataset.
  public let id: SourceID
  /// Who published it.
  public let publisher: String
  /// What it is called.
  public let title: String
  /// When it appeared, if known; of a page that changes "../2022-01", read by then.
  public let published: Interval?
  /// Where to find it at the publisher, such as "News ID 476144".
  public let locator: String
  /// Its address, if it has one.
  public let url: String?
  /// When it was read, if known.
  public let accessed: UncertainDate?
  /// Under which license it may be used.
  public let license: String
  /// A remark of the dataset's editors.
  public let note: String

  /// A source; what is not given is not known.
  public init(
    id: SourceID, publisher: String = "", title: String, published: Interval? = nil,
    locator: String = "", url: String? = nil, accessed: UncertainDate? = nil,
    license: String = "", note: String = ""
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.published = published
    self.locator = locator
    self.url = url
    self.accessed = accessed
    self.license = license
    self.note = note
  }

  /// The reference in plain text: who, what, when, where.
  public var citation: String {
    var parts: [String] = []
    if !publisher.isEmpty { parts.append(publisher) }
    if !title.isEmpty { parts.append("“\(title)”") }
    parts.append(published?.text ?? "undated")
    if !locator.isEmpty { parts.append(locator) }
    if let url { parts.append(url) }
    if let accessed { parts.append("accessed \(accessed.text)") }
    return parts.joined(separator: ", ") + "."
  }

  /// The first number in the locator, by which undated items of one publisher are ordered.
  ///
  /// Publishers number their items as they appear: News ID 476144 came before News ID 493402.
  public var locatorNumber: Int? {
    let digits = locator.drop { !$0.isASCII || !$0.isWholeNumber }
      .prefix { $0.isASCII && $0.isWholeNumber }
    return Int(digits)
  }
}
