// SPDX-License-Identifier: Apache-2.0

/// Every free text of a snapshot, so that the guard sees what everyone will read.
extension PublicContent {
    /// Title, wordings and targets' words, always in the same order and number.
    var words: [String] { [title] + items.flatMap { [$0.text] + $0.targets.flatMap(\.words) } }

    /// The same snapshot with other words in the same order.
    func saying(_ words: [String]) -> PublicContent {
        var rest = words[...]
        func next(_ old: String) -> String { rest.popFirst() ?? old }
        return PublicContent(
            title: next(title),
            place: place,
            items: items.map { item in
                let text = next(item.text)
                let targets = item.targets.map { target in
                    var target = target
                    target.text = next(target.text)
                    target.scope.per = target.scope.per.map(next)
                    target.scope.percentOf = target.scope.percentOf.map(next)
                    target.scope.condition = target.scope.condition.map(next)
                    return target
                }
                return Item(number: item.number, text: text, targets: targets, standings: item.standings)
            }
        )
    }
}

extension Target {
    /// What a person wrote about the target.
    fileprivate var words: [String] {
        [text] + [scope.per, scope.percentOf, scope.condition].compactMap(\.self)
    }
}
