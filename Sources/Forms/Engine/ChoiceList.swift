// SPDX-License-Identifier: Apache-2.0

/// What can be chosen, in order.
struct ChoiceList: Sendable {
    struct Choice: Sendable {
        /// What is stored.
        var name: String
        var label: Wording
        /// Further columns that filters read.
        var columns: [(name: String, text: String)] = []
        /// Pictures and sounds, by kind.
        var media: [(kind: String, files: Wording)] = []

        func column(_ name: String) -> String { columns.first { $0.name.isSame(name) }?.text ?? "" }
    }

    var name: String
    var choices: [Choice]
    /// How formulas reach the choices of a list.
    static func items(of name: String) -> String { "instance('" + name + "')" + "/root" + "/item" }

    /// Whether it is the rows of a file: then all their columns stand in `columns`, and nothing else.
    var isFile = false
}

/// The lists as formulas see them: a document whose `root` has an `item` for each choice.
///
/// Nodes are numbers below 0, so that they never meet those of the answers.
struct ListNodes: Sendable {
    struct Node: Sendable {
        var name: String
        var parent: Int?
        var children: [Int] = []
        var text = ""
        /// Which choice of its list an item is.
        var choice: Int?
    }

    private(set) var nodes: [Node] = []
    private var documents: [(name: String, node: Int)] = []

    init(_ lists: [ChoiceList]) {
        for list in lists {
            let document = add("", in: nil)
            documents.append((list.name, document))
            let root = add("root", in: document)
            for (index, choice) in list.choices.enumerated() {
                let item = add("item", in: root)
                nodes[-item - 1].choice = index
                if !list.isFile {
                    add("name", in: item, choice.name)
                    add("label", in: item, choice.label.text(isThai: true))
                }
                for column in choice.columns { add(column.name, in: item, column.text) }
            }
        }
    }

    subscript(node: Int) -> Node { nodes[-node - 1] }

    func document(_ name: String) -> Int? { documents.first { $0.name.isSame(name) }?.node }

    @discardableResult
    private mutating func add(_ name: String, in parent: Int?, _ text: String = "") -> Int {
        nodes.append(Node(name: name, parent: parent, text: text))
        let node = -nodes.count
        if let parent { nodes[-parent - 1].children.append(node) }
        return node
    }
}
