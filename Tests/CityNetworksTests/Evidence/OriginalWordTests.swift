import CityNetworks
import Testing

struct OriginalWordTests {
  @Test(arguments: OriginalWord.Reading.allCases)
  func aWordIsReadBackFromItsNote(reading: OriginalWord.Reading) {
    let word = OriginalWord(column: "status", word: "intended-mou", reading: reading)
    #expect(OriginalWord.all(in: word.note) == [word])
    let other = OriginalWord(column: "relation", word: "friends", reading: .decided)
    #expect(OriginalWord.all(in: "First. \(other.note) \(word.note)") == [other, word])
  }

  @Test func otherNotesHoldNoWords() {
    #expect(OriginalWord.all(in: "Undated report; later than News ID 476144.").isEmpty)
    #expect(OriginalWord.all(in: "").isEmpty)
  }
}
