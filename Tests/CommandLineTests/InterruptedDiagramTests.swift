#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  @Suite struct InterruptedDiagramTests {
    @Test(.timeLimit(.minutes(3)))
    func anInterruptEndsALongLayoutAtOnceAndLeavesNoWorkerBehind() throws {
      let folder = try ScratchFolder()
      // Chords over a ring: about five seconds of placing.
      let rows = (0..<2400).flatMap { node in
        [1, 7, 611].map { "c\(node),c\((node * $0 + $0) % 2400)" }
      }
      let file = try folder.write(
        "ring.csv", "city1,city2\n" + rows.joined(separator: "\n") + "\n")
      let process = Process()
      process.executableURL = CityNetProcess.products.appendingPathComponent("citynet")
      process.arguments = [
        "diagram", file, "--set", "form=backbone", "--output", folder.path + "/ring.svg",
      ]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      var worker: Int32?
      while worker == nil, process.isRunning {
        usleep(50_000)
        worker = Self.worker(of: process.processIdentifier)
      }
      let child = try #require(worker)
      usleep(300_000)
      let start = ContinuousClock.now
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      let time = ContinuousClock.now - start
      #expect(process.terminationStatus == 130)
      // Half a second is meant for people; a busy machine gets more.
      #expect(time < .seconds(2), "\(time)")
      #expect(kill(child, 0) == -1)
      #expect(try folder.entries == ["ring.csv"])
    }

    /// The worker among the children of a process.
    private static func worker(of parent: Int32) -> Int32? {
      let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return all.lazy.compactMap { Int32($0) }.first { number in
        let words =
          (try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)) ?? ""
        let status =
          (try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)) ?? ""
        return words.contains("render-worker") && status.contains("PPid:\t\(parent)\n")
      }
    }
  }
#endif
