/// One number that describes a network, as a row of a table of such numbers.
struct Figure {
  let id: String
  let title: String
  let value: ResultValue
  let meaning: String

  init(_ id: String, _ title: String, _ value: ResultValue, _ meaning: String) {
    self.id = id
    self.title = title
    self.value = value
    self.meaning = meaning
  }
}

extension ResultTable {
  /// A table with one figure per row: its name, value and meaning.
  init(
    figures: [Figure], id: String, title: String, basis: String, method: MethodNote,
    digits: Int = 6, remarks: [String] = [], conclusion: Conclusion? = nil
  ) {
    self.init(
      id: id, title: title, basis: basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
        ResultColumn("value", "Value", form: .significant(digits), meaning: "The number."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: figures.map { [.text($0.title), $0.value, .text($0.meaning), .text($0.id)] },
      method: method, remarks: remarks, conclusion: conclusion)
  }
}

extension ResultColumn {
  static let cityName = ResultColumn("city", "City", form: .words, meaning: "The city's name.")
  static let country = ResultColumn(
    "country", "Country", form: .words, meaning: "The city's country.")
  static let tieCount = ResultColumn(
    "ties", "Ties", form: .count, meaning: "The number of tied cities.")
  static let firstEnd = ResultColumn(
    "first", "City", form: .words, meaning: "One end of the tie.")
  static let secondEnd = ResultColumn(
    "second", "Tied with", form: .words, meaning: "The other end of the tie.")
  static let firstEndID = ResultColumn(
    "first_id", "Id", form: .identifier, meaning: "The id of the first city.")
  static let secondEndID = ResultColumn(
    "second_id", "Id of the other", form: .identifier, meaning: "The id of the second city.")
  static let cityID = ResultColumn(
    "id", "Id", form: .identifier, meaning: "The city's id in the dataset.")
}
