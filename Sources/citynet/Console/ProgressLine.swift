import Execution
import Synchronization

/// One line on a terminal that shows how far long work has come, wiped when it is done.
///
/// Drawn on terminals only, and only when a phase has grown by at least a hundredth.
final class ProgressLine: Sendable {
  private let drawn = Mutex((phase: "", percent: -1))

  /// Where reports go: this line on a terminal, nowhere otherwise.
  var sink: Progress {
    guard Console.isTerminal else { return .silent }
    return Progress { report in self.draw(report) }
  }

  private func draw(_ report: ProgressReport) {
    guard report.total > 0 else { return }
    let percent = report.completed * 100 / report.total
    drawn.withLock { last in
      guard report.phase != last.phase || percent > last.percent else { return }
      last = (report.phase, percent)
      Console.redraw(percent >= 100 ? "" : "\(report.phase): \(percent) %")
    }
  }
}

extension Console {
  /// Replaces the last line of the terminal.
  static func redraw(_ text: String) {
    put("\r\u{1B}[K" + text)
  }
}
