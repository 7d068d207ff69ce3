public import Graphs

/// A graph as a file describes it: topology, the names of the nodes, and named columns.
///
/// Nodes stand in the order of their ids (by Unicode scalars), so the order of a file's lines
/// leaves no trace. Parallel edges and loops of the file are kept.
public struct AttributedGraph: Sendable, Equatable {
  /// The topology, with strengths if the file gives weights that can be strengths.
  public let graph: Graph
  /// The id of each node, in node order, ascending and without repetition.
  public let nodeIDs: NodeMap<String>
  /// The attributes of the nodes, in the order of the file.
  public let nodeColumns: [AttributeColumn]
  /// The attributes of the edges, in the order of the file.
  public let edgeColumns: [AttributeColumn]
  /// What is said of the graph as a whole, such as its title, in the order of the file.
  public let properties: [GraphProperty]
  /// What the file says and the graph does not carry.
  public let notes: [FormatNote]
  /// Where in the file each node and edge stands, if the reader knows.
  public let lines: FileLines?

  /// A graph with names and columns.
  ///
  /// - Precondition: there is one id per node, and one value per node or edge in each column.
  public init(
    graph: Graph, nodeIDs: NodeMap<String>, nodeColumns: [AttributeColumn] = [],
    edgeColumns: [AttributeColumn] = [], properties: [GraphProperty] = [],
    notes: [FormatNote] = [], lines: FileLines? = nil
  ) {
    precondition(nodeIDs.count == graph.nodeCount, "\(nodeIDs.count) ids")
    precondition(nodeColumns.allSatisfy { $0.count == graph.nodeCount })
    precondition(edgeColumns.allSatisfy { $0.count == graph.edgeCount })
    self.graph = graph
    self.nodeIDs = nodeIDs
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
    self.properties = properties
    self.notes = notes
    self.lines = lines
  }

  /// The attribute of the nodes with this name.
  public func nodeColumn(_ name: String) -> AttributeColumn? {
    nodeColumns.first { $0.name == name }
  }

  /// The attribute of the edges with this name.
  public func edgeColumn(_ name: String) -> AttributeColumn? {
    edgeColumns.first { $0.name == name }
  }
}

/// Something said of a graph as a whole.
public struct GraphProperty: Sendable, Equatable {
  /// What it is called; no two properties of a graph share a name.
  public let name: String
  /// What is said.
  public let text: String

  /// A property called `name`.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The lines of a file on which the nodes and edges of a graph stand, from 1.
public struct FileLines: Sendable, Equatable {
  /// The line of each node, in node order.
  public let nodes: NodeMap<Int>
  /// The line of each edge, in edge order.
  public let edges: EdgeMap<Int>

  /// These lines.
  public init(nodes: NodeMap<Int>, edges: EdgeMap<Int>) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// Something a file says that the graph made from it does not carry.
public struct FormatNote: Sendable, Equatable, CustomStringConvertible {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The line where it occurs first, from 1.
  public let line: Int
  /// How often it occurs.
  public let count: Int
  /// What is there and what was made of it.
  public let text: String

  /// A note about a place in a file.
  public init(file: String, line: Int, count: Int = 1, text: String) {
    self.file = file
    self.line = line
    self.count = count
    self.text = text
  }

  /// The note in one line.
  public var description: String {
    "\(file):\(line): \(text)\(count > 1 ? " (\(count) times)" : "")"
  }
}
