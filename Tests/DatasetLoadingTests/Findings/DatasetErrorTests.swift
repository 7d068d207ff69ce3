import DatasetLoading
import Testing

struct DatasetErrorTests {
  @Test(arguments: [
    (DatasetError.missingFolder(path: "/x"), "there is no file or folder /x. Check the path."),
    (
      .notAFolder(path: "x.csv"),
      "x.csv is a file, not the folder of a dataset. Give the folder, or import the file."
    ),
    (
      .missingFile(name: "cities.csv", folder: "d", found: ["a.txt", "b.txt"]),
      "d has no file cities.csv; it has a.txt, b.txt. A dataset needs cities.csv and assertions.csv."
    ),
    (
      .missingFile(name: "cities.csv", folder: "d", found: []),
      "d has no file cities.csv; it is empty. A dataset needs cities.csv and assertions.csv."
    ),
    (.unreadable(path: "d/x"), "d/x cannot be read. Check its permissions."),
  ])
  func anErrorSaysWhatIsMissing(error: DatasetError, message: String) {
    #expect(error.description == message)
  }
}
