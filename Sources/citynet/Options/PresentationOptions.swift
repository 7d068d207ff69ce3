import ArgumentParser
import CityNetworks
import Reporting

/// In which language and forms a report is written, before what its plan says.
struct PresentationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The language of headings and labels: en, fr, es, fa, zh, or a translator's file as ./my.json.
      """, valueName: "language"))
  var language: String?
  @Option(
    help: ArgumentHelp(
      """
      How numbers on the page are written: language, plain, or as en, fr, es, fa or zh; data files \
      always have points.
      """, valueName: "style"))
  var numbers: String?
  @Option(
    help: ArgumentHelp(
      "The forms of the report with commas: html, md, tex, csv, json; all but tex if absent.",
      valueName: "forms"))
  var formats: String?

  func validate() throws {
    do {
      if let language, !language.contains("/"), !language.contains(".") {
        _ = try LanguageCatalog.language(language)
      }
      _ = try LanguageCatalog.writing(numbers, in: .english)
      _ = try forms()
    } catch let error as UnknownWord {
      throw ValidationError(error.description)
    } catch let error as PlanError {
      throw ValidationError(error.description)
    }
  }

  private func forms() throws -> [ReportForm]? {
    try formats.map { formats in
      try ReportForm.forms(
        formats.split(separator: ",", omittingEmptySubsequences: false).map { word in
          String(word).replacing(" ", with: "")
        })
    }
  }

  /// The options as they are recorded.
  var recorded: [String] {
    [("--language", language), ("--numbers", numbers), ("--formats", formats)].flatMap {
      name, value in value.map { [name, $0] } ?? []
    }
  }

  /// The plan with these options, as its record has it and as its files can be opened from here.
  ///
  /// - Parameters:
  ///   - folder: the folder to which paths in the plan are relative; nil for none.
  ///   - outlines: the land of maps, if the command line names it.
  ///   - report: the folder of the report, from which paths in its record start.
  func applied(
    to plan: ReportPlan, folder: String?, outlines: OutlinesOptions, report: String
  ) throws -> (recorded: ReportPlan, opened: ReportPlan.Presentation) {

    var opened =
      folder.map { folder in
        plan.presentation.moving { InputPath.join(folder, $0) }
      } ?? plan.presentation
    var recorded = plan.presentation.moving { InputPath.relative($0, to: plan.output) ?? $0 }
    if let language {
      opened.language = language
      recorded.language = language
      if PlanLook.isPath(language) {
        recorded.language = "./" + ReportOrigin.place(of: language, from: report)
      }
    }
    if let land = outlines.outlines {
      opened.outlines = land
      recorded.outlines = outlines.recorded(from: report)
    }
    if let numbers {
      opened.numbers = numbers
      recorded.numbers = numbers
    }
    if let forms = try forms() {
      opened.formats = forms
      recorded.formats = forms
    }
    return (plan.presented(recorded), opened)
  }
}

/// What a plan's presentation names, read and ready.
struct PlanLook {
  /// Whether a word that names a language or a theme names its file.
  static func isPath(_ word: String) -> Bool { word.contains("/") || word.contains(".") }

  let language: PageLanguage
  /// Nil for the look of the house.
  let theme: Theme?
  let outlines: OutlinesOptions
}

extension ReportPlan.Presentation {
  /// The language of the page, with its way of writing numbers unless that is left out.
  func pageLanguage(writingNumbers: Bool = true) throws -> PageLanguage {
    let word = language ?? "en"
    let language =
      word.contains("/") || word.contains(".")
      ? try LanguageCatalog.language(json: InputPath.bytes(of: word), file: word)
      : try LanguageCatalog.language(word)
    return writingNumbers ? try LanguageCatalog.writing(numbers, in: language) : language
  }

  /// The theme of the figures, nil for the look of the house.
  func readTheme() throws -> Theme? { try theme.map(LookOptions.read) }

  /// The land of maps that the plan names.
  var landOptions: OutlinesOptions {
    var options = OutlinesOptions()
    options.outlines = outlines
    return options
  }

  /// What the presentation names and a run reads, apart from the land of maps.
  func inputs() throws -> [RunInput] {
    var inputs: [RunInput] = []
    for (role, word) in [(RunInput.Role.theme, theme), (.language, language)] {
      if let word, word.contains("/") || word.contains(".") {
        inputs.append(RunInput(role, path: word, bytes: try InputPath.bytes(of: word)))
      }
    }
    if let corridors { inputs += try ReportOrigin.inputs(of: corridors, as: .corridors) }
    if let organizations {
      inputs += try ReportOrigin.inputs(of: organizations, as: .organizations)
    }
    return inputs
  }

  /// The dataset with the corridors and memberships of others.
  func laid(over dataset: OpenDataset, named name: String) throws -> OpenDataset {
    var dataset = dataset
    if let corridors {
      var options = CorridorDataOptions()
      options.otherDataset = corridors
      dataset = try options.laid(over: dataset).dataset
    }
    if let organizations {
      dataset = try dataset.knowing(membershipsOf: organizations, named: name)
    }
    return dataset
  }
}
