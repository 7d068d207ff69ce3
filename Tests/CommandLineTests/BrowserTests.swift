import Foundation
import Testing

/// The committed pages, opened in a browser and used as a reader would use them.
@Suite(.serialized) struct BrowserTests {
  static let pages: [String] = CommittedReportTests.plans

  @Test(arguments: pages)
  func aPageStaysBelowThreeMegabytes(page: String) throws {
    let size = try Data(contentsOf: Self.file(of: page)).count
    #expect(size < 3_000_000, "\(page) has \(size) bytes")
  }

  @Test(arguments: pages)
  func withoutScriptsThereIsNothingToPressThatDoesNothing(page: String) throws {
    let text = try String(contentsOf: Self.file(of: page), encoding: .utf8)
    let plain = text.replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "")
    for control in ["<button", "<input", "<select", "role=\"button\"", " onclick="] {
      #expect(!plain.contains(control), "\(page): \(control)")
    }
    #expect(plain.contains("<h2 ") && plain.contains("<footer>"))
  }

  @Test(arguments: pages)
  func theFilesToWhichAPageLeadsLieBesideIt(page: String) throws {
    let file = Self.file(of: page)
    let text = try String(contentsOf: file, encoding: .utf8)
    let links = Set(text.matches(of: /href="((?:figures|tables)\/[^"]+)"/).map { String($0.1) })
    #expect(!links.isEmpty)
    for link in links.sorted() {
      let goal = file.deletingLastPathComponent().appendingPathComponent(link).path
      #expect(FileManager.default.fileExists(atPath: goal), "\(page): \(link)")
    }
  }

  @Test(.enabled(if: Browser.path != nil, "there is no Chromium here"), arguments: pages)
  func aPageCanBeReadFilteredSortedZoomedDarkenedAndPrinted(page: String) throws {
    let reports = try Browser.reports(on: Self.file(of: page))
    #expect(reports.map(\.width).sorted() == [360, 1280])
    for report in reports {
      let names = Set(report.results.map(\.name))
      #expect(names.isSuperset(of: ["ids are unique", "nothing was requested"]))
      #expect(Browser.axe == nil || names.contains("axe finds nothing serious"))
      for result in report.results where !result.ok {
        Issue.record("\(page), \(report.width) wide: \(result.name): \(result.detail)")
      }
    }
  }

  @Test(.enabled(if: Browser.path != nil, "there is no Chromium here"))
  func whatIsWrongWithAPageIsSeen() throws {
    let scratch = try ScratchFolder()
    let page = try scratch.write(
      "bad.html",
      """
      <!DOCTYPE html><html lang=""><head><title>x</title></head><body>
      <a href="#nowhere">x</a><p id="a" style="width:3000px">x</p><p id="a">x</p>
      <img src="missing.png"><script>throw new Error("broken")</script></body></html>
      """)
    let reports = try Browser.reports(on: URL(fileURLWithPath: page))
    let failed = Set(reports.flatMap(\.results).filter { !$0.ok }.map(\.name))
    let expected: Set = [
      "ids are unique", "links within the page have goals", "nothing is loaded from elsewhere",
      "the page does not scroll sideways", "one title, a language, one main part",
    ]
    #expect(failed.isSuperset(of: expected), "\(failed.sorted())")
  }

  private static func file(of page: String) -> URL {
    CommittedReportTests.reports.appendingPathComponent(page + "/report.html")
  }
}

/// Chromium without a window, and the checks that it runs on a page.
enum Browser {
  struct Report: Decodable {
    struct Result: Decodable {
      let name: String
      let ok: Bool
      let detail: String
    }
    let width: Int
    let results: [Result]
  }

  private static let variables = ProcessInfo.processInfo.environment
  private static let checks = CityNetProcess.project.appendingPathComponent("Tests/Browser")

  /// The browser, or nil if there is none.
  static let path: String? = {
    let folders = (variables["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.flatMap { folder in
      ["chromium", "chromium-browser", "google-chrome"].map { folder + "/" + $0 }
    }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The text of axe-core, or nil if it is not here.
  static let axe: String? = variables["CITYNET_AXE"].flatMap {
    try? String(contentsOfFile: $0, encoding: .utf8)
  }

  /// What the checks report of a copy of `page` at the widths of a desk and a phone.
  static func reports(on page: URL) throws -> [Report] {
    let scratch = try ScratchFolder()
    try scratch.write("page.html", try copy(of: page))
    try scratch.write(
      "frames.html",
      try String(contentsOf: checks.appendingPathComponent("frames.html"), encoding: .utf8))
    // On a busy machine the browser may end before the page has told what it found.
    for _ in 1...3 {
      let found = try results(in: scratch)
      if !found.isEmpty { return try JSONDecoder().decode([Report].self, from: Data(found.utf8)) }
    }
    throw Silence()
  }

  /// Three runs of the browser gave no results.
  struct Silence: Error {}

  /// What one run of the browser leaves of the results, as JSON.
  private static func results(in scratch: ScratchFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=" + scratch.path + "/profile", "--window-size=1700,1000",
      "--virtual-time-budget=120000", "--dump-dom", "file://" + scratch.path + "/frames.html",
    ]
    try scratch.write("dom", "")
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: scratch.path + "/dom"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let dom = try scratch.read("dom")
    let found = dom.firstMatch(of: /<pre id="results">(.*?)<\/pre>/.dotMatchesNewlines())
    return String(found?.1 ?? "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
  }

  /// The page with a watch at its beginning and the checks at its end.
  private static func copy(of page: URL) throws -> String {
    func script(_ text: String) -> String {
      "<script>\(text.replacing("</script", with: "<\\/script"))</script>"
    }
    func own(_ name: String) throws -> String {
      script(try String(contentsOf: checks.appendingPathComponent(name), encoding: .utf8))
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    let head = try #require(text.range(of: "<head>"))
    let end = try #require(text.range(of: "</body>", options: .backwards))
    return try text[..<head.upperBound] + own("page_watch.js")
      + text[head.upperBound..<end.lowerBound] + (axe.map(script) ?? "") + own("page_checks.js")
      + text[end.lowerBound...]
  }
}
