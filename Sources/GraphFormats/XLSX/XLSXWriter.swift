import CXLSX
import Glibc

/// Writes sheets as the bytes of a workbook for spreadsheet programs, in memory.
///
/// Text stays text, also if it begins like a formula; numbers are numbers. The first row of a sheet
/// holds the names of its columns and stays in view. The same sheets give the same bytes: the
/// workbook bears a fixed date.
public struct XLSXWriter: Sendable {
  /// One cell.
  public enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text, at most 32,767 characters.
    case text(String)
    /// A finite number.
    case number(Double)
  }

  /// A sheet with named columns.
  public struct Sheet: Sendable, Equatable {
    /// What it is called, at most 31 characters.
    public let name: String
    /// The names of the columns.
    public let header: [String]
    /// The rows, each with one cell per column.
    public let rows: [[Cell]]

    /// A sheet of these rows.
    ///
    /// - Precondition: each row has one cell per column.
    public init(_ name: String, header: [String], rows: [[Cell]]) {
      precondition(rows.allSatisfy { $0.count == header.count })
      self.name = name
      self.header = header
      self.rows = rows
    }
  }

  /// The most characters (UTF-16 units) of a cell.
  public static let longestText = 32_767
  /// The most rows of a sheet, its header among them.
  public static let mostRows = 1_048_576

  /// The sheets in their order.
  public let sheets: [Sheet]

  /// A workbook of these sheets.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// The content of the file.
  ///
  /// - Throws: `GraphFormatError` if a sheet has too many rows or the library fails.
  public func bytes() throws(GraphFormatError) -> [UInt8] {
    for sheet in sheets where sheet.rows.count >= Self.mostRows {
      throw Self.failure(
        "the sheet '\(sheet.name)' has \(sheet.rows.count) rows, and a workbook holds "
          + "\(Self.mostRows - 1)", "Export less, or to csv-folder.")
    }
    let file = cxlsx_memory_file()
    guard file >= 0 else {
      throw Self.failure("no memory is left for the workbook", "Export less.")
    }
    defer { close(file) }
    let code = write(to: "/proc/self/fd/\(file)")
    guard code == LXW_NO_ERROR else {
      let reason = unsafe String(cString: lxw_strerror(code))
      throw Self.failure("the workbook cannot be made (\(reason))", "Export to csv-folder.")
    }
    return Self.content(of: file)
  }

  private func write(to path: String) -> lxw_error {
    // The workbook and its sheets belong to the library, and live from here to its closing, which
    // frees them; text is copied by each call.
    guard let workbook = unsafe workbook_new(path) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    var properties = unsafe lxw_doc_properties()
    // 1980-01-01, as the parts of the archive have it.
    unsafe properties.created = 315_532_800
    unsafe workbook_set_properties(workbook, &properties)
    let bold = unsafe workbook_add_format(workbook)
    unsafe format_set_bold(bold)
    var failed = LXW_NO_ERROR
    for sheet in sheets {
      guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
        failed = LXW_ERROR_PARAMETER_VALIDATION
        break
      }
      for (column, name) in sheet.header.enumerated() {
        let code = unsafe worksheet_write_string(worksheet, 0, UInt16(column), name, bold)
        if code != LXW_NO_ERROR { failed = code }
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let code: lxw_error =
            switch cell {
            case .empty: LXW_NO_ERROR
            case .number(let number):
              unsafe worksheet_write_number(
                worksheet, UInt32(row + 1), UInt16(column), number, nil)
            case .text(let text):
              unsafe worksheet_write_string(
                worksheet, UInt32(row + 1), UInt16(column), text, nil)
            }
          if code != LXW_NO_ERROR { failed = code }
        }
      }
      unsafe worksheet_freeze_panes(worksheet, 1, 0)
    }
    let closed = unsafe workbook_close(workbook)
    return failed == LXW_NO_ERROR ? closed : failed
  }

  private static func content(of file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    var filled = 0
    while filled < bytes.count {
      // The buffer is as long as the count that is passed with it.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          file, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled, off_t(filled))
      }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  private static func failure(_ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(file: "xlsx", line: 1, problem: problem, remedy: remedy)
  }
}
