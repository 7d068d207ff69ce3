import ArgumentParser

@main
struct CityNet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citynet", abstract: "Answers questions about networks of cities.")
}
