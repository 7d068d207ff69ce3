import Execution
import GraphAlgorithms
import Testing

struct KeyTableTests {
  @Test func itHoldsWhatASetHolds() {
    for seed in 0..<200 {
      var generator = Seed(UInt64(seed)).stream(0)
      let capacity = 1 + generator.index(below: 40)
      var table = KeyTable(capacity: capacity)
      var set: Set<UInt64> = []
      for _ in 0..<400 {
        let key = UInt64(generator.index(below: 60)) << (seed % 2 == 0 ? 0 : 32)
        if generator.index(below: 2) == 0 {
          table.remove(key)
          set.remove(key)
        } else if set.count < capacity || set.contains(key) {
          #expect(table.insert(key) == set.insert(key).inserted, "seed \(seed)")
        }
      }
      for number in 0..<60 {
        let key = UInt64(number) << (seed % 2 == 0 ? 0 : 32)
        #expect(table.contains(key) == set.contains(key), "seed \(seed)")
      }
    }
  }
}
