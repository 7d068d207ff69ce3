import Foundation
import Testing

/// Plans: checked, written, in other languages and forms.
@Suite struct PlanVerbTests {
  let data = CityNetProcess.silkRoad

  @Test func anExampleRunsInPersianWithEveryForm() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/plan.yaml"
    let made = try CityNetProcess("plan", "--example", "corridor", "--dataset", data, "-o", file)
    #expect(made.status == 0, "\(made.errors)")
    let run = try CityNetProcess(
      "report", file, "--language", "fa", "--formats", "html,md,tex,csv,json")
    #expect(run.status == 0, "\(run.errors)")
    let folder = "corridor-report/"
    let page = try scratch.read(folder + "report.html")
    #expect(page.contains("lang=\"fa\" dir=\"rtl\"") && page.contains("روش‌ها"))
    #expect(page.contains("۱") && page.contains("جدول"))
    let tex = try scratch.read(folder + "report.tex")
    #expect(tex.contains("\\begin{longtable}") && tex.hasSuffix("\\end{document}\n"))
    for word in ["center", "longtable", "description", "enumerate", "itemize", "tabular"] {
      let begins = tex.components(separatedBy: "\\begin{\(word)}").count
      #expect(begins == tex.components(separatedBy: "\\end{\(word)}").count, "\(word)")
    }
    var depth = 0
    var escaped = false
    for character in tex {
      if escaped {
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
      }
      #expect(depth >= 0)
      if depth < 0 { break }
    }
    #expect(depth == 0)
    let json = try JSONSerialization.jsonObject(
      with: Data(try scratch.read(folder + "report.json").utf8))
    #expect((json as? [String: Any])?["form"] as? String == "citynet-report-1")
    // Data stay in English with points.
    let text = try scratch.read(folder + "report.json")
    #expect(!text.contains("روش‌ها") && !text.contains("٫"))
    #expect(try scratch.read(folder + "CITATION.cff").hasPrefix("cff-version: 1.2.0\n"))
    let replay = try CityNetProcess("replay", scratch.path + "/" + folder + "run.json")
    #expect(replay.status == 0, "\(replay.errors)")
  }

  @Test func aCheckNamesEveryProblem() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/plan.yaml"
    let plan = """
      title: T
      dataset: "\(data)"
      output: o
      analyses: [{id: rank, by: degre}, {id: ties, city: Isfahn}, {id: rannk}]
      figures: [{id: ego, city: isfahan, colour: red}]
      sections: [method]
      language: xx
      """
    try plan.write(toFile: file, atomically: true, encoding: .utf8)
    let check = try CityNetProcess("plan", file)
    #expect(check.status == 65)
    for part in [
      "analyses[0]", "analyses[1]", "Did you mean 'Isfahan'", "analyses[2]", "figures[0]",
      "has no part 'method'. Did you mean 'methods'?", "no language is called 'xx'",
    ] {
      #expect(check.errors.contains(part), "\(part): \(check.errors)")
    }
  }

  @Test(arguments: ["text", "bibtex", "cff", "csl-json"])
  func aDatasetIsCitedInEveryForm(form: String) throws {
    let run = try CityNetProcess("cite", data, "--format", form)
    #expect(run.status == 0 && run.output.contains("Silk Road city network"), "\(run.errors)")
  }

  @Test func aMisspeltSourceIsAnError() throws {
    let run = try CityNetProcess("cite", data, "--source", "no-such-source-at-all")
    #expect(run.status == 2 && run.errors.contains("has the key"), "\(run.errors)")
  }

  @Test func phrasesAreListedForTranslators() throws {
    let run = try CityNetProcess("list", "phrases", "--language", "fr", "--format", "json")
    let file = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((file?["phrases"] as? [String: String])?["Methods"] == "Méthodes")
  }
}
