public import CityNetworks

/// What an imported dataset shall say that the files themselves do not.
public struct ImportOptions: Sendable {
  /// The name of the dataset; nil takes that of the folder or of the first file.
  public let datasetID: String?
  /// What the dataset is called; nil takes the title of the source.
  public let title: String?
  /// What each pair of cities is joined by.
  public let relation: Relation
  /// The status of every tie.
  public let status: TieStatus
  /// The date of every tie that has none in the file; nil says that it held by the day the source
  /// was read, if that is known.
  public let date: Interval?
  /// Of what the cities of a list are members, if the list does not say.
  public let organization: String?
  /// Who says so.
  public let source: ImportSource
  /// The words of a package that are read as those of a dataset.
  public let vocabulary: Vocabulary
  /// How names of countries are read.
  public let countries: CountryNames

  /// Options; what is not given has the value that fits a list of twinnings without dates.
  ///
  /// - Precondition: `relation` joins two cities.
  public init(
    datasetID: String? = nil, title: String? = nil, relation: Relation = .twinning,
    status: TieStatus = .inForce, date: Interval? = nil, organization: String? = nil,
    source: ImportSource = ImportSource(), vocabulary: Vocabulary = .standard,
    countries: CountryNames = .standard
  ) {
    precondition(relation.kind == .cityTie, "\(relation.rawValue) does not join two cities")
    self.datasetID = datasetID
    self.title = title
    self.relation = relation
    self.status = status
    self.date = date
    self.organization = organization
    self.source = source
    self.vocabulary = vocabulary
    self.countries = countries
  }
}

/// The one source of an imported dataset, as in `sources.csv`.
public struct ImportSource: Sendable {
  /// What it is called; nil takes the name of the file.
  public let title: String?
  /// Who published it.
  public let publisher: String
  /// Its address.
  public let url: String
  /// When it was read, if known.
  public let accessed: UncertainDate?
  /// Under which license it may be used.
  public let license: String

  /// A source; what is not given is not known.
  public init(
    title: String? = nil, publisher: String = "", url: String = "",
    accessed: UncertainDate? = nil, license: String = ""
  ) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.accessed = accessed
    self.license = license
  }
}

extension ImportInput {
  /// The same with what is known of every answer of Wikidata, unless the options say otherwise.
  var fromWikidata: ImportInput {
    let source = options.source
    return ImportInput(
      files: files,
      options: ImportOptions(
        datasetID: options.datasetID, title: options.title, relation: options.relation,
        status: options.status, date: options.date, organization: options.organization,
        source: ImportSource(
          title: source.title, publisher: source.publisher.isEmpty ? "Wikidata" : source.publisher,
          url: source.url, accessed: source.accessed,
          license: source.license.isEmpty ? "CC0-1.0" : source.license),
        countries: options.countries),
      folder: folder)
  }
}
