// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Makes and changes things of lists, for programs and for records that say so.
struct EntityWork {
    let needs: ClientNeeds
    let visit: Visit
    let tx: Transaction

    /// What a record says about things: they are changed in its own transaction.
    ///
    /// A record is never refused for their sake; what cannot be done is left.
    func take(_ arrival: Arrival, _ submission: Submission.ID) throws {
        guard !arrival.record.entities.isEmpty else { return }
        let scope = ClientScope(number: 0, programme: arrival.shelved.form.programme, title: "")
        for said in arrival.record.entities.prefix(500) where EntityRules.isID(said.id) {
            let data = properties(said, arrival)
            let list = try list(said.dataset, Array(data.keys), in: scope)
            let change = EntityChange(
                label: said.label.nonEmpty,
                data: data,
                base: said.baseVersion,
                source: submission.rawValue
            )
            let known = try EntityStore.find(said.id, in: list, needs.forms.keys, tx)
            if let known, said.isUpdate {
                guard visit.may(Forms.fill, subject(known.organization, list)) else { continue }
                try update(known, change)
            } else if known == nil, said.isCreate, try !EntityStore.isKnown(said.id, tx) {
                try create(said.id, change, in: list, organization: arrival.organization)
            }
        }
    }

    /// The properties that the questions of one entity are kept in.
    private func properties(_ said: SubmittedEntity, _ arrival: Arrival) -> [String: String] {
        let model = arrival.shelved.model
        let answers = arrival.record.fitted(to: model).answers
        var data: [String: String] = [:]
        for (index, asked) in model.questions.enumerated() {
            guard let saved = asked.extras.saveTo, saved.dataset == said.dataset,
                EntityRules.isProperty(saved.property)
            else { continue }
            let way = EntityWork.way(to: index, model, within: said.path)
            data[saved.property] = answers.text(at: way) ?? ""
        }
        return data
    }

    /// The way to a question inside the repeat that an entity lies in: `visit[2]/name`.
    private static func way(to question: Int, _ model: FormModel, within container: String) -> String {
        let path = model.path(of: question)
        guard !container.isEmpty else { return path }
        let depth = container.split(separator: "/").count
        return ([container] + path.split(separator: "/").dropFirst(depth).map(String.init)).joined(
            separator: "/"
        )
    }

    /// The list of a name; one that a form names for the first time is made, with the properties it keeps.
    private func list(_ name: String, _ properties: [String], in scope: ClientScope) throws -> EntityList {
        let known = try EntityStore.list(name, in: scope, tx)
        let wanted =
            (known?.properties ?? []) + properties.sorted().filter { known?.properties.contains($0) != true }
        if let known, known.properties == wanted { return known }
        let list = EntityList(
            id: known?.id ?? .new(at: visit.clock.now),
            programme: scope.programme ?? "",
            name: name,
            properties: wanted,
            createdAt: known?.createdAt ?? visit.clock.now
        )
        try EntityStore.put(list, visit.doer, tx)
        return list
    }

    func create(_ id: String, _ change: EntityChange, in list: EntityList, organization: String) throws {
        var subject = subject(organization, list)
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        let row = EntityRow(id: id, version: 1, label: change.label ?? "", data: change.data)
        let entity = Entity(
            row: row,
            organization: organization,
            createdAt: visit.clock.now,
            createdBy: visit.visitor.id
        )
        try EntityStore.insert(entity, in: list, source: change.source, needs.forms.keys, tx)
    }

    /// The newest word holds; that somebody else changed the same meanwhile is marked.
    func update(_ entity: Entity, _ change: EntityChange) throws {
        let base = change.base ?? entity.row.version
        let keys = needs.forms.keys
        let meanwhile =
            base < entity.row.version ? try EntityStore.versions(entity.row.id, from: base, keys, tx) : []
        var new = entity
        new.row = EntityRow(
            id: entity.row.id,
            version: entity.row.version + 1,
            label: change.label ?? entity.row.label,
            data: entity.row.data.merging(change.data) { $1 }
        )
        new.conflict = EntityRules.conflict(change, meanwhile: meanwhile) ?? entity.conflict
        try EntityStore.update(new, base: base, source: change.source, visit.doer, keys, tx)
    }

    func subject(_ organization: String, _ list: EntityList) -> Subject {
        Subject(organizations: [organization], programme: list.programme.nonEmpty)
    }
}
