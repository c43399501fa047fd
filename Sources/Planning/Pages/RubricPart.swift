// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Web

/// The steps of a goal without a number: which one is reached, who said so on which day, and with what proof.
struct RubricPart {
    /// The newest assessments that stand open.
    private static let shown = 8

    let visit: Visit
    let model: TargetModel

    func write(_ html: inout HTML) {
        guard !model.target.rubric.isEmpty else { return }
        html(.section, .class("card"), .id("rubric")) { html in
            html(.h2, visit.say(RubricText.title))
            html(.ol, .class("checks")) { html in
                for step in model.target.rubric {
                    html(.li) { html in
                        html.prose(visit.say(step.text) + " ")
                        standing(&html, step.level)
                    }
                }
            }
            html(.h3, visit.say(RubricText.assessments))
            if model.assessments.isEmpty { html(.p, .class("muted"), text: visit.say(RubricText.none)) }
            html(.ul, .class("history")) { html in
                for assessment in model.assessments.prefix(Self.shown) { one(&html, assessment) }
            }
            if model.assessments.count > Self.shown { older(&html) }
        }
    }

    private func older(_ html: inout HTML) {
        html(.details) { html in
            html(.summary, visit.say(RubricText.older(model.assessments.count - Self.shown)))
            html(.ul, .class("history")) { html in
                for assessment in model.assessments.dropFirst(Self.shown) { one(&html, assessment) }
            }
        }
    }

    /// Provinces are never added up: each stands where its own newest assessment says.
    private func standing(_ html: inout HTML, _ level: Int) {
        if model.provinces.isEmpty {
            guard model.assessments.first?.rubricStep == level else { return }
            html.chip(.done, visit.say(RubricText.here))
        } else {
            let count = model.provinces.count { $0.reached == Quantity(level) }
            if count > 0 { html.chip(level > 0 ? .done : .wait, visit.say(RubricText.provinces(count))) }
        }
    }

    private func one(_ html: inout HTML, _ assessment: Progress) {
        html(.li) { html in
            html(.time, .plain(.datetime, assessment.day.iso), text: visit.day(assessment.day))
            html.text(" · \(model.names[assessment.organization] ?? "") · ")
            html(.b, visit.say(RubricText.step(assessment.rubricStep ?? 0)))
            html(.p, prose: assessment.recorded.by.isEmpty ? visit.say(RetentionText.gone) : assessment.line)
            if let photo = assessment.proof.photo {
                html(.a, .href(FilePages.path(to: photo)), text: visit.say(WorkText.openPhoto))
                html.text(" ")
            }
            if let evidence = assessment.proof.evidence {
                html(.a, .href(FilePages.path(to: evidence)), text: visit.say(WorkText.openEvidence))
            }
            if assessment.proof == Progress.Proof(), (assessment.rubricStep ?? 0) > 1 {
                html.chip(.wait, visit.say(RubricText.noProof))
            }
        }
    }
}
