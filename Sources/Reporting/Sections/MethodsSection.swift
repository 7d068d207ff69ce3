import CityNetworks
import NetworkAnalysis

/// How the numbers came about.
enum MethodsSection: ReportSection {
  static let title = "Methods"

  static func blocks(from material: ReportMaterial) -> [Block] {
    var seen: [MethodNote] = []
    var definitions = [
      Definition(
        "Data and selection",
        "\(material.study.basis) In full: \(material.study.selection.description).")
    ]
    var literature: Set<String> = []
    for table in material.results.tables {
      literature.formUnion(table.method.literature)
      guard !seen.contains(table.method) else { continue }
      seen.append(table.method)
      let choices = table.method.choices.map { "\($0.name): \($0.value)." }
      definitions.append(
        Definition(
          table.method.name,
          ([table.method.meaning] + choices + [table.method.caveat]).filter { !$0.isEmpty }
            .joined(separator: " ")))
    }
    let works: [Block] =
      literature.isEmpty
      ? [] : [.heading(level: 3, text: "Literature", id: "literature"), .list(literature.sorted())]
    return [.definitions(definitions)] + works
  }
}
