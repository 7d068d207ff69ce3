/// Where a definition or an algorithm was published.
public struct Reference: Sendable, Equatable {
  /// The authors' family names: "Traag, Waltman & van Eck".
  public let authors: String
  /// The title of the work.
  public let title: String
  /// Journal and volume, or publisher.
  public let venue: String
  /// The year of publication.
  public let year: Int

  /// A published work.
  public init(authors: String, title: String, venue: String, year: Int) {
    self.authors = authors
    self.title = title
    self.venue = venue
    self.year = year
  }

  /// The work as one line of a bibliography.
  public var citation: String { "\(authors) (\(year)): \(title). \(venue)." }
}
