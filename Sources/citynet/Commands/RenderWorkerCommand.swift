import ArgumentParser
import Diagrams

/// The loop of a drawing process; the tool calls it on itself and on nobody else's behalf.
struct RenderWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render-worker", shouldDisplay: false)

  func run() throws {
    let status = WorkerMain.run()
    if status != 0 { throw EarlyEnd(status: .ourFault) }
  }
}
