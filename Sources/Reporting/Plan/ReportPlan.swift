public import NetworkAnalysis

/// What a report is made of: dataset, selection, questions and figures, as a small JSON or YAML file.
public struct ReportPlan: Sendable, Equatable {
  /// One question or one figure with its parameters.
  public struct Request: Sendable, Equatable {
    /// The id in the catalogue.
    public let id: String
    /// The parameters by name.
    public let parameters: [String: AnalysisParameters.Value]

    /// A request for the catalogue entry `id`.
    public init(_ id: String, _ parameters: [String: AnalysisParameters.Value] = [:]) {
      self.id = id
      self.parameters = parameters
    }
  }

  /// The selection as it stands in the plan, in the words of the command line.
  public struct Selection: Sendable, Equatable {
    /// A rule's name or a list of statuses, nil for the standard rule.
    public var status: String?
    /// The day on which ties must hold, nil for any.
    public var asOf: String?
    /// A period before whose end and after whose begin ties must hold, as 2019/2021.
    public var fromTo: String?
    /// A period on some day of which ties must hold.
    public var between: String?
    /// A period in which ties must begin and be over.
    public var containedIn: String?
    /// A period in which ties must begin.
    public var createdIn: String?
    /// A period in which the first day without the tie must lie.
    public var deletedIn: String?
    /// Whether ties of which that is so only possibly count too.
    public var includesPossible = false
    /// Whether ties with no known end are not taken to go on.
    public var refusesOpenEnds = false
    /// The kinds of ties, empty for the standard kinds.
    public var relations: [String] = []
    /// The countries, empty for all.
    public var countries: [String] = []
    /// The clubs whose inside ties count as memberships, `all` for every one; empty for none.
    public var asMembership: [String] = []
    /// Organizations whose memberships are left out, by id or name; empty for none.
    public var without: [String] = []
    /// The weight by which shared memberships tie cities, as `count:minimum=2`; nil for stated ties.
    public var coMembership: String?

    /// The standard selection.
    public init() {}
  }

  /// The report's title.
  public let title: String
  /// What the report is about.
  public let kind: ReportKind
  /// What the report is for, in the words of who asks; empty if nobody says.
  public let purpose: String
  /// The dataset's path, relative to the plan's folder.
  public let dataset: String
  /// The output folder's path, relative to the plan's folder.
  public let output: String
  /// Which ties count.
  public let selection: Selection
  /// The questions, in the order in which the report answers them.
  public let analyses: [Request]
  /// The figures, in the order in which the report shows them.
  public let figures: [Request]
  /// The state that a comparison sets before the one of the plan; nil for other reports.
  public let comparison: Comparison?
  /// Language, numbers, parts and forms of the report, and what it is laid over.
  public let presentation: Presentation

  /// A plan in memory.
  public init(
    title: String, kind: ReportKind = .network, purpose: String = "", dataset: String,
    output: String, selection: Selection, analyses: [Request], figures: [Request],
    comparison: Comparison? = nil,
    presentation: Presentation = Presentation()
  ) {
    self.comparison = comparison
    self.title = title
    self.kind = kind
    self.purpose = purpose
    self.dataset = dataset
    self.output = output
    self.selection = selection
    self.analyses = analyses
    self.figures = figures
    self.presentation = presentation
  }

  /// The plan with every text field named that a plan may have, for messages.
  static let keys =
    [
      "title", "report", "purpose", "dataset", "output", "selection", "analyses", "figures",
      "compare",
    ] + Presentation.keys
  static let selectionKeys = [
    "status", "as_of", "from_to", "between", "contained_in", "created_in", "deleted_in",
    "include_possible", "no_open_ends", "relations", "countries",
    "as_membership", "without", "co_membership",
  ]
}
