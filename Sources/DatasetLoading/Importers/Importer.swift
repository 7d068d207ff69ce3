/// Turns files of one outside form into a dataset, in memory.
public protocol Importer: Sendable {
  /// What the importer is called.
  var descriptor: ImporterDescriptor { get }

  /// Whether the files look, without doubt, like what the importer reads.
  func recognizes(_ files: [InputFile]) -> Bool

  /// The dataset that the files describe. The same rows in any order give the same bytes.
  ///
  /// - Throws: `ImportError` if the files cannot be read; what is only doubtful is reported.
  func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset
}

/// How an importer is named in lists and on a command line.
public struct ImporterDescriptor: Sendable, Equatable {
  /// The word for it on a command line.
  public let id: String
  /// What it reads, in one sentence without a full stop.
  public let title: String

  /// A descriptor with this word and this sentence.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A file as an importer gets it: its name, for messages, and its bytes.
public struct InputFile: Sendable, Equatable {
  /// The name, with or without folders.
  public let name: String
  /// The whole content.
  public let bytes: [UInt8]

  /// A file of this content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The name without folders and without its ending.
  var stem: String {
    let last = name.split(separator: "/").last.map { String($0) } ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// What is imported, and how.
public struct ImportInput: Sendable {
  /// The files, all of one folder or as a user listed them.
  public let files: [InputFile]
  /// What the dataset shall say that the files do not.
  public let options: ImportOptions
  /// The name of the folder that holds the files, if they are one folder's.
  public let folder: String?

  /// These files with these options.
  public init(
    files: [InputFile], options: ImportOptions = ImportOptions(), folder: String? = nil
  ) {
    self.files = files
    self.folder = folder
    self.options = options
  }
}

/// Why files cannot be imported: where, what is wrong there, what to do.
public struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file, nil if no single file is at fault.
  public let file: String?
  /// The line in the file, from 1.
  public let line: Int?
  /// The character in the line, from 1.
  public let column: Int?
  /// What is wrong with the actual value, without a full stop.
  public let problem: String
  /// What to do about it, a full sentence.
  public let remedy: String

  /// An error, with its place where there is one.
  public init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, problem: String, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// The error in one line, as in `pairs.csv:214:7: <problem>. <remedy>`.
  public var description: String {
    let place = [file, line.map { String($0) }, column.map { String($0) }].compactMap { $0 }
    return (place.isEmpty ? "" : place.joined(separator: ":") + ": ") + "\(problem). \(remedy)"
  }
}
