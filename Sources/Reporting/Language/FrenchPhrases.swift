/// Headings and labels in French.
enum FrenchPhrases {
  static let text = """
    """
}
