/// Why a drawing could not be made. Each case names the scene and says what to do.
public enum DiagramError: Error, Hashable, Sendable {
  /// The part of the work that failed.
  public enum Stage: String, Hashable, Sendable {
    /// Starting Graphviz.
    case start = "starting Graphviz"
    /// Reading the DOT text.
    case reading
    /// Placing the nodes.
    case placing
    /// Drawing.
    case drawing
    /// Finishing the SVG.
    case finishing
  }

  /// The scene is too large for its engine.
  case refused(scene: String, reason: String, instead: String)
  /// Graphviz reported an error.
  case graphviz(scene: String, stage: Stage, message: String)
  /// A part of Graphviz is not installed.
  case pluginMissing(scene: String, plugin: String)
  /// Graphviz crashed or left while it drew this scene.
  case crashed(scene: String, stage: Stage, end: String, message: String)
  /// Graphviz was stopped at the deadline.
  case timedOut(scene: String, stage: Stage, seconds: Double)
  /// The caller stopped the work.
  case cancelled(scene: String)
  /// The program that should draw could not be started, or it is another program.
  case workerUnusable(scene: String, path: String, reason: String)
}

extension DiagramError: CustomStringConvertible {
  /// Where, what is wrong, and what to do.
  public var description: String {
    switch self {
    case .refused(let scene, let reason, let instead):
      return "diagram '\(scene)': \(reason). Instead, \(instead)."
    case .graphviz(let scene, let stage, let message):
      return "diagram '\(scene)': Graphviz failed while \(stage.rawValue): \(Self.line(message)). "
        + "Write the scene as DOT and look at the named place."
    case .pluginMissing(let scene, let plugin):
      return "diagram '\(scene)': this Graphviz has no \(plugin). "
        + "Install graphviz with its plugins, then run `dot -c`."
    case .crashed(let scene, let stage, let end, let message):
      let said = message.isEmpty ? "" : ", saying: \(Self.line(message))"
      return "diagram '\(scene)': Graphviz ended with \(end) while \(stage.rawValue)\(said). "
        + "Try again; if it happens again, draw fewer nodes."
    case .timedOut(let scene, let stage, let seconds):
      return
        "diagram '\(scene)': still \(stage.rawValue) after \(DotNumber.text(seconds)) seconds, "
        + "so it was stopped. Draw fewer nodes, or groups in place of nodes."
    case .cancelled(let scene):
      return "diagram '\(scene)': stopped on request."
    case .workerUnusable(let scene, let path, let reason):
      return "diagram '\(scene)': cannot draw with '\(path)': \(reason). "
        + "Check that this program is installed and may be run."
    }
  }

  private static func line(_ message: String) -> String {
    let words = message.split { $0 == "\n" || $0 == "\r" }.joined(separator: "; ")
    let kept = words.count > 400 ? String(words.prefix(400)) + "…" : words
    return kept.isEmpty ? "no reason given" : kept
  }
}
