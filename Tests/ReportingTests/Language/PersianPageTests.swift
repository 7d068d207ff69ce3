import NetworkAnalysis
import Reporting
import Testing

/// What a page says of the languages and directions on it.
@Suite struct PersianPageTests {
  private func page(_ code: String, title: String = "T", numbers: String? = nil) throws -> String {
    let table = ResultTable(
      id: "t", title: "Routes from Isfahan to Xi'an", basis: "all ties",
      columns: [
        ResultColumn("city", "City", form: .words, meaning: "The city."),
        ResultColumn("status", "Status", form: .words, meaning: "How it stands."),
        ResultColumn("score", "Score", form: .decimals(2), meaning: "A number."),
      ],
      rows: (0..<3).map { _ in [.text("Xi'an"), .text("signed"), .real(-12345.678)] },
      method: MethodNote(name: "m", meaning: "How."), remarks: ["A remark."])
    let document = ReportDocument(
      title: title, subtitle: "",
      blocks: [
        .heading(level: 2, text: "Methods", id: "methods"), .paragraph("An English sentence."),
        .tiles([Tile(value: "7 of 194", label: "rank by betweenness")]),
        .table(TableBlock(table, shownRows: 2)),
      ])
    let language = try LanguageCatalog.writing(numbers, in: LanguageCatalog.language(code))
    return HTMLDocument(document.translated(to: language)).text
  }

  @Test func aPersianPageRunsFromRightToLeftAndMarksItsEnglish() throws {
    let page = try page("fa", title: "اصفهان")
    #expect(page.contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(page.contains("<h1>اصفهان</h1>"))
    #expect(page.contains("<p lang=\"en\" dir=\"ltr\">An English sentence.</p>"))
    #expect(page.contains("<tbody lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<dd>۷ از ۱۹۴</dd>"))
    #expect(
      page.contains("مسیرها از <bdi dir=\"ltr\">Isfahan</bdi> به <bdi dir=\"ltr\">Xi&#39;an</bdi>"))
    #expect(page.contains(" lang=\"fa\" dir=\"rtl\">امضاشده</td>"))
    #expect(page.contains("۲ ردیف از ۳ ردیف نشان داده شده است"))
    #expect(page.contains("جمله‌ها، شرح شکل‌ها و روش‌ها به انگلیسی است"))
  }

  @Test func anEnglishTitleOnAPersianPageSaysThatItIsEnglish() throws {
    #expect(try page("fa").contains("<h1 lang=\"en\" dir=\"ltr\">T</h1>"))
  }

  @Test func anEnglishPageSaysNothingOfLanguages() throws {
    let page = try page("en")
    #expect(!page.contains(" lang=\"en\" dir"))
    #expect(page.contains("2 of 3 rows are shown; all of them are in <a"))
    #expect(!page.contains("class=\"note tongue\""))
  }

  @Test(arguments: [
    ("en", "−12\u{2009}345.68"), ("fr", "−12\u{202F}345,68"), ("es", "−12\u{202F}345,68"),
    ("fa", "−۱۲٬۳۴۵٫۶۸"), ("zh", "−12\u{2009}345.68"),
  ])
  func numbersAreWrittenAsReadersOfTheLanguageWriteThem(code: String, number: String) throws {
    let page = try page(code)
    #expect(page.contains(" data-s=\"-12345.678\""))
    #expect(page.contains(">\(number)</td>"), "\(code)")
    #expect(try self.page(code, numbers: "plain").contains(">−12\u{2009}345.68</td>"))
  }
}
