// SPDX-License-Identifier: Apache-2.0

import Access
import Expressions
import Foundation
import Kernel
import Storage
import Web

/// The records of a form as an OData 4 feed, for Excel, Power BI and programs.
///
/// Personal and sealed answers are in no feed, whoever asks: spreadsheets are passed on.
struct ODataFeed: Sendable {
    /// The most rows of one answer.
    static let most = 10_000

    let needs: ClientNeeds
    let visit: Visit

    /// What the feed has: its tables.
    func index(_ input: ClientInput, _ form: String) async throws -> Reply {
        let (base, shelved) = try await find(input, form)
        let tables = ODataTable.all(shelved.model)
        let value = tables.map { table -> JSONValue in
            ["name": .text(table.name), "kind": "EntitySet", "url": .text(table.name)]
        }
        return Self.reply(["@odata.context": .text(base + "/$metadata"), "value": .list(value)])
    }

    /// One table, or the description of all.
    func table(_ input: ClientInput, _ form: String, _ name: String) async throws -> Reply {
        let (base, shelved) = try await find(input, form)
        if name == "$metadata" {
            return Reply(
                headers: [("content-type", "application/xml; charset=utf-8"), ("odata-version", "4.0")],
                body: Array(ODataMetadata(model: shelved.model).xml().utf8)
            )
        }
        guard let table = ODataTable.all(shelved.model).first(where: { $0.name == name }) else {
            throw FormsProblem.missing
        }
        let options = try ODataOptions(visit.request.query, table)
        return try await rows(table, options, shelved, base)
    }

    private func find(_ input: ClientInput, _ word: String) async throws -> (String, ShelvedForm) {
        let (scope, shelved) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            return (scope, try needs.shelf.open(try scope.form(word, tx), tx))
        }
        let root = visit.request.base.isEmpty ? "/v1" : visit.request.base
        let path = Link(segments: ["projects", String(scope.number), "forms", word + ".svc"]).text
        return (visit.address(root + path), shelved)
    }

    private func rows(
        _ table: ODataTable,
        _ options: ODataOptions,
        _ shelved: ShelvedForm,
        _ base: String
    ) async throws -> Reply {
        let reach = visit.reach(Forms.read)
        let query = ODataStore.Query(form: shelved.form.id, condition: options.filter, order: options.order)
        let isRoot = table.group == 0
        let (total, records) = try await needs.database.read { tx in
            let total = try ODataStore.count(query, within: reach, tx)
            let found = try ODataStore.list(
                query,
                within: reach,
                offset: isRoot ? options.skip : 0,
                limit: isRoot ? options.top : 100_000,
                tx
            )
            return (total, try found.chunks(of: 500).flatMap { try ClientRecords.load($0, tx) })
        }
        let actors = try await ClientNumbers.numbers(
            .actor,
            Set(records.map(\.submission.recordedBy)),
            needs.database
        )
        let writer = ODataWriter(model: shelved.model, options: options, actors: actors)
        let all = try records.flatMap { try writer.rows($0, of: table) }
        let shown = isRoot ? all : Array(all.dropFirst(options.skip).prefix(options.top))
        let count = isRoot ? total : all.count
        var members: [(name: String, value: JSONValue)] = [
            (name: "value", value: .list(shown)),
            (name: "@odata.context", value: .text(base + "/$metadata#" + table.name)),
        ]
        if options.isCounted { members.append((name: "@odata.count", value: .count(count))) }
        if options.skip + shown.count < count, !shown.isEmpty {
            let link = base + "/" + table.name + options.next(after: options.skip + shown.count)
            members.append((name: "@odata.nextLink", value: .text(link)))
        }
        return Self.reply(.object(members))
    }

    static func reply(_ value: JSONValue) -> Reply {
        var reply = Reply.json(value.bytes)
        reply.headers.append(("odata-version", "4.0"))
        return reply
    }
}

/// What a client asks of a table.
struct ODataOptions: Sendable {
    let filter: SQL?
    let order: SQL
    let skip: Int
    let top: Int
    let isCounted: Bool
    let isExpanded: Bool
    let isWKT: Bool
    /// Ways to what is wanted; empty is everything.
    let select: [[String]]
    private let asked: [FormField]

    /// - Throws: ``ClientProblem/filter(at:)``.
    init(_ query: [FormField], _ table: ODataTable) throws {
        let all = Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first }
        let columns = ODataStore.columns
        filter = try all["$filter"].flatMap { $0.isEmpty ? nil : try ODataFilter.condition($0, columns) }
        order = try all["$orderby"].map { try ODataFilter.order($0, columns) } ?? "recorded_at desc"
        isCounted = all["$count"]?.lowercased() == "true"
        isExpanded = all["$expand"] == "*"
        isWKT = all["$wkt"]?.lowercased() == "true"
        select = (all["$select"] ?? "").split(separator: ",").map { way in
            way.trimmingCharacters(in: .whitespaces).split(separator: "/").map(String.init)
        }.filter { !$0.isEmpty && $0 != ["*"] }
        let token = try all["$skiptoken"].map { word -> Int in
            guard let number = Int(word), number >= 0 else { throw ClientProblem.filter(at: "$skiptoken") }
            return number
        }
        skip = try token ?? ODataOptions.number(all["$skip"], "$skip") ?? 0
        top = min(try ODataOptions.number(all["$top"], "$top") ?? ODataFeed.most, ODataFeed.most)
        asked = query.filter { !["$skip", "$skiptoken"].contains($0.name) }
    }

    private static func number(_ word: String?, _ name: String) throws -> Int? {
        guard let word else { return nil }
        guard let number = Int(word), number >= 0, number < 1 << 40 else {
            throw ClientProblem.filter(at: name)
        }
        return number
    }

    /// The same question for what comes next.
    func next(after count: Int) -> String {
        let query = asked.map { ($0.name, $0.value) } + [("$skiptoken", String(count))]
        let link = Link("", query: query).text
        return String(link.drop { $0 != "?" })
    }

    /// Whether something at a way is wanted.
    func wants(_ way: [String]) -> Bool {
        select.isEmpty || select.contains { wanted in zip(wanted, way).allSatisfy { $0 == $1 } }
    }
}
