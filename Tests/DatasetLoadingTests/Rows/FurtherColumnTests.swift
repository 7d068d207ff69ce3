import CityNetworks
import DatasetLoading
import Testing

struct FurtherColumnTests {
  static let header = "id,subject,object,relation,status,date,source,quote"

  /// The sample with a column `km` that holds these cells, one statement each.
  static func load(km cells: [String], name: String = "km") -> LoadedDataset {
    let pairs = ["karachi,urumqi", "isfahan,urumqi", "isfahan,karachi"]
    let rows = cells.enumerated().map { row, cell in
      "a\(row),\(pairs[row]),twinning,in-force,2019,s1,,\(cell)\n"
    }
    return Sample.load(assertions: header + ",\(name)\n" + rows.joined())
  }

  private func km(_ loaded: LoadedDataset) -> [Double?] {
    (loaded.network?.assertions ?? []).map { $0.quantities["km"] }
  }

  @Test func aColumnOfNumbersIsAQuantity() {
    let loaded = Self.load(km: ["730", "", "-1.5e2"])
    #expect(km(loaded) == [730, nil, -150])
    #expect(loaded.network?.quantityNames == ["km"])
    #expect(loaded.lines(of: "unknown-column").isEmpty)
  }

  @Test func namesAreReadWithoutSpacesInLowerCase() {
    #expect(km(Self.load(km: ["1"], name: " KM ")) == [1])
  }

  @Test(arguments: ["n/a", "730 km", "1,5", "inf", "nan", "0x10", "1e999"])
  func aColumnWithAnotherWordIsNone(word: String) {
    let loaded = Self.load(km: ["730", "\"\(word)\"", "2"])
    #expect(km(loaded) == [nil, nil, nil])
    #expect(loaded.lines(of: "quantity").count == 1)
  }

  @Test func aColumnThatIsNotReadIsKnownWithItsFirstWord() {
    let mixed = Self.load(km: ["730", "n/a", "far"], name: "toll").provenance.unreadColumns
    #expect(mixed == [UnreadColumn(name: "toll", place: "assertions.csv:3", cell: "n/a")])
    // Routes ask for kilometres of their own accord, so that words alone are missed there too.
    let words = Self.load(km: ["", "1 km", "2 km"]).provenance.unreadColumns
    #expect(words == [UnreadColumn(name: "km", place: "assertions.csv:3", cell: "1 km")])
    #expect(Self.load(km: ["far"], name: "toll").provenance.unreadColumns == [])
    #expect(Self.load(km: ["730", "", "2"]).provenance.unreadColumns == [])
  }

  @Test func aColumnOfWordsStaysUnknown() {
    let loaded = Self.load(km: ["far", "", "near"])
    #expect(loaded.lines(of: "quantity").isEmpty)
    #expect(loaded.lines(of: "unknown-column").count == 1)
  }

  @Test func anEmptyColumnAndOneWithoutANameAreNone() {
    #expect(km(Self.load(km: ["", ""])) == [nil, nil])
    let nameless = Self.load(km: ["1", "2"], name: "")
    #expect(nameless.network?.quantityNames == [])
    #expect(nameless.lines(of: "quantity").isEmpty)
  }

  @Test func theDigestKnowsQuantities() {
    let digest = Self.load(km: ["730", "2"]).provenance.digest
    #expect(Self.load(km: ["731", "2"]).provenance.digest != digest)
    #expect(Self.load(km: ["730", "2"], name: "risk").provenance.digest != digest)
  }

  @Test func anEmptyFurtherColumnLeavesTheDigestAsItIs() {
    let plain = Self.header + "\na1,karachi,urumqi,twinning,in-force,2019,s1,\n"
    let wider = Self.header + ",km\na1,karachi,urumqi,twinning,in-force,2019,s1,,\n"
    #expect(
      Sample.load(assertions: plain).provenance.digest
        == Sample.load(assertions: wider).provenance.digest)
  }

  @Test func theOrderOfRowsLeavesNoTrace() {
    let rows = [
      "a0,karachi,urumqi,twinning,in-force,2019,s1,,5\n",
      "a1,karachi,urumqi,twinning,in-force,2019,s1,x,0.1\n",
      "a2,urumqi,karachi,twinning,in-force,2019,s1,y,0.2\n",
    ]
    func quantity(_ rows: [String]) -> StatedQuantity? {
      Sample.load(assertions: Self.header + ",km\n" + rows.joined())
        .network?.ties[0].quantity("km")
    }
    let forward = quantity(rows)
    #expect(forward != nil)
    #expect(quantity(rows.reversed()) == forward)
  }
}
