import Foundation
import Testing

/// Completions for the three shells, made by the library that parses the arguments.
@Suite struct CompletionTests {
  private static let shells = ["bash", "zsh", "fish"]

  private static func path(of shell: String) -> String? {
    ["/bin/", "/usr/bin/"].map { $0 + shell }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private func run(_ shell: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.path(of: shell)))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: shells)
  func aScriptNamesEveryVerbAndNoHiddenOne(shell: String) throws {
    let script = try CityNetProcess("--generate-completion-script", shell)
    #expect(script.status == 0)
    for verb in HelpTests.verbs { #expect(script.output.contains(verb)) }
    #expect(!script.output.contains("render-worker"))
  }

  @Test(arguments: shells.filter { path(of: $0) != nil })
  func theShellAcceptsTheScript(shell: String) throws {
    let folder = try ScratchFolder()
    let script = try CityNetProcess("--generate-completion-script", shell).output
    let file = try folder.write("completion", script)
    let (status, said) = try run(shell, ["-n", file])
    #expect(status == 0, "\(said)")
  }

  @Test func bashCompletesVerbsAndOptions() throws {
    let folder = try ScratchFolder()
    let script = try CityNetProcess("--generate-completion-script", "bash").output
    let file = try folder.write("completion", script)
    let ask = """
      source '\(file)'
      COMP_WORDS=(citynet recon); COMP_CWORD=1; COMP_LINE="citynet recon"; COMP_POINT=13
      _citynet citynet recon citynet; echo "${COMPREPLY[@]}"
      COMP_WORDS=(citynet rank --unc); COMP_CWORD=2; COMP_LINE="citynet rank --unc"; COMP_POINT=18
      _citynet citynet --unc rank; echo "${COMPREPLY[@]}"
      """
    let (status, said) = try run("bash", ["-c", ask])
    #expect(status == 0)
    #expect(said.contains("reconcile") && said.contains("--uncertainty"))
  }
}
