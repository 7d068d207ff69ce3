import CityNetworks

/// Names that cities of at least 100,000 inhabitants in two or more countries share.
///
/// Source: GeoNames (CC BY 4.0), by the names as written there.
enum Homonyms {
  /// The other countries in which a large city has this name; none if the name is not known as shared.
  static func countries(sharing name: String, besides country: Country?) -> [Country] {
    (table[NameFolding.fold(name)] ?? []).filter { $0 != country }
  }

  private static let table: [String: [Country]] = {
    var result: [String: [Country]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|")
      result[NameFolding.fold(String(parts[0]))] =
        parts[1].split(separator: " ").compactMap { Country(code: String($0)) }
    }
    return result
  }()

  private static let lines = """
    Aberdeen|GB HK
    Alexandria|EG US
    Athens|GR US
    Barcelona|ES VE
    Bharatpur|IN NP
    Birmingham|GB US
    Brest|BY FR
    Cadiz|ES PH
    Cambridge|CA GB US
    Cartagena|CO ES
    Colombo|BR LK
    Córdoba|AR ES MX
    Danshui|CN TW
    Formosa|AR BR
    Fuji|CN JP
    Gloucester|CA GB
    Hamilton|CA NZ
    Hyderabad|IN PK
    Jamālpur|BD IN
    Kadoma|JP ZW
    Kingston|CA JM
    Kochi|IN JP
    La Paz|BO MX
    León|ES NI
    Lincoln|GB US
    London|CA GB
    Madrid|CO ES
    Manchester|GB US
    Manzanillo|CU MX
    Miramar|MX US
    Mérida|MX VE
    Nantou|CN TW
    Newcastle|AU ZA
    Orléans|CA FR
    Pātan|IN NP
    Richmond|CA US
    Rosario|AR PH
    Salamanca|ES MX
    Salem|IN US
    Salto|BR UY
    San Cristóbal|DO VE
    San Jose|PH US
    San Juan|AR PH PR
    San Mateo|PH US
    San Miguel|AR SV
    Santa Ana|SV US
    Santa Clara|CU US
    Santa Maria|BR US
    Santa Rosa|AR PH US
    Santiago|CL PH
    Sydney|AU CA
    Tabuk|PH SA
    Toledo|BR PH US
    Tripoli|LB LY
    Valencia|ES US VE
    Vancouver|CA US
    Victoria|CA HK
    Worcester|GB US ZA
    """
}
