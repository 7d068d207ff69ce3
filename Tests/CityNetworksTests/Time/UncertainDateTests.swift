import CityNetworks
import Testing

struct UncertainDateTests {
  /// Spans as the EDTF specification (Library of Congress, 2019) describes them.
  @Test(arguments: [
    ("2019", "2019-01-01", "2019-12-31"), ("2019-02", "2019-02-01", "2019-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2019-05-31", "2019-05-31", "2019-05-31"),
    ("201X", "2010-01-01", "2019-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
    ("1989-XX", "1989-01-01", "1989-12-31"), ("1989-05-XX", "1989-05-01", "1989-05-31"),
    ("1989-XX-XX", "1989-01-01", "1989-12-31"), ("2019~", "2019-01-01", "2019-12-31"),
    ("2019-05?", "2019-05-01", "2019-05-31"), ("2019-05-31%", "2019-05-31", "2019-05-31"),
  ])
  func aDateNamesASpan(text: String, first: String, last: String) {
    let date = Make.date(text)
    #expect(date.earliest == Make.day(first))
    #expect(date.latest == Make.day(last))
  }

  /// One unit of precision for `?` and `~`, two for `%`, as the Python package `edtf` pads.
  @Test(arguments: [
    ("2019~", "2018-01-01", "2020-12-31"), ("2019?", "2018-01-01", "2020-12-31"),
    ("2019%", "2017-01-01", "2021-12-31"), ("2019-01~", "2018-12-01", "2019-02-28"),
    ("2019-05-31~", "2019-05-30", "2019-06-01"), ("201X~", "2000-01-01", "2029-12-31"),
    ("2019", "2019-01-01", "2019-12-31"), ("-0001~", "-0002-01-01", "0000-12-31"),
    ("2001-21", "2001-03-01", "2001-05-31"), ("2001-22~", "2001-03-01", "2001-11-30"),
    // "Winter 2001" is said of the months before and after.
    ("2001-24", "2001-01-01", "2002-02-28"), ("2003-24", "2003-01-01", "2004-02-29"),
  ])
  func aDoubtfulDateMayLieBesideItsSpan(text: String, first: String, last: String) {
    let date = Make.date(text)
    #expect(date.earliestPossible == Make.day(first))
    #expect(date.latestPossible == Make.day(last))
  }

  /// The package `edtf`, another reader of the same format; see `EDTFBounds`.
  @Test func boundsAreThoseOfAnotherReader() throws {
    #expect(EDTFBounds.entries.count == 519)
    for entry in EDTFBounds.entries {
      let ends: (UncertainDate, UncertainDate)
      switch try Interval(entry.text).form {
      case .date(let date): ends = (date, date)
      case .span(.date(let first), .date(let last)): ends = (first, last)
      case .span, .nothing:
        Issue.record("\(entry.text) has no ends")
        continue
      }
      let first = ends.0.earliest.description.drop { $0 == "+" }
      let last = ends.1.latest.description.drop { $0 == "+" }
      #expect(first == entry.first, "\(entry.text)")
      #expect(last == entry.last, "\(entry.text)")
    }
  }

  @Test(arguments: [
    "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
    "1985-04-12T00:00:00+04:30",
  ])
  func ofATimeTheDayAsWrittenCounts(text: String) {
    #expect(Make.date(text).precision == .day)
    #expect(Make.date(text).earliestPossible == Make.day("1985-04-12"))
    #expect(Make.date(text).latestPossible == Make.day("1985-04-12"))
  }

  @Test(arguments: [
    (
      "1XXX",
      "'1XXX' is not a date at character 1: at most two digits of a year may be unknown. "
        + "Write 19XX, or an interval as 1000/1999."
    ),
    (
      "2001-21-05",
      "'2001-21-05' is not a date at character 8: a season has no days. "
        + "Write 2001-21 for the spring, or the month."
    ),
    (
      "Y2019",
      "'Y2019' is not a date at character 2: a year with Y has more than four digits, not 4. "
        + "Write the year with four digits and without Y, as 2019 or -0044."
    ),
    (
      "Y-1234567890",
      "'Y-1234567890' is not a date at character 3: the year has more than nine digits. "
        + "Years from Y-999999999 to Y999999999 can be written."
    ),
    (
      "1985-04-12T24:00:00",
      "'1985-04-12T24:00:00' is not a date at character 11: 'T24:00:00' is no time of day. "
        + "Write 1985-04-12T23:20:30, with Z or +05:30 behind it, or the day alone."
    ),
  ])
  func anErrorOfTheRarerFormsSaysWhatToWrite(text: String, message: String) {
    let error = #expect(throws: DateSyntaxError.self) { try UncertainDate(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (
      "2021-13-40",
      "'2021-13-40' is not a date at character 6: there is no month 13. Are day and month swapped?"
    ),
    (
      "2021-02-30",
      "'2021-02-30' is not a date at character 9: "
        + "there is no day 30 in a month of 28 days. Check the calendar."
    ),
    (
      "21-02-30",
      "'21-02-30' is not a date at character 1: the year has 2 digits. Write years with four digits."
    ),
    (
      "2021-2-3",
      "'2021-2-3' is not a date at character 6: "
        + "the month has 1 digit. Write months and days with two digits."
    ),
    (
      "May 2019",
      "'May 2019' is not a date at character 1: 'M' stands where a digit is expected. "
        + "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    ),
    (
      "2019 ca.",
      "'2019 ca.' is not a date at character 5: ' ca.' follows the date. "
        + "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    ),
    (
      "19X5",
      "'19X5' is not a date at character 1: an X may only replace the last digits. "
        + "Write 19XX, 1989-XX or 1989-05-XX."
    ),
  ])
  func anErrorSaysWhatIsWrongAndWhere(text: String, message: String) {
    let error = #expect(throws: DateSyntaxError.self) { try UncertainDate(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "", "XXXX", "1XXX", "20XX-05", "1989-0X", "1989-XX-05", "1989-05-3X", "2019-00", "2019-05-00",
    "2019-", "2019-05-", "20190", "2019~~", "٢٠١٩", "2019-05-31T10:00", "2019-05T10:00:00",
    "2019-05-31T10:00:00~", "2019-05-31T10:00:00+5", "2019-25", "201X-21", "Y", "Y-", "Y00017",
    "Y1700X", "Y17E7", "?2019", "2019?-05", "--2019", "[2019,2020]",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: DateSyntaxError.self) { try UncertainDate(text) }
  }
}
