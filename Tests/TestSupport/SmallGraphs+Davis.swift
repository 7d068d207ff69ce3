public import Graphs

extension SmallGraphs {
  /// Who of 18 women took part in which of 14 events (Davis, Gardner & Gardner 1941, as in
  /// networkx 3.6): women are members in the order of ``davisWomenNames``, events groups.
  public static let davisWomen = TwoModeGraph(
    memberCount: 18, groupCount: 14,
    memberships: davisEvents.enumerated().flatMap { woman, events in
      events.map { (member: woman, group: $0 - 1) }
    })

  /// The names of the 18 women.
  public static let davisWomenNames = [
    "Evelyn Jefferson", "Laura Mandeville", "Theresa Anderson", "Brenda Rogers",
    "Charlotte McDowd", "Frances Anderson", "Eleanor Nye", "Pearl Oglethorpe", "Ruth DeSand",
    "Verne Sanderson", "Myra Liddel", "Katherina Rogers", "Sylvia Avondale", "Nora Fayette",
    "Helen Lloyd", "Dorothy Murchison", "Olivia Carleton", "Flora Price",
  ]

  /// The numbers of the events, from 1, in which each woman took part.
  public static let davisEvents = [
    [1, 2, 3, 4, 5, 6, 8, 9], [1, 2, 3, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8, 9],
    [1, 3, 4, 5, 6, 7, 8], [3, 4, 5, 7], [3, 5, 6, 8], [5, 6, 7, 8], [6, 8, 9], [5, 7, 8, 9],
    [7, 8, 9, 12], [8, 9, 10, 12], [8, 9, 10, 12, 13, 14], [7, 8, 9, 10, 12, 13, 14],
    [6, 7, 9, 10, 11, 12, 13, 14], [7, 8, 10, 11, 12], [8, 9], [9, 11], [9, 11],
  ]
}
