/// The name by which the files of a dataset speak of one thing of one kind.
///
/// Two identifiers are equal if their texts are canonically equivalent; they are ordered by the
/// Unicode scalars of the text, never by a locale, so that every order in the program is the same
/// on every machine.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text as written in the files.
  var rawValue: String { get }
  /// The identifier written like this.
  init(_ rawValue: String)
}

extension Identifier {
  /// The text as written in the files.
  @inlinable public var description: String { rawValue }

  /// Orders identifiers by the Unicode scalars of their texts.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The identifier of a city, as in the column `id` of `cities.csv`.
public struct CityID: Identifier {
  /// The text as written in the files.
  public let rawValue: String
  /// The identifier written like this.
  @inlinable public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of an organization, as in the column `id` of `organizations.csv`.
public struct OrganizationID: Identifier {
  /// The text as written in the files.
  public let rawValue: String
  /// The identifier written like this.
  @inlinable public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a source, as in the column `id` of `sources.csv`.
public struct SourceID: Identifier {
  /// The text as written in the files.
  public let rawValue: String
  /// The identifier written like this.
  @inlinable public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of an assertion, as in the column `id` of `assertions.csv`.
public struct AssertionID: Identifier {
  /// The text as written in the files.
  public let rawValue: String
  /// The identifier written like this.
  @inlinable public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a corridor, as in the column `corridor` of `corridors.csv`.
public struct CorridorID: Identifier {
  /// The text as written in the files.
  public let rawValue: String
  /// The identifier written like this.
  @inlinable public init(_ rawValue: String) { self.rawValue = rawValue }
}
