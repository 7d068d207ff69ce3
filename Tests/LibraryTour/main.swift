import CityNetworks
import DatasetLoading
import Execution
import GraphAlgorithms
import GraphFormats
import Graphs
import NetworkAnalysis
import Reporting

let path = CommandLine.arguments[1]
let loaded = try DatasetLoader().load(path)
for finding in loaded.findings where finding.severity == .error { print(finding) }
guard let network = loaded.network else { throw DatasetError.unreadable(path: path) }
print(network.cities.count, "cities,", network.ties.count, "ties")

let study = try StudiedNetwork(network, selection: NetworkSelection(statusRule: .strict))
let graph = study.graph.graph
print(graph.nodeCount, "nodes,", graph.edgeCount, "edges")

let context = ExecutionContext()
let scores = try Harmonic().scores(on: graph, in: context)
for place in Ranking(of: scores).places.prefix(3) {
  print(place.rank, study.graph.city(of: place.node).name, place.score)
}

let analysis = try AnalysisCatalog.analysis("rank", ["by": .text("betweenness")])
let results = try AnalysisRunner([analysis]).results(for: study, in: context)
print(try TableFormat.csv.text(of: results.tables).prefix(60))

let plain = AttributedGraph(
  graph: graph, nodeIDs: NodeMap(study.network.cities.map(\.id.rawValue)))
if let writer = FormatCatalog.writer(id: "graphml") {
  let written = try writer.write(plain)
  print(!written.bytes.isEmpty, written.losses.count, "losses")
}
