import Foundation
import Reporting
import Testing

@Suite struct OutputFolderTests {
  let place = FileManager.default.temporaryDirectory
    .appendingPathComponent("citynet-\(UUID().uuidString)").path

  @Test func filesAndFoldersAreMade() throws {
    defer { try? FileManager.default.removeItem(atPath: place) }
    try OutputFolder(place).write([
      OutputFile(path: "a.txt", text: "one"), OutputFile(path: "deep/er/b.txt", text: "two"),
    ])
    #expect(try read("a.txt") == "one")
    #expect(try read("deep/er/b.txt") == "two")
    #expect(!FileManager.default.fileExists(atPath: place + ".partial"))
  }

  @Test func aSecondWriteReplacesItsOwnFilesAndKeepsOthers() throws {
    defer { try? FileManager.default.removeItem(atPath: place) }
    let folder = OutputFolder(place)
    try folder.write([OutputFile(path: "a", text: "1"), OutputFile(path: "old", text: "2")])
    try "mine".write(toFile: place + "/notes", atomically: true, encoding: .utf8)
    try folder.write([OutputFile(path: "a", text: "3")], removing: ["a", "old"])
    #expect(try read("a") == "3")
    #expect(try read("notes") == "mine")
    #expect(!FileManager.default.fileExists(atPath: place + "/old"))
  }

  @Test func supersededPathsOutsideTheFolderAreLeftAlone() throws {
    let outside = place + "-outside"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    defer { try? FileManager.default.removeItem(atPath: place) }
    try "keep".write(toFile: outside, atomically: true, encoding: .utf8)
    let name = "../" + (outside as NSString).lastPathComponent
    try OutputFolder(place).write([OutputFile(path: "a", text: "1")], removing: [name])
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  @Test func aPipeIsWrittenIntoAndALinkIsFollowed() throws {
    defer { try? FileManager.default.removeItem(atPath: place) }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let pipe = place + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let reader = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
    try OutputFolder.write(Array("abc".utf8), toFile: pipe)
    let handle = FileHandle(fileDescriptor: reader, closeOnDealloc: true)
    #expect(handle.availableData == Data("abc".utf8))
    try "old".write(toFile: place + "/goal", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: place + "/link", withDestinationPath: place + "/goal")
    try OutputFolder.write(Array("new".utf8), toFile: place + "/link")
    #expect(try read("goal") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 3)
  }

  @Test(arguments: ["../evil", "/etc/evil", "a/../../evil", ""])
  func aFileThatWouldLieOutsideIsRefusedAndNothingIsWritten(path: String) {
    #expect(throws: OutputError.self) {
      try OutputFolder(place).write([
        OutputFile(path: "good", text: "1"), OutputFile(path: path, text: "2"),
      ])
    }
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func aPlaceThatCannotBeWrittenIsNamedWithARemedy() {
    #expect {
      try OutputFolder.write(Array("x".utf8), toFile: "/nowhere/at/all.csv")
    } throws: { error in
      String(describing: error)
        == "/nowhere/at/all.csv: cannot be written, the folder it belongs to does not exist. "
        + "Name another place."
    }
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: place + "/" + path, encoding: .utf8)
  }
}
