// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The form of a breach: what is known at first, then what is decided.
struct BreachFormPage: Sendable {
    let visit: Visit
    let breach: Breach?
    /// For whom a new one may be recorded.
    var owners: OwnerChoices?
    /// Who answers for a recorded one, in words.
    var owner = ""

    /// Field, label and what stands in it.
    static let words: [(String, Sentence, @Sendable (Breach.Weighing) -> String)] = [
        ("nature", PrivacyText.nature, { $0.nature }), ("data", PrivacyText.breachData, { $0.data }),
        ("severity", PrivacyText.severity, { $0.severity }), ("breadth", PrivacyText.breadth, { $0.breadth }),
        ("security", PrivacyText.security, { $0.security }),
    ]

    func reply() -> Reply {
        let under = (PrivacyText.breaches, PrivacyPaths.breaches)
        return visit.privacyLayout(PrivacyText.newBreach, under: under).page(visit) { html in
            html(.h1, visit.say(PrivacyText.newBreach))
            if let breach {
                html(.p, .class("notice"), text: "\(owner) · \(BreachPages.clock(breach, visit))")
            }
            let action = breach.map { PrivacyPaths.breach($0.id) } ?? PrivacyPaths.breaches
            html(.form, .class("card stack"), .post, .action(action)) { html in
                if let owners { OwnerFields(visit: visit, choices: owners).write(&html) }
                if breach == nil { writeAware(&html) }
                for (name, label, value) in Self.words {
                    html.area(
                        visit.say(label),
                        id: name,
                        value: breach.map { value($0.weighing) } ?? "",
                        rows: 2
                    )
                }
                let weighing = breach?.weighing
                html.tick(
                    visit.say(PrivacyText.sensitive),
                    id: "sensitive",
                    isOn: weighing?.isSensitive ?? false
                )
                html.tick(
                    visit.say(PrivacyText.vulnerable),
                    id: "vulnerable",
                    isOn: weighing?.isVulnerable ?? false
                )
                if let breach { writeDecision(&html, breach) }
                html(.button, .class("btn"), text: visit.say(PrivacyText.save))
            }
        }
    }

    private func writeAware(_ html: inout HTML) {
        html.field(visit.say(PrivacyText.awareDay), id: "aware", .value(visit.day(visit.clock.today)))
        html.field(visit.say(PrivacyText.awareClock), id: "clock", .value(visit.clock.now.bangkokClock))
    }

    private func writeDecision(_ html: inout HTML, _ breach: Breach) {
        html.void(.input, .type("hidden"), .name("version"), .value(String(breach.version)))
        html.choice(
            visit.say(PrivacyText.risk),
            id: "risk",
            options: Breach.Risk.allCases.map { ($0.rawValue, visit.say(StateText.risk($0))) },
            chosen: breach.risk.rawValue
        )
        html.tick(visit.say(PrivacyText.reported), id: "reported", isOn: breach.reportedAt != nil)
        html.tick(visit.say(PrivacyText.told), id: "told", isOn: breach.toldAt != nil)
        html.area(visit.say(PrivacyText.reason), id: "reason", value: breach.reason, rows: 2)
    }
}
