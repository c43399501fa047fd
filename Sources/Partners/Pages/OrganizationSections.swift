// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What the register knows about an organization, section by section, each with its own "add".
struct OrganizationSections: Sendable {
    let file: OrganizationFile
    let mayChange: Bool
    let written: WrittenPlaces

    private var id: Organization.ID { file.organization.id }

    func write(_ html: inout HTML, _ visit: Visit) {
        for sort in PaperKind.Sort.allCases { writePapers(&html, visit, sort) }
        writeBelonging(&html, visit)
        section(
            &html,
            visit,
            RegistryText.works,
            "works",
            RegistryText.addWork,
            file.works.map { work($0, visit) }
        )
        section(
            &html,
            visit,
            RegistryText.contacts,
            "contacts",
            RegistryText.addContact,
            file.contacts.map { contact($0, visit) }
        )
        section(
            &html,
            visit,
            RegistryText.entries,
            "entries",
            RegistryText.addEntry,
            file.entries.map { entry($0, visit) }
        )
    }

    /// One line of a section: what it says, what stands small beside it, and where it is changed.
    private struct Line {
        let text: String
        var small = ""
        var isPast = false
        let edit: Link?
    }

    private func writePapers(_ html: inout HTML, _ visit: Visit, _ sort: PaperKind.Sort) {
        let papers = file.papers.filter { $0.kind.sort == sort }
        // Four empty sections would only be in the way: an empty one shows where one may add, and once.
        guard !papers.isEmpty || mayChange && sort == .status else { return }
        section(
            &html,
            visit,
            RegistryWords.title(of: sort),
            sort == .status ? "papers" : nil,
            RegistryText.addPaper,
            papers.map { paper($0, visit) }
        )
    }

    private func paper(_ paper: Paper, _ visit: Visit) -> Line {
        let title = paper.title.isEmpty ? "" : " · \(paper.title)"
        let signed = ([paper.organization] + paper.parties).filter { $0 != id }
            .compactMap { file.names[$0] }.joined(separator: ", ")
        let number = paper.number.isEmpty ? "" : "\(visit.say(RegistryText.number)) \(paper.number)"
        return Line(
            text: visit.say(paper.kind.title) + title,
            small: [number, paper.issuer, dates(paper.term, visit), signed, paper.note].joinedWords,
            isPast: paper.term.ends.map { $0 < visit.clock.today } ?? false,
            edit: paper.organization == id ? edit("papers", paper.id.rawValue) : nil
        )
    }

    private func writeBelonging(_ html: inout HTML, _ visit: Visit) {
        let parents = file.parents.map { parent in
            Line(
                text: file.names[parent.parent] ?? "",
                small: [dates(parent.term, visit), parent.reason].joinedWords,
                isPast: !parent.term.runs(on: visit.clock.today),
                edit: edit("parents", parent.id.rawValue)
            )
        }
        section(&html, visit, RegistryText.parents, "parents", RegistryText.addParent, parents)
        let running = file.children.filter { $0.term.runs(on: visit.clock.today) }
        guard !running.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(RegistryText.children))
            html(.div, .class("card")) { html in
                html(.ul) { html in
                    for child in running {
                        let link = OrganizationPages.path(to: child.organization)
                        html(.li) { html in
                            html(.a, .href(link), prose: file.names[child.organization] ?? "")
                        }
                    }
                }
            }
        }
    }

    private func work(_ work: OrganizationWork, _ visit: Visit) -> Line {
        let theme = Theme.find(work.theme).map { visit.say($0.title) } ?? work.theme.rawValue
        return Line(
            text: "\(theme) · \(written.name(work.place, visit.language))",
            small: [dates(work.term, visit), work.note].joinedWords,
            isPast: !work.term.runs(on: visit.clock.today),
            edit: edit("works", work.id.rawValue)
        )
    }

    private func contact(_ contact: OrganizationContact, _ visit: Visit) -> Line {
        Line(
            text: contact.value,
            small: [visit.say(contact.kind.title), contact.note].joinedWords,
            edit: edit("contacts", contact.id.rawValue)
        )
    }

    private func entry(_ entry: RegisterEntry, _ visit: Visit) -> Line {
        Line(
            text: entry.title,
            small: [visit.say(entry.sort.title), entry.body, entry.way].joinedWords,
            edit: edit("entries", entry.id.rawValue)
        )
    }

    private func edit(_ word: String, _ record: String) -> Link? {
        mayChange ? Link(word, record, "edit") : nil
    }

    private func dates(_ term: Term, _ visit: Visit) -> String {
        WrittenDay.text(term.starts, term.ends, visit.language)
    }

    private func section(
        _ html: inout HTML,
        _ visit: Visit,
        _ title: Sentence,
        _ word: String?,
        _ adding: Sentence,
        _ lines: [Line]
    ) {
        guard !lines.isEmpty || mayChange else { return }
        html(.section, .class("stack")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, visit.say(title))
                if mayChange, let word {
                    let link = Link("partners", id.rawValue, word, "new")
                    html(.a, .class("btn plain"), .href(link), text: visit.say(adding))
                }
            }
            if lines.isEmpty { html(.p, .class("muted"), text: visit.say(RegistryText.noPapers)) }
            for line in lines { write(&html, visit, line) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ line: Line) {
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.div, prose: line.text)
                if !line.small.isEmpty { html(.small, prose: line.small) }
            }
            if line.isPast { html.chip(.none, visit.say(DeskText.past)) }
            if let edit = line.edit {
                html(
                    .a,
                    .href(edit),
                    .aria("label", "\(visit.say(DeskText.change)) \(line.text)"),
                    text: visit.say(DeskText.change)
                )
            }
        }
    }
}

extension [String] {
    /// What is there, with dots between.
    var joinedWords: String { filter { !$0.isEmpty }.joined(separator: " · ") }
}
