import Diagrams
import Testing

@Suite struct DiagramErrorTests {
  private static let wordings: [(DiagramError, String)] = [
    (
      .refused(scene: "net", reason: "it is too large", instead: "use sfdp"),
      "diagram 'net': it is too large. Instead, use sfdp."
    ),
    (
      .graphviz(scene: "net", stage: .reading, message: "Error: x\nnear line 1\n"),
      "diagram 'net': Graphviz failed while reading: Error: x; near line 1. Write the scene as DOT and look at the named place."
    ),
    (
      .pluginMissing(scene: "net", plugin: "layout 'sfdp'"),
      "diagram 'net': this Graphviz has no layout 'sfdp'. Install graphviz with its plugins, then run `dot -c`."
    ),
    (
      .crashed(scene: "net", stage: .drawing, end: "signal 11", message: ""),
      "diagram 'net': Graphviz ended with signal 11 while drawing. Try again; if it happens again, draw fewer nodes."
    ),
    (
      .timedOut(scene: "net", stage: .drawing, seconds: 10),
      "diagram 'net': still drawing after 10 seconds, so it was stopped. Draw fewer nodes, or groups in place of nodes."
    ),
    (.cancelled(scene: "net"), "diagram 'net': stopped on request."),
    (
      .workerUnusable(scene: "net", path: "/x", reason: "it cannot be started (error 2)"),
      "diagram 'net': cannot draw with '/x': it cannot be started (error 2). Check that this program is installed and may be run."
    ),
  ]

  @Test(arguments: wordings)
  func errorsSayWhereWhatAndWhatToDo(error: DiagramError, text: String) {
    #expect(error.description == text)
  }

  @Test(arguments: [
    (LayoutEngine.dot, 301, 0), (.dot, 2, 601), (.neato, 1001, 0), (.circo, 151, 0),
  ])
  func enginesRefuseWhatTheyWouldNotFinish(engine: LayoutEngine, nodes: Int, edges: Int) {
    #expect(engine.refusal(nodes: nodes, edges: edges) != nil)
    #expect(engine.limits.alternative.holds("sfdp"))
  }

  @Test func routedLinesHaveALimit() {
    var scene = Scenes.pinned()
    scene.engine = .dot
    scene.edges = (0..<151).map { index in
      SceneEdge(id: "e\(index)", tail: "a", head: "b", line: LineStyle(color: .white))
    }
    #expect {
      try Scenes.bytes(scene)
    } throws: { error in
      guard case .refused(_, let reason, let instead) = error as? DiagramError else { return false }
      return reason.holds("151 lines") && instead.holds("straight lines")
    }
  }
}
