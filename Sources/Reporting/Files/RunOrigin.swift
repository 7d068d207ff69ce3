/// A file that a run has read, known by its name and its content.
public struct RunInput: Sendable, Equatable, Codable {
  /// What it was read as.
  public enum Role: String, Sendable, Codable {
    /// The plan of the report.
    case plan
    /// A table of the dataset; its digest does not depend on the order of rows and columns.
    case table
    /// The description of the dataset.
    case description
    /// A table of the dataset that is compared.
    case comparedTable = "compared table"
    /// The description of the dataset that is compared.
    case comparedDescription = "compared description"
    /// The land that maps are drawn on.
    case outlines
    /// A file of the dataset whose corridors are laid over the cities.
    case corridors
    /// A file of the dataset whose memberships are laid over the cities.
    case organizations
    /// The file that says how figures look.
    case theme
    /// The file of a translator.
    case language
  }

  /// What it was read as.
  public let role: Role
  /// Its name, without folders.
  public let name: String
  /// The SHA-256 digest of its content in lower-case hexadecimal digits.
  public let sha256: String

  /// A file with a digest that is known.
  public init(_ role: Role, name: String, sha256: String) {
    self.role = role
    self.name = name
    self.sha256 = sha256
  }

  /// The file at `path` with this content.
  public init(_ role: Role, path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    self.init(role, name: name, sha256: Digest.sha256(bytes))
  }
}

/// The font that text was measured with, which decides where lines of text end.
public struct RunFont: Sendable, Equatable, Codable {
  /// The families that figures ask for, in the order of preference.
  public let families: String
  /// The name of the file that answers to them, without folders.
  public let file: String
  /// The SHA-256 digest of that file.
  public let sha256: String

  /// The font file at `path` with this content.
  public init(families: String, path: String, bytes: [UInt8]) {
    self.families = families
    file = path.split(separator: "/").last.map { String($0) } ?? path
    sha256 = Digest.sha256(bytes)
  }
}

/// How a run came about: what was asked for on the command line, and what was read.
///
/// Nothing of it tells where the run took place: paths start from the folder of the report or are
/// names without folders.
public struct RunOrigin: Sendable {
  /// The words after `citynet`.
  public var arguments: [String]
  /// What was read.
  public var inputs: [RunInput]
  /// The font that text was measured with, nil if that cannot be told.
  public var font: RunFont?
  /// Where the dataset lies, relative to the folder of the report; nil if the record is not to say.
  public var datasetPath: String?
  /// Where the dataset lies that is compared, if it is another one.
  public var comparedPath: String?

  /// A run of which nothing is known beyond what is given here.
  public init(
    arguments: [String] = [], inputs: [RunInput] = [], font: RunFont? = nil,
    datasetPath: String? = nil, comparedPath: String? = nil
  ) {
    self.arguments = arguments
    self.inputs = inputs
    self.font = font
    self.datasetPath = datasetPath
    self.comparedPath = comparedPath
  }
}
