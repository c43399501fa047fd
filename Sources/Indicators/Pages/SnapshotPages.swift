// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Storage
import Web

/// Published tables: dated, with everything small hidden, open to everyone.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /indicators/{key}/publish | indicators.publish | publishes the table as it is now |
/// | POST | /indicators/published/{id}/withdraw | indicators.publish | takes one back |
/// | GET | /public/indicators | everyone | the published tables |
/// | GET | /public/indicators/{id} | everyone | one table |
/// | GET | /public/indicators/{id}/{file} | everyone | the same as CSV, XLSX, JSON or GeoJSON |
struct SnapshotPages: Sendable {
    let needs: IndicatorsNeeds

    func publish(_ visit: Visit, _ input: PublishInput) async throws -> Reply {
        let id = try await needs.database.write { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            let request = SnapshotStore.Request(
                key: input.key,
                period: choice.period,
                under: choice.place?.id.rawValue ?? "",
                by: choice.by,
                isDeep: input.isDeep
            )
            return try SnapshotStore.publish(
                request,
                instalments: needs.instalments,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(IndicatorLinks.published(id))
    }

    func withdraw(_ visit: Visit, _ input: WithdrawInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SnapshotStore.withdraw(
                input.id,
                version: input.version,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(IndicatorLinks.published)
    }

    func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let snapshots = try await needs.database.read { try SnapshotStore.list($0) }
        return SnapshotListPage(snapshots: snapshots, visit: visit).reply()
    }

    func show(_ visit: Visit, _ input: SnapshotInput) async throws -> Reply {
        SnapshotPage(snapshot: try await find(input.id), visit: visit).reply()
    }

    func file(_ visit: Visit, _ input: SnapshotFileInput) async throws -> Reply {
        let snapshot = try await find(input.id)
        let files = FigureFiles(
            definition: snapshot.body.definition,
            number: snapshot.number,
            period: snapshot.body.period,
            by: snapshot.body.by,
            asOf: snapshot.asOf,
            lines: snapshot.body.lines,
            language: visit.language
        )
        return try files.reply(input.kind, name: "\(snapshot.key)-\(snapshot.body.period)")
    }

    /// A table that was taken back is gone for everyone.
    private func find(_ id: Snapshot.ID) async throws -> Snapshot {
        let found = try await needs.database.read { try SnapshotStore.find(id, $0) }
        guard let found, found.withdrawnAt == nil else { throw RouteProblem.noPage }
        return found
    }
}

/// What is to be published.
struct PublishInput: RouteInput {
    static let fields: [Field] = [
        .path("key"), .form("place"), .form("period", .text(max: 120)), .form("by", .text(max: 80)),
        .form("deep", .flag),
    ]
    let key: String
    let figures: FigureInput
    let isDeep: Bool

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        figures = try FigureInput(inputs)
        isDeep = inputs.flag("deep")
    }
}

/// Which table is taken back.
struct WithdrawInput: RouteInput {
    static let fields: [Field] = [.path(), .form("version", .integer)]
    let id: Snapshot.ID
    let version: Int

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        version = try inputs.integer("version")
    }
}

/// One published table.
struct SnapshotInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Snapshot.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}

/// One published table as a file.
struct SnapshotFileInput: RouteInput {
    static let fields: [Field] = [
        .path(), Field(.path, "file", .word(FigureFiles.Kind.allCases.map { "table.\($0.rawValue)" })),
    ]
    let id: Snapshot.ID
    let kind: FigureFiles.Kind

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        let name = try inputs.text("file")
        guard name.hasPrefix("table."), let kind = FigureFiles.Kind(rawValue: String(name.dropFirst(6)))
        else {
            throw RouteProblem.noPage
        }
        self.kind = kind
    }
}

/// The button under an indicator.
struct PublishForm {
    let model: IndicatorModel

    func write(_ html: inout HTML, _ visit: Visit) {
        let choice = model.choice
        html(
            .form,
            .class("card stack noprint"),
            .post,
            .action(IndicatorLinks.publish(model.definition.key))
        ) { html in
            html(.h2, visit.say(IndicatorText.publish))
            html(.p, visit.say(SnapshotText.publishNote))
            for (name, value) in choice.query where !value.isEmpty {
                html.void(.input, .type("hidden"), .name(name), .value(value))
            }
            if choice.place == nil {
                FormWriter(visit: visit).tick(
                    &html,
                    visit.say(SnapshotText.deep),
                    id: "deep",
                    name: "deep",
                    value: "1",
                    isOn: false
                )
            }
            html(.button, .class("btn plain"), text: visit.say(IndicatorText.publish))
        }
    }
}

/// All published tables.
struct SnapshotListPage: Sendable {
    let snapshots: [Snapshot]
    let visit: Visit

    func reply() -> Reply {
        let title = visit.say(SnapshotText.listTitle)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            if snapshots.isEmpty { html(.p, .class("card empty"), text: visit.say(SnapshotText.empty)) }
            for snapshot in snapshots {
                html(.article, .class("card")) { html in
                    html(.h2) { html in
                        let name = FigureText.name(snapshot.body.definition.name, visit.language)
                        html(.a, .href(IndicatorLinks.published(snapshot.id)), prose: name)
                    }
                    html(.p, SnapshotPage.about(snapshot, visit))
                    html(.small, visit.say(IndicatorText.asOf(visit.moment(snapshot.asOf))))
                }
            }
        }
    }
}

/// One published table.
struct SnapshotPage: Sendable {
    let snapshot: Snapshot
    let visit: Visit

    static func about(_ snapshot: Snapshot, _ visit: Visit) -> String {
        let place = Gazetteer.bundled.find(ID(snapshot.body.under))
            .map { Gazetteer.bundled.fullName(of: $0, language: visit.language) }
        let period =
            Period(snapshot.body.period).map { visit.say(PeriodText.title($0)) } ?? snapshot.body.period
        return "\(place ?? visit.say(FigureText.everywhere)) · \(period)"
    }

    func reply() -> Reply {
        let definition = snapshot.body.definition
        let name = FigureText.name(definition.name, visit.language)
        return Layout(title: name, isPublic: true).page(visit) { html in
            html(.h1, prose: name)
            html(.p, Self.about(snapshot, visit))
            let about = FigureText.name(definition.about, visit.language)
            if !about.isEmpty { html(.p, prose: about) }
            writeTable(&html)
            html(.p, .class("src")) { html in
                html.text(visit.say(IndicatorText.asOf(visit.moment(snapshot.asOf))))
                html.text(" · \(visit.say(IndicatorText.version)) \(snapshot.number)")
                if definition.isSensitive {
                    html.text(" · \(visit.say(IndicatorText.sensitive(definition.threshold)))")
                }
            }
            html(.div, .class("row tight noprint")) { html in
                for kind in FigureFiles.Kind.allCases {
                    let link = IndicatorLinks.published(snapshot.id, file: "table.\(kind.rawValue)")
                    html(.a, .class("btn plain"), .href(link), text: kind.rawValue.uppercased())
                }
                html(
                    .a,
                    .class("btn quiet"),
                    .href(IndicatorLinks.published),
                    text: visit.say(SnapshotText.listTitle)
                )
            }
            if visit.may(Indicators.publish, Subject()) { writeWithdraw(&html) }
        }
    }

    private func writeTable(_ html: inout HTML) {
        let definition = snapshot.body.definition
        let files = FigureFiles(
            definition: definition,
            number: snapshot.number,
            period: snapshot.body.period,
            by: snapshot.body.by,
            asOf: snapshot.asOf,
            lines: snapshot.body.lines,
            language: visit.language
        )
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(IndicatorText.byPlace))
        ) { html in
            html(.table) { html in
                html(.caption, visit.say(FigureText.marks))
                html(.thead) { html in
                    html(.tr) { html in
                        for title in [
                            IndicatorText.place, IndicatorText.codes, IndicatorText.result,
                            IndicatorText.counted, IndicatorText.over,
                        ] {
                            html(.th, .scope("col"), text: visit.say(title))
                        }
                    }
                }
                html(.tbody) { html in
                    for line in snapshot.body.lines {
                        html(.tr) { html in
                            html(.th, .scope("row"), text: files.placeName(line))
                            let code =
                                line.code.map { FigureText.code(snapshot.body.by, $0) } ?? IndicatorText.all
                            html(.td, visit.say(code))
                            html(
                                .td,
                                .class("number"),
                                text: FigureText.short(line.value, definition, visit.language)
                            )
                            html(
                                .td,
                                .class("number"),
                                text: line.numerator?.text ?? FigureText.mark(line.state)
                            )
                            html(.td, .class("number"), text: line.denominator?.text ?? "–")
                        }
                    }
                }
            }
        }
    }

    private func writeWithdraw(_ html: inout HTML) {
        html(.form, .class("noprint"), .post, .action(IndicatorLinks.withdraw(snapshot.id))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value("\(snapshot.version)"))
            html(.button, .class("btn stop"), text: visit.say(SnapshotText.withdraw))
        }
    }
}

extension Snapshot.Line {
    /// The figure of the line.
    var value: IndicatorValue {
        IndicatorValue(
            state: state,
            numerator: numerator,
            denominator: denominator,
            result: result,
            referenceDay: referenceDay
        )
    }
}
