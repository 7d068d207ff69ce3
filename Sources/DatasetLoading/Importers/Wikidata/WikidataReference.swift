import GraphFormats

/// What a statement of Wikidata refers to: where it is stated (P248), the address (P854), and when
/// that was read (P813).
struct WikidataReference {
  var url = ""
  var statedIn = ""
  var statedInLabel = ""
  var retrieved = ""

  /// The source that the reference names; nil if it names none that a reader could look up.
  ///
  /// The importer has not read it: the note says through whom it is cited.
  var source: DraftSource? {
    let label = statedInLabel.isEmpty ? statedIn : statedInLabel
    guard !url.isEmpty || !label.isEmpty else { return nil }
    return DraftSource(
      title: DamagedText.marked(label.isEmpty ? host : label), url: url,
      accessed: WikidataTime(retrieved, precision: retrieved.isEmpty ? nil : 11).date,
      note: "Cited by Wikidata\(statedIn.isEmpty ? "" : " as \(statedIn)"); "
        + "not read for this dataset.")
  }

  private var host: String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1, url.contains("://") else { return url }
    return String(parts[1])
  }
}
