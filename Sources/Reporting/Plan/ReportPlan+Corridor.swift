public import CityNetworks
public import NetworkAnalysis

extension ReportPlan {
  /// The plan of a dossier on the routes that the analysis `routes` finds with these parameters:
  /// alternatives, hops, weak links, what would break them, the cities, the statements.
  ///
  /// - Parameter parameters: the parameters of the analysis `routes`, with cities by id.
  public static func dossier(
    ofRoutes parameters: [String: AnalysisParameters.Value], in network: CityNetwork,
    dataset: String, output: String, selection: Selection = Selection()
  ) -> ReportPlan {
    let from = name(parameters["from"], in: network)
    let to = name(parameters["to"], in: network)
    var cuts: [Request] = []
    if isCity(parameters["from"], in: network), isCity(parameters["to"], in: network) {
      let ends = parameters.filter { ["from", "to"].contains($0.key) }
      let costs = parameters.filter { ["from", "to", "by", "count"].contains($0.key) }
      cuts = [Request("failure", costs), Request("cuts", ends)]
    }
    return ReportPlan(
      title: "From \(from) to \(to): routes through existing ties", kind: .corridor,
      purpose: "Which chains of existing ties join \(from) and \(to), how firm each link is, who "
        + "says so, and what would break them.",
      dataset: dataset, output: output, selection: selection,
      analyses: [Request("routes", parameters), Request("route-evidence", parameters)] + cuts,
      figures: [Request("routes", parameters), Request("map-routes", parameters)])
  }

  /// The plan of a dossier on a corridor of the dataset: steps, ties and gaps, weak links, missing
  /// links, the cities, the statements; with a map of all and a figure of the longest branch.
  ///
  /// - Parameter branch: the only branch that counts; all if nil.
  public static func dossier(
    of corridor: Corridor, branch: String? = nil, dataset: String, output: String,
    selection: Selection = Selection()
  ) -> ReportPlan {
    var parameters = ["corridor": AnalysisParameters.Value.text(corridor.id.rawValue)]
    if let branch { parameters["branch"] = .text(branch) }
    return ReportPlan(
      title: "\(corridor.name): ties and gaps along the corridor", kind: .corridor,
      purpose:
        "Which neighbours along \(corridor.name) are tied, which links are missing, how firm "
        + "each tie is, and who says so.",
      dataset: dataset, output: output, selection: selection,
      analyses: [
        "corridor", "corridor-links", "corridor-chance", "corridor-cities", "corridor-partners",
        "corridor-memberships", "corridor-evidence",
      ].map { Request($0, parameters) },
      figures: [Request("map-corridor", parameters), Request("corridor", parameters)])
  }

  /// The name of the city or country that a parameter gives; of anything else what it is written
  /// as, without its kind.
  private static func name(
    _ value: AnalysisParameters.Value?, in network: CityNetwork
  ) -> String {
    guard case .text(let text)? = value else { return "" }
    let bare = text.split(separator: ":").last.map(String.init) ?? text
    return network.city(CityID(text))?.name ?? Country(code: bare)?.name ?? bare
  }

  private static func isCity(
    _ value: AnalysisParameters.Value?, in network: CityNetwork
  ) -> Bool {
    guard case .text(let text)? = value else { return false }
    return network.city(CityID(text)) != nil
  }
}
