import CityNetworks

extension Citation {
  /// The file `CITATION.cff` (Citation File Format 1.2.0).
  public var cff: String {
    var lines = [
      "cff-version: 1.2.0", "message: \(Self.quoted(message))", "type: dataset",
      "title: \(Self.quoted(title))", "authors:",
    ]
    // The format wants an author; a dataset that names none is its own.
    lines += Self.people(authors.isEmpty ? [data.title] : authors, indent: "  ")
    if !data.version.isEmpty { lines.append("version: \(Self.quoted(data.version))") }
    if let day { lines.append("date-released: \(day)") }
    // The format knows licenses by their SPDX names only; others stand in the message.
    if Self.licenses.contains(data.license) { lines.append("license: \(data.license)") }
    if !data.digest.isEmpty {
      lines += [
        "identifiers:", "  - type: other", "    value: \(Self.quoted("sha256:" + data.digest))",
        "    description: \(Self.quoted("SHA-256 of the input tables"))",
      ]
    }
    lines.append("references:")
    if isReport { lines += dataset }
    lines += [
      "  - type: software", "    title: citynet",
      "    version: \(Self.quoted(ToolVersion.current))",
      "    authors:", "      - name: CityNet",
    ]
    return (lines + sources.flatMap(Self.reference)).joined(separator: "\n") + "\n"
  }

  private var message: String {
    let license =
      data.license.isEmpty || Self.licenses.contains(data.license)
      ? "" : " License of the data: \(data.license)."
    return (isReport ? "If you use this report" : "If you use this dataset")
      + ", please cite it as below. \(Self.advice)\(license)"
  }

  /// The dataset behind a report.
  private var dataset: [String] {
    var lines = ["  - type: data", "    title: \(Self.quoted(data.title))", "    authors:"]
    lines += Self.people(data.creators.isEmpty ? [data.title] : data.creators, indent: "      ")
    if !data.version.isEmpty { lines.append("    version: \(Self.quoted(data.version))") }
    return lines + (day.map { ["    date-released: \($0)"] } ?? [])
  }

  /// The day of release; nil if the dataset says none, or not to the day.
  private var day: String? {
    let text = String(data.released.prefix(10))
    return (try? Day(iso: text)) == nil ? nil : text
  }

  private static func people(_ names: [String], indent: String) -> [String] {
    names.flatMap { name -> [String] in
      guard let parts = PersonName.parts(name) else { return ["\(indent)- name: \(quoted(name))"] }
      return [
        "\(indent)- family-names: \(quoted(parts.family))",
        "\(indent)  given-names: \(quoted(parts.given))",
      ]
    }
  }

  private static func reference(_ source: Source) -> [String] {
    let publisher = source.publisher.isEmpty ? source.title : source.publisher
    var lines = [
      "  - type: \(source.url == nil ? "generic" : "website")",
      "    title: \(quoted(source.title.isEmpty ? source.id.rawValue : source.title))",
      "    authors:", "      - name: \(quoted(publisher.isEmpty ? source.id.rawValue : publisher))",
    ]
    if let url = source.url, url.hasPrefix("http"), !url.contains(" ") {
      lines.append("    url: \(quoted(url))")
    }
    if let accessed = source.accessed, accessed.text.count == 10,
      (try? Day(iso: accessed.text)) != nil
    {
      lines.append("    date-accessed: \(accessed.text)")
    }
    return lines + ["    notes: \(quoted(source.id.rawValue))"]
  }

  /// A text in quotation marks, which YAML reads as JSON does.
  private static func quoted(_ text: String) -> String {
    String(JSONTree.text(text).document.dropLast())
  }

  private static let licenses: Set<String> = [
    "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-3.0", "CC-BY-SA-3.0", "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "CDLA-Permissive-2.0",
    "MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0-or-later", "Etalab-2.0", "OGL-UK-3.0",
  ]
}
