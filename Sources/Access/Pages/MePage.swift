// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One's own page.
struct MePage: Sendable {
    let visit: Visit
    let model: MeModel

    func reply() -> Reply {
        let title = visit.say(MeText.title)
        return Layout(title: title).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, model.account.name)
                button(&html, AccessLinks.signOut, EnterText.signOut)
            }
            if model.isReduced { writeReduced(&html) }
            writeGrants(&html)
            writeCharge(&html)
            writeWays(&html)
            writeSessions(&html)
            writeDevices(&html)
        }
    }

    private func writeGrants(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(MeText.whatIMay))
            if model.lines.isEmpty { html(.p, .class("card empty"), text: visit.say(MeText.noGrants)) }
            for line in model.lines { html(.div, .class("card")) { html in line.write(&html) } }
        }
    }

    private func writeCharge(_ html: inout HTML) {
        guard !model.duties.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(MeText.charge))
            html(.div, .class("row tight")) { html in
                for duty in model.duties {
                    html(.a, .class("btn plain"), .href(duty.link), text: visit.say(duty.title))
                }
            }
        }
    }

    private func writeWays(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(MeText.howIComeIn))
            html(.div, .class("card stack")) { html in
                if model.current.device != nil { link(&html, AccessLinks.pin, MeText.changePIN) }
                if model.account.login == nil {
                    html(.p, .class("muted"), text: visit.say(MeText.noPassword))
                } else {
                    link(&html, AccessLinks.password, MeText.changePassword)
                }
                writeSecondStep(&html)
                if model.mayHaveKeys { link(&html, AccessLinks.keys, MeText.keys) }
                link(&html, AccessLinks.myViews, OpeningText.myViews)
            }
        }
    }

    private func writeSecondStep(_ html: inout HTML) {
        guard model.account.login != nil else { return }
        let isOn = model.secondStep == .inForce
        html(.div, .class("row tight")) { html in
            html(.span, visit.say(MeText.twoSteps))
            html.chip(isOn ? .done : .none, visit.say(isOn ? MeText.twoStepsOn : MeText.twoStepsOff))
            if isOn { html(.small, visit.say(MeText.recoveryLeft(model.codesLeft))) }
        }
        if !isOn, model.current.strength != .pin {
            link(&html, AccessLinks.twoSteps, MeText.twoStepsSetUp)
        } else if model.current.strength == .twoFactor {
            button(&html, AccessLinks.newCodes, MeText.recoveryNew)
        }
    }

    /// With the second step set up, a code lifts a PIN's session; else only a password does.
    private func writeReduced(_ html: inout HTML) {
        html(.div, .class("notice stack")) { html in
            html(.p, visit.say(MeText.reduced))
            let isOn = model.secondStep == .inForce
            let (page, word) =
                isOn
                ? (AccessLinks.code(), MeText.typeCode) : (AccessLinks.signIn(), EnterText.withPassword)
            link(&html, page, word)
        }
    }

    private func writeSessions(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(MeText.openNow))
            for session in model.sessions {
                let isThis = session.id == model.current.id
                html(.div, .class("card row spread")) { html in
                    html(.div) { html in
                        html(.b, session.label)
                        html.text(" ")
                        if isThis { html.chip(.done, visit.say(MeText.thisOne)) }
                        let how = session.strength == .pin ? MeText.byPIN : MeText.byPassword
                        let times = MeText.since(visit.moment(session.created), visit.moment(session.seen))
                        html(.p) { html in html(.small, "\(visit.say(how)) · \(visit.say(times))") }
                    }
                    if !isThis { button(&html, AccessLinks.endSession(session.id), MeText.end) }
                }
            }
            if model.sessions.count > 1 { button(&html, AccessLinks.endOthers, MeText.endOthers) }
        }
    }

    private func writeDevices(_ html: inout HTML) {
        guard !model.devices.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(MeText.devices))
            for device in model.devices {
                html(.div, .class("card row spread")) { html in
                    html(.div) { html in
                        html(.b, device.label)
                        html.text(" ")
                        if device.id == model.current.device { html.chip(.done, visit.say(MeText.thisOne)) }
                        let last = MeText.deviceLast(visit.day(device.lastSeen.bangkokDay))
                        html(.p) { html in html(.small, visit.say(last)) }
                    }
                    button(&html, AccessLinks.forget(device.id), MeText.forget)
                }
            }
        }
    }

    private func link(_ html: inout HTML, _ link: Link, _ word: Sentence) {
        html(.p) { html in html(.a, .class("btn plain"), .href(link), text: visit.say(word)) }
    }

    private func button(_ html: inout HTML, _ link: Link, _ word: Sentence) {
        html(.form, .post, .action(link)) { html in
            html(.button, .class("btn plain"), text: visit.say(word))
        }
    }
}
