import ArgumentParser
import Execution
import Graphs

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes a named graph to standard output, one edge a line.",
    discussion: """
      An edge is `u v`, or `u v weight` where the graph has costs, so that other tools can be timed \
      on the same graph. A graph of memberships is written as `member group`, each numbered from 0; \
      keep it in a file that ends in .bel. Example: citynet-bench generate kron16 > kron16.el
      """)

  @Argument(help: "The name of a graph; see `citynet-bench list`.")
  var name: String

  func run() throws {
    let input = try GraphSource(name).load(in: ExecutionContext())
    let (sources, targets) = input.graph.edgeEnds()
    // In a graph of memberships, groups are the nodes after the members.
    let firstTarget = UInt32(input.memberships?.memberCount ?? 0)
    var text = ""
    for edge in sources.indices {
      text += "\(sources[edge]) \(targets[edge] - firstTarget)"
      if let cost = input.costs?.values[edge] {
        text += cost == cost.rounded() && cost < 1e15 ? " \(Int(cost))" : " \(cost)"
      }
      text += "\n"
      if text.utf8.count > 1 << 16 {
        try StandardStreams.deliver(text)
        text = ""
      }
    }
    try StandardStreams.deliver(text)
  }
}
