import CityNetworks
import Foundation
import GraphFormats
import NetworkAnalysis
import Reporting
import Testing

@Suite struct ExportedTextTests {
  private func text(_ id: String, of export: NetworkExport) throws -> String {
    let files = try #require(try ExportFormat.named(id)?.files(of: export)).files
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  private func hostile() throws -> NetworkExport {
    let network = CityNetwork(
      cities: [
        City(
          id: CityID("x"), name: "50% & #1_{a} \\ ~^$ <b>\u{1}",
          coordinate: Coordinate(latitude: 1.5, longitude: -2)),
        City(id: CityID("y"), name: "[Y]"),
      ])
    return NetworkExport(try StudiedNetwork(network, selection: NetworkSelection()))
  }

  @Test func latexIsEscaped() throws {
    let tex = try text("latex", of: hostile())
    #expect(tex.contains("\\usepackage{booktabs,longtable}"))
    #expect(
      tex.contains(
        "50\\% \\& \\#1\\_\\{a\\} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\$ <b> &")
    )
    #expect(tex.contains("{[}Y{]} &"))
  }

  @Test func latexTellsWhatItsTablesDoNotShow() throws {
    let files = try #require(
      try ExportFormat.named("latex")?.files(of: NetworkExport(ToyStudy.study())))
    let codes = try #require(files.losses.first { $0.attribute == "country_code" })
    #expect(codes.count == 4 && codes.owner == .nodes && codes.treatment == "left out")
    #expect(codes.values.first == FormatLoss.Value(of: "a", text: "IR"))
  }

  @Test func kmlHoldsPlacesLinesAndAllColumns() throws {
    let kml = try text("kml", of: NetworkExport(ToyStudy.study()))
    #expect(kml.components(separatedBy: "<Point>").count == 5)
    #expect(kml.components(separatedBy: "<LineString>").count == 4)
    #expect(kml.contains("<name>twinning</name>") && kml.contains("<name>membership</name>"))
    #expect(kml.contains("<Point><coordinates>51.70000,32.70000</coordinates></Point>"))
    #expect(kml.contains("<Data name=\"status\"><value>in-force</value></Data>"))
    #expect(kml.contains("&lt;script&gt;") && !kml.contains("<script>"))
  }

  @Test func kmlTellsOfControlCharacters() throws {
    let files = try #require(try ExportFormat.named("kml")?.files(of: hostile()))
    #expect(files.losses.map(\.attribute) == ["label"])
    #expect(files.losses[0].values[0].of == "x")
  }

  @Test func lossesAreListedAndKeptWithTheirValues() throws {
    let report = LossReport(
      format: "f",
      losses: [
        FormatLoss(
          owner: .edges, attribute: "sources", count: 2, treatment: "left out",
          values: [.init(of: "1", text: "a \"b\""), .init(of: "2", text: "c")]),
        FormatLoss(owner: .graph, attribute: "title", count: 1, treatment: "left out"),
      ])
    #expect(
      report.text == """
        What f does not carry as it was:
          of     attribute  values  what became of them
          edges  sources         2  left out
          graph  title           1  left out
        """)
    let sidecar = try JSONSerialization.jsonObject(with: Data(report.sidecar(of: "x.f")))
    let losses = (sidecar as? [String: Any])?["losses"] as? [[String: Any]]
    #expect(losses?.count == 2)
    let values = losses?[0]["values"] as? [[String: String]]
    #expect(values == [["of": "1", "text": "a \"b\""], ["of": "2", "text": "c"]])
    #expect(LossReport(format: "f", losses: []).text.isEmpty)
  }
}
