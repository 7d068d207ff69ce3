import CityNetworks
import DatasetLoading
import TestSupport
import Testing

struct NameResolverTests {
  private static func city(
    _ id: String, _ name: String, _ country: String, _ aliases: [String] = [],
    wikidata: String? = nil,
    geonames: Int? = nil
  ) -> City {
    City(
      id: CityID(id), name: name, aliases: aliases, country: Country(code: country),
      wikidata: wikidata, geonames: geonames)
  }

  private static let resolver = NameResolver(
    CityNetwork(cities: [
      city(
        "isfahan", "Isfahan", "IR", ["Esfahan", "اصفهان"], wikidata: "Q42053", geonames: 418863),
      city("hyderabad-in", "Hyderabad", "IN", ["हैदराबाद"]), city("hyderabad-pk", "Hyderabad", "PK"),
      city("st-petersburg", "St. Petersburg", "RU", ["Санкт-Петербург"]),
      city("urumqi", "Ürümqi", "CN", ["乌鲁木齐"]), city("xian", "Xi'an", "CN", ["西安"]),
      city("iasi", "Iași", "RO"), city("istanbul", "İstanbul", "TR"), city("lodz", "Łódź", "PL"),
      city("washington", "Washington, D.C.", "US"), city("naxcivan", "Naxçıvan", "AZ"),
      city("alia", "Alia", "DE", ["Beta"]), city("beta", "Beta City", "DE"),
    ]))

  @Test(arguments: [
    ("isfahan", "isfahan"), ("Q42053", "isfahan"), ("418863", "isfahan"), ("Isfahan", "isfahan"),
    ("Esfahan", "isfahan"), ("اصفهان", "isfahan"), ("ESFAHAN", "isfahan"), (" Isfahan ", "isfahan"),
    ("Saint Petersburg", "st-petersburg"), ("St Petersburg", "st-petersburg"),
    ("санкт-петербург", "st-petersburg"), ("Urumqi", "urumqi"), ("U\u{308}ru\u{308}mqi", "urumqi"),
    ("乌鲁木齐", "urumqi"), ("Xi’an", "xian"), ("Xian", "xian"), ("Iaşi", "iasi"),
    ("istanbul", "istanbul"), ("Istanbul", "istanbul"), ("Lodz", "lodz"), ("Nakhcivan", ""),
    ("naxcivan", "naxcivan"), ("Hyderabad, Pakistan", "hyderabad-pk"),
    ("Hyderabad (IN)", "hyderabad-in"), ("hyderabad (India)", "hyderabad-in"),
    ("Washington, D.C.", "washington"), ("Washington, D.C., United States", "washington"),
    ("Isfahan, Islamic Republic of Iran", "isfahan"), ("Beta", "alia"),
  ])
  func aNameLeadsToItsCity(text: String, id: String) {
    #expect((try? Self.resolver.city(text))?.id.rawValue ?? "" == id)
  }

  @Test func anAmbiguousNameListsItsCities() {
    let error = #expect(throws: NameResolutionError.self) { try Self.resolver.city("Hyderabad") }
    #expect(
      error?.description
        == "'Hyderabad' is the name of 2 cities: hyderabad-in (Hyderabad, India), "
        + "hyderabad-pk (Hyderabad, Pakistan). Give the id.")
  }

  @Test(arguments: [
    ("Isfahn", "no city is called 'Isfahn'. Did you mean 'Isfahan' (isfahan)?"),
    ("Isfhan", "no city is called 'Isfhan'. Did you mean 'Isfahan' (isfahan)?"),
    ("Yash", "no city is called 'Yash'. Did you mean 'Iași' (iasi)?"),
    (
      "Hyderabat",
      "no city is called 'Hyderabat'. "
        + "Did you mean 'Hyderabad' (hyderabad-in) or 'Hyderabad' (hyderabad-pk)?"
    ),
    ("Esfahaan", "no city is called 'Esfahaan'. Did you mean 'Esfahan' (isfahan)?"),
    ("Timbuktu", "no city is called 'Timbuktu'. Check the spelling, or give the id."),
    (
      "Isfahan, Pakistan",
      "no city is called 'Isfahan, Pakistan'. Check the spelling, or give the id."
    ),
  ])
  func anUnknownNameIsSuggestedForAndNeverGuessed(text: String, message: String) {
    let error = #expect(throws: NameResolutionError.self) { try Self.resolver.city(text) }
    #expect(error?.description == message)
  }
}
