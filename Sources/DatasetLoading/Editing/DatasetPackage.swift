public import CityNetworks
import GraphFormats

/// A city network as the files of a dataset folder: the way back from a network to its tables.
///
/// The assertions, not the ties that follow from them, are written, so that what is loaded from the
/// files derives the same ties.
public struct DatasetPackage: Sendable {
  private let network: CityNetwork

  /// The dataset of what `network` holds.
  public init(_ network: CityNetwork) { self.network = network }

  /// The files in the order of their names; of organizations and corridors only if there are any.
  public var files: [InputFile] {
    var tables = [cities, assertions, sources]
    if !network.organizations.isEmpty { tables.append(organizations) }
    if !network.corridors.isEmpty { tables.append(corridors) }
    let provenance = network.provenance
    let package = PackageFile(
      id: provenance.datasetID, title: provenance.title, sourceTitle: provenance.title,
      source: ImportSource(license: provenance.license), tables: tables.map(\.table),
      version: provenance.version.isEmpty ? nil : provenance.version)
    let files =
      tables.map { InputFile(name: $0.table.file, bytes: $0.bytes) }
      + [InputFile(name: DatasetDescription.file, bytes: package.bytes)]
    return files.sorted { $0.name.precedesByScalars($1.name) }
  }

  private typealias Written = (table: OutputTable, bytes: [UInt8])

  private static func written(_ table: OutputTable, _ rows: [[String]]) -> Written {
    var writer = table.writer
    for row in rows { writer.append(row) }
    return (table, writer.bytes)
  }

  private var cities: Written {
    let details = Set(network.cities.flatMap { $0.details.entries.map(\.name) })
      .sorted { $0.precedesByScalars($1) }
    return Self.written(
      .cities.adding(texts: details),
      network.cities.map { city in
        let described = [
          city.id.rawValue, city.name, city.aliases.joined(separator: "|"),
          city.country?.code ?? "", city.region?.name ?? "",
          city.coordinate?.latitude.plainText ?? "", city.coordinate?.longitude.plainText ?? "",
          city.population.map { String($0) } ?? "", city.wikidata ?? "",
          city.geonames.map { String($0) } ?? "",
        ]
        return described + details.map { city.details[$0] ?? "" }
      })
  }

  private var organizations: Written {
    Self.written(
      .organizations,
      network.organizations.map { organization in
        [
          organization.id.rawValue, organization.name,
          organization.shortName == organization.name ? "" : organization.shortName,
          organization.kind, organization.aliases.joined(separator: "|"),
          organization.wikidata ?? "", organization.url ?? "", organization.note,
        ]
      })
  }

  private var assertions: Written {
    let quantities = Set(network.assertions.flatMap { $0.quantities.entries.map(\.name) })
      .sorted { $0.precedesByScalars($1) }
    return Self.written(
      .assertions.adding(numbers: quantities),
      network.assertions.map { assertion in
        let stated = [
          assertion.id.rawValue, assertion.subject.rawValue, assertion.object?.rawValue ?? "",
          assertion.relation.rawValue, assertion.isDirected ? "true" : "false",
          assertion.status.rawValue, assertion.period.text,
          assertion.count.map { String($0) } ?? "", assertion.weight?.plainText ?? "",
          assertion.sectors.joined(separator: "|"), assertion.source?.rawValue ?? "",
          assertion.quote, assertion.note,
        ]
        return stated + quantities.map { assertion.quantities[$0]?.plainText ?? "" }
      })
  }

  private var corridors: Written {
    let rows = network.corridors.flatMap { corridor in
      corridor.branches.flatMap { branch in
        branch.cities.enumerated().map { place, city in
          [
            corridor.id.rawValue, corridor.name, branch.name, String(place + 1), city.rawValue,
            branch.sources.map(\.rawValue).joined(separator: "|"), "",
          ]
        }
      }
    }
    return Self.written(.corridors, rows)
  }

  private var sources: Written {
    Self.written(
      .sources,
      network.sources.map { source in
        [
          source.id.rawValue, source.publisher, source.title, source.published?.text ?? "",
          source.locator, source.url ?? "", source.accessed?.text ?? "", source.license,
          source.note,
        ]
      })
  }
}
