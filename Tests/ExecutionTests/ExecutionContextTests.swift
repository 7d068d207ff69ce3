import Execution
import Synchronization
import Testing

struct ExecutionContextTests {
  private struct Failure: Error, Equatable { let piece: Int }

  @Test(arguments: [0, 1, 2, 3, 63, 64, 65, 127, 128, 1000, 4097], [1, 2, 7, 64, 100])
  func chunksCoverAllItemsOnceInOrder(count: Int, pieces: Int) {
    let chunks = Chunks(count: count, pieces: pieces)
    let ranges = (0..<chunks.pieces).map { chunks[$0] }
    #expect(ranges.flatMap { Array($0) } == Array(0..<count))
    #expect(chunks.pieces == min(count, pieces))
    let lengths = ranges.map(\.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
  }

  @Test(arguments: [1, 2, 5], [0, 1, 10, 1000])
  func partialResultsAreCombinedInOrder(workers: Int, count: Int) throws {
    let context = ExecutionContext(workers: workers)
    let seen = try context.reduce(
      Chunks(count: count), into: [Int](), map: { Array($0) }, combine: { $0 += $1 })
    #expect(seen == Array(0..<count))
  }

  @Test func sumsOfFractionsHaveTheSameBitsForAnyNumberOfWorkers() throws {
    let sums = try [1, 2, 5].map { workers in
      try ExecutionContext(workers: workers).reduce(
        Chunks(count: 100_000), into: 0.0,
        map: { $0.reduce(0) { $0 + 1 / Double($1 + 1) } }, combine: { $0 += $1 })
    }
    #expect(Set(sums.map(\.bitPattern)).count == 1)
  }

  @Test(arguments: [1, 2, 5], [0, 1, 63, 64, 65, 5000])
  func everyElementIsFilledByItsOwnPiece(workers: Int, count: Int) throws {
    let values = try ExecutionContext(workers: workers)
      .fill(Chunks(count: count), repeating: -1) { range, part in
        for index in range { part[index - range.lowerBound] = index * 3 }
      }
    #expect(values == (0..<count).map { $0 * 3 })
  }

  @Test(arguments: [1, 2, 5])
  func ofSeveralFailuresTheFirstPieceWins(workers: Int) {
    #expect(throws: Failure(piece: 3)) {
      try ExecutionContext(workers: workers).reduce(
        Chunks(count: 64), into: 0,
        map: { piece in
          // Piece 3 fails last of all that fail.
          if piece.lowerBound == 3 { for _ in 0..<100_000 { _ = piece.count } }
          if piece.lowerBound >= 3 { throw Failure(piece: piece.lowerBound) }
          return 0
        }, combine: { $0 += $1 })
    }
  }

  @Test(arguments: [1, 2, 5])
  func workStopsWhenAsked(workers: Int) {
    let cancellation = Cancellation()
    let started = Atomic<Int>(0)
    let context = ExecutionContext(workers: workers, cancellation: cancellation)
    #expect(throws: CancellationError.self) {
      try context.reduce(
        Chunks(count: 1000, pieces: 1000), into: 0,
        map: { _ in
          if started.add(1, ordering: .relaxed).newValue == 10 { cancellation.request() }
          return 0
        }, combine: { $0 += $1 })
    }
    #expect(started.load(ordering: .relaxed) < 1000)
  }

  @Test(arguments: [1, 2, 5])
  func everyPieceIsReportedOnce(workers: Int) throws {
    let reports = Mutex<[Int]>([])
    let progress = Progress { report in
      #expect(report.phase == "counting" && report.total == 20)
      reports.withLock { $0.append(report.completed) }
    }
    _ = try ExecutionContext(workers: workers, progress: progress).reduce(
      Chunks(count: 20), into: 0, phase: "counting", map: { $0.count }, combine: { $0 += $1 })
    #expect(reports.withLock { $0.sorted() } == Array(1...20))
  }

  @Test func aRequestIsSeenByAllWhoShareIt() {
    let cancellation = Cancellation()
    #expect(throws: Never.self) { try cancellation.check() }
    cancellation.request()
    cancellation.request()
    #expect(cancellation.isRequested)
    #expect(throws: CancellationError.self) { try cancellation.check() }
  }
}
