import Diagrams
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.enabled(if: TestWorker.isPresent, "the program with the worker's verb is not built"))
struct WorkerRendererTests {
  private static let endless = {
    let edges = (0..<4000).map { "n\($0 % 290) -> n\(($0 * 37 + $0 / 290) % 290)" }.prefix(599)
    return "digraph { layout=dot; " + edges.joined(separator: ";") + " }"
  }()

  private static func job(_ dot: String, _ engine: LayoutEngine = .dot) -> RenderJob {
    RenderJob(name: "probe", dot: dot, engine: engine, product: .svg)
  }

  @Test(arguments: OutputFormat.allCases)
  func theWorkerGivesTheBytesOfThisProcess(format: OutputFormat) throws {
    let scene = Scenes.pinned()
    let renderer = TestWorker.renderer()
    #expect(try renderer.render(scene, as: format) == Scenes.bytes(scene, format))
    #expect(try renderer.render(scene, as: format) == Scenes.bytes(scene, format))
  }

  @Test func aKilledWorkerIsAnErrorAndTheNextJobRuns() throws {
    let renderer = TestWorker.renderer()
    let scene = Scenes.pinned()
    _ = try renderer.render(scene, as: .svg)
    let number = try #require(renderer.workerNumber)
    kill(number, SIGSEGV)
    #expect {
      try renderer.render(scene, as: .svg)
    } throws: { error in
      guard case .crashed(let scene, _, let end, _) = error as? DiagramError else { return false }
      return scene == "fig-1" && end == "signal 11"
    }
    #expect(try !renderer.render(scene, as: .svg).isEmpty)
    #expect(renderer.workerNumber != number)
  }

  @Test func anEndlessLayoutIsStoppedAtTheDeadline() throws {
    let renderer = TestWorker.renderer { $0.seconds = 0.3 }
    let start = ContinuousClock.now
    #expect(throws: DiagramError.timedOut(scene: "probe", stage: .drawing, seconds: 0.3)) {
      try renderer.run(Self.job(Self.endless))
    }
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try renderer.layout(dot: "graph { a }", engine: .dot).count == 1)
  }

  @Test func aJobNobodyWantsIsStopped() {
    let start = ContinuousClock.now
    let renderer = TestWorker.renderer(isCancelled: { ContinuousClock.now - start > .seconds(0.2) })
    #expect(throws: DiagramError.cancelled(scene: "probe")) {
      try renderer.run(Self.job(Self.endless))
    }
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func messagesOfGraphvizComeBack() {
    #expect {
      try TestWorker.renderer().run(Self.job("digraph { a -> }"))
    } throws: { error in
      guard case .graphviz(_, .reading, let message) = error as? DiagramError else { return false }
      return message.holds("syntax error")
    }
  }

  @Test func refusalsComeBackWhole() {
    let dot = "graph { " + (0..<301).map { "n\($0)" }.joined(separator: ";") + " }"
    #expect(
      throws: DiagramError.refused(
        scene: "probe", reason: "dot would need too long for 301 nodes (its limit is 300)",
        instead: "use sfdp, or draw fewer nodes")
    ) {
      try TestWorker.renderer().run(Self.job(dot))
    }
  }

  @Test func aWorkerIsReplacedAfterItsJobs() throws {
    let renderer = TestWorker.renderer { $0.jobs = 2 }
    var numbers: Set<Int32> = []
    for _ in 0..<6 {
      _ = try renderer.render(Scenes.pinned(), as: .svg)
      numbers.insert(renderer.workerNumber ?? 0)
    }
    #expect(numbers.count == 3)
  }

  @Test func noZombieStays() throws {
    var number: Int32 = 0
    do {
      let renderer = TestWorker.renderer()
      _ = try renderer.render(Scenes.pinned(), as: .svg)
      number = try #require(renderer.workerNumber)
    }
    #expect(kill(number, 0) == -1)
  }

  @Test func memoryHasALimit() {
    let renderer = TestWorker.renderer { $0.memoryMegabytes = 8 }
    #expect(throws: DiagramError.self) { try renderer.render(Scenes.pinned(), as: .png) }
  }
}

@Suite struct WrongWorkerTests {
  @Test func aMissingProgramIsNamed() {
    let renderer = WorkerRenderer(executable: "/no/such/program", arguments: [])
    #expect {
      try renderer.render(Scenes.pinned(), as: .svg)
    } throws: { error in
      guard case .workerUnusable("fig-1", "/no/such/program", _) = error as? DiagramError else {
        return false
      }
      return true
    }
  }

  @Test(arguments: ["/bin/cat", "/bin/true", "/bin/echo"])
  func anotherProgramIsAnError(path: String) {
    let renderer = WorkerRenderer(executable: path, arguments: [])
    #expect(throws: DiagramError.self) { try renderer.render(Scenes.pinned(), as: .svg) }
  }
}
