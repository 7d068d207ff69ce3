import DatasetLoading
import Testing

struct QuantityRuleTests {
  @Test func aQuantityIsNoted() {
    #expect(
      FurtherColumnTests.load(km: ["730", "", "5"]).lines(of: "quantity") == [
        "note assertions.csv:1: the column 'km' is read as a quantity: 2 of 3 rows give a number. "
          + "Use it as a cost or a width of routes, as in `citynet corridor --by km`."
      ])
  }

  @Test func aMixedColumnIsOneWarningWithItsFirstBadCell() {
    #expect(
      FurtherColumnTests.load(km: ["730", "far", "near"]).lines(of: "quantity") == [
        "warning assertions.csv:3:46: 'far' is no number, while the column 'km' holds numbers in 1 "
          + "of 3 filled cells; it is not read as a quantity. Write numbers with a decimal point and "
          + "without units, and leave the cell empty where none is known."
      ])
  }
}
