import ArgumentParser

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the tasks and the graphs with names.",
    discussion: "Example: citynet-bench list")

  func run() throws {
    var text = RecordTable.row(["Task", "What it does", "Time grows like"])
    text += RecordTable.row(["---", "---", "---"])
    for task in TaskCatalog.all.map(\.descriptor) {
      text += RecordTable.row([task.id, task.title, task.growth == .linear ? "n + m" : "n·m"])
    }
    text += "\n" + RecordTable.row(["Graph", "What it is"]) + RecordTable.row(["---", "---"])
    for name in BundledDatasets.names {
      text += RecordTable.row([name, "the bundled dataset of that name"])
    }
    for graph in GeneratedGraph.all { text += RecordTable.row([graph.name, graph.title]) }
    text += RecordTable.row(["FILE", "edges `u v` or `u v weight`; memberships if it ends in .bel"])
    text += RecordTable.row(["FOLDER", "a dataset: the graph of its binding twinnings"])
    try StandardStreams.deliver(text)
  }
}
