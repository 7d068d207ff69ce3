import Execution
import Foundation
import GraphAlgorithms
import GraphFormats

let file = CommandLine.arguments[1]
let network = try FormatCatalog.read([UInt8](Data(contentsOf: URL(filePath: file))), file: file)
let scores = try Betweenness().scores(on: network.graph, in: ExecutionContext())
for place in Ranking(of: scores).places.prefix(10) {
  print(place.rank, network.nodeIDs[place.node], place.score)
}
