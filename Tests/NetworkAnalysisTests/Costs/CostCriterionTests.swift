import NetworkAnalysis
import Testing

struct CostCriterionTests {
  @Test func termsAreFactorNameAndTransform() throws {
    let criterion = try CostCriterion(" 2*risk + km+0.5*ties:inverse-root + 1e+1*column:km ")
    #expect(criterion.id == "2*risk + km+0.5*ties:inverse-root + 1e+1*column:km")
    #expect(criterion.terms.map(\.name) == [.risk, .km, .ties, .column("km")])
    #expect(criterion.terms.map(\.factor) == [2, 1, 0.5, 10])
    #expect(criterion.terms.map(\.transform) == [nil, nil, .inverseRoot, nil])
    #expect(
      criterion.terms.map(\.text) == ["2*risk", "km", "0.5*ties:inverse-root", "10*column:km"])
  }

  @Test func aColumnMayHaveATransformAndSpaces() throws {
    let term = try CostTerm("column:travel time:negative-log")
    #expect(term.name == .column("travel time") && term.transform == .negativeLog)
    #expect(try CostTerm("Capacity:shortfall").name == .column("capacity"))
  }

  @Test func titleAndMeaningSayWhatIsSummed() throws {
    let criterion = try CostCriterion("km+50*borders")
    #expect(criterion.title == "kilometres + 50 × border crossings")
    #expect(
      criterion.meaning
        == "The sum over the tied pairs of a route: the column km of the data if ties have one, else "
        + "the great-circle kilometres between the two cities; plus 50 times 1 for each hop into "
        + "another country; an unknown country counts as another.")
    #expect(try CostCriterion("ties:inverse").title == "1/w of ties of the pair")
    #expect(try CostCriterion("ties:inverse").literature.count == 1)
  }

  @Test func unitsAreKnownWhereAllTermsHaveOne() throws {
    let units = try ["hops", "km", "km+great-circle", "km+hops", "2*km", "risk", "sources:inverse"]
      .map { try CostCriterion($0).unit }
    #expect(units == ["hops", "km", "km", nil, nil, nil, nil])
  }

  @Test(arguments: [
    (
      "",
      "no criterion is given. Write one, as hops, km or km+50*borders. See `citynet list costs`."
    ),
    ("km++risk", "'km++risk' has a plus with nothing beside it. Write terms as in km+50*borders."),
    ("x*km", "'x*km' multiplies by 'x', which is no number above 0. Write it as in 0.5*km."),
    ("-1*km", "'-1*km' multiplies by '-1', which is no number above 0. Write it as in 0.5*km."),
    ("0*km", "'0*km' multiplies by '0', which is no number above 0. Write it as in 0.5*km."),
    ("2*", "'2*' names nothing to add up. Write a name, as in 2*risk. See `citynet list costs`."),
    (
      "column:",
      "'column:' names nothing to add up. Write a name, as in 2*risk. See `citynet list costs`."
    ),
    (
      "ties:invers",
      "'ties:invers': no transform is called 'invers'. Did you mean 'inverse'? Known are :inverse, "
        + ":inverse-root, :negative-log, :shortfall, :reversed."
    ),
    (
      "ties",
      "'ties' grows with closeness (ties of the pair), so it is no cost. Say how it becomes one, as "
        + "in ties:inverse; known are :inverse, :inverse-root, :negative-log, :shortfall, :reversed."
    ),
    (
      "km:inverse", "'km' is a cost already, and :inverse is for strengths. Leave it out."
    ),
  ])
  func whatCannotBeReadIsRefusedInWords(text: String, message: String) {
    let error = #expect(throws: CostError.self) { try CostCriterion(text) }
    #expect(error?.description == message)
    #expect(error?.isAboutData == false)
  }
}
