/// Headings and labels in Persian.
enum PersianPhrases {
  static let text = """
    """
}
