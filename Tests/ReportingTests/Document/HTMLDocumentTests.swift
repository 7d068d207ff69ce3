import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct HTMLDocumentTests {
  static let sources = ResultTable(
    id: "sources", title: "Sources", basis: "toy",
    columns: [ResultColumn("id", "Key", form: .words, meaning: "The key.")],
    rows: [[.text("s1")], [.text("s2")]], method: MethodNote(name: "Sources", meaning: "All."))

  static let cities = ResultTable(
    id: "cities", title: "Cities", basis: "of the toy",
    columns: [
      ResultColumn("city", "City", form: .words, meaning: "Its name."),
      ResultColumn("ties", "Ties", form: .count, meaning: "How many."),
      ResultColumn("sources", "Sources", form: .sources, meaning: "Who says so."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The id."),
    ],
    rows: [[.text("Isfahan اصفهان"), .integer(3), .text("s1, other"), .text("isfahan")]],
    method: MethodNote(name: "Count", meaning: "Counted.", choices: [.init("Loops", "ignored")]))

  static let figure = Figure(
    id: "ego-a", title: "Who is tied", caption: "A line is a tie.", data: ToyStudy.figureData,
    svg: """
      <svg xmlns="http://www.w3.org/2000/svg" id="ego-a" class="figure" viewBox="0 0 640 400">\
      <g><g class="node" data-k="isfahan"><path fill="#0072b2"/></g></g></svg>
      """,
    dot: "graph{a[label=\"<b>\"]}")

  static func page(_ language: PageLanguage = .english, dot: String? = nil) -> String {
    let figure = Figure(
      id: figure.id, title: figure.title, caption: figure.caption, data: figure.data,
      svg: figure.svg, dot: dot ?? figure.dot)
    return HTMLDocument(
      ReportDocument(
        kicker: "City dossier", title: "Toy", subtitle: "A toy.",
        facts: [Definition("Data", "toy")],
        language: language,
        blocks: [
          .heading(level: 2, text: "Ties", id: "ties"), .note("Keep this in mind."),
          .statements([
            Statement(
              claim: "So it is.", evidence: "One.", confidence: "medium; copied perhaps",
              shownIn: [.figure("ego-a")])
          ]),
          .figure(figure), .table(TableBlock(cities)), .table(TableBlock(sources)),
        ])
    ).text
  }

  @Test func theHeadNamesTheKindOfReportAndItsData() {
    let page = Self.page()
    #expect(page.contains("<p class=\"kicker\">City dossier</p>"))
    #expect(page.contains("<dt>Data</dt><dd>toy</dd>"))
  }

  @Test func aFindingHasItsConfidenceInWordsAndLeadsToWhatShowsIt() {
    let page = Self.page()
    #expect(page.contains("<span class=\"pill medium\">medium confidence</span>"))
    #expect(page.contains("<span class=\"why\">Copied perhaps</span>"))
    #expect(page.contains("(<a href=\"#figure-ego-a\">Figure 1</a>)"))
  }

  @Test func rowsCarryTheNamesOfTheirSigns() {
    #expect(Self.page().contains("<tr data-k=\"isfahan\">"))
  }

  @Test func sourcesLeadToTheListAndBack() {
    let page = Self.page()
    #expect(page.contains("<a class=\"chip\" id=\"mention-s1\" href=\"#source-s1\">s1</a> other"))
    #expect(page.contains("href=\"#mention-s1\"") && !page.contains("href=\"#mention-s2\""))
  }

  @Test func howNumbersCameAboutIsThereForThoseWhoAsk() {
    #expect(Self.page().contains("<p>Loops: ignored.</p><p>of the toy</p></details>"))
  }

  @Test func aFigureCanBeSavedFromThePageUnlessItIsTooHeavy() {
    let page = Self.page()
    #expect(page.contains("href=\"figures/ego-a.dot\" download"))
    #expect(page.contains("<template data-form=\"dot\">graph{a[label=\"&lt;b>\"]}</template>"))
    let heavy = Self.page(dot: String(repeating: "x", count: 2_000_001))
    #expect(heavy.contains("href=\"figures/ego-a.dot\" download") && heavy.utf8.count < 200_000)
  }

  @Test func darkColorsAreSetOnScreensOnly() throws {
    let page = Self.page()
    #expect(page.contains(".figure [fill=\"#0072b2\"]{fill:var(--d"))
    for line in page.split(separator: "\n") where line.contains("--d0:") {
      #expect(line.hasPrefix("@media screen"))
    }
  }

  @Test func theScriptIsSmall() throws {
    let script = try #require(Self.page().components(separatedBy: "<script>").last)
    #expect(script.components(separatedBy: "</script>")[0].utf8.count < 10_240)
  }

  @Test func aPersianPageIsLaidOutFromTheRightAroundEnglishText() {
    let persian = PageLanguage(
      code: "fa", isRightToLeft: true, phrases: ["Ties": "پیوندها", "City dossier": "پرونده"])
    let page = Self.page(persian)
    #expect(page.contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(page.contains("<h2 id=\"part-ties\">پیوندها</h2>"))
    #expect(page.contains("<p class=\"note\" lang=\"en\" dir=\"ltr\">Keep this in mind.</p>"))
    #expect(page.contains("<bdi lang=\"en\" dir=\"ltr\">Skip to the content</bdi>"))
  }

  @Test func namesInOtherScriptsSayWhichScriptItIs() {
    #expect(Self.page().contains("Isfahan <bdi lang=\"und-Arab\" dir=\"rtl\">اصفهان</bdi>"))
  }
}
