import Crypto

extension DatasetFiles {
  /// The digest of each file that a dataset is read from, by the order of their names, in lower-case
  /// hexadecimal digits.
  ///
  /// Of a table the digest is of its content, the same for any order of rows and columns; of
  /// `datapackage.json` it is SHA-256 of the bytes. Files that the loader does not read are left out.
  public func digests() -> [(file: String, sha256: String, isTable: Bool)] {
    var reader = TableReader()
    let tables = TableSchema.all.compactMap { schema -> (String, String, Bool)? in
      guard let table = reader.read(schema, from: self), table.rowCount > 0 else { return nil }
      return (table.file, ContentDigest.digest(of: [table]), true)
    }
    let description = contents[DatasetDescription.file].map {
      (DatasetDescription.file, Hexadecimal.text(SHA256.hash(data: $0)), false)
    }
    return (tables + (description.map { [$0] } ?? [])).sorted { $0.0 < $1.0 }
  }
}
