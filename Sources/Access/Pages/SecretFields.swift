// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The fields for PINs, passwords and codes: made for thumbs, password managers and pasting.
struct SecretFields: Sendable {
    let form: FormWriter

    /// A PIN that is known already.
    func pin(_ html: inout HTML, _ label: Sentence, name: String = "pin") {
        digits(&html, label, name: name, hint: nil, complete: "current-password")
    }

    /// A new PIN, twice.
    func newPIN(_ html: inout HTML) {
        digits(&html, EnterText.pin, name: "pin", hint: EnterText.pinHint, complete: "new-password")
        digits(&html, EnterText.pinAgain, name: "again", hint: nil, complete: "new-password")
    }

    /// A code of six digits from an app; a recovery code fits as well.
    func code(_ html: inout HTML) {
        form.text(
            &html,
            EnterText.code,
            id: "code",
            value: "",
            .plain(.inputmode, "numeric"),
            .plain(.autocomplete, "one-time-code"),
            .flag(.required)
        )
    }

    func login(_ html: inout HTML, value: String, hint: Sentence? = nil) {
        form.text(
            &html,
            EnterText.login,
            id: "login",
            value: value,
            hint: hint,
            .plain(.autocomplete, "username"),
            .plain(.autocapitalize, "none"),
            .flag(.required)
        )
    }

    /// A password that is known already.
    func password(_ html: inout HTML, _ label: Sentence, name: String = "password") {
        form.text(
            &html,
            label,
            id: name,
            value: "",
            type: "password",
            .plain(.autocomplete, "current-password"),
            .flag(.required)
        )
    }

    /// A new password, twice.
    func newPassword(_ html: inout HTML) {
        for (label, name, hint) in [
            (EnterText.password, "password", EnterText.passwordHint), (EnterText.passwordAgain, "again", nil),
        ] {
            form.text(
                &html,
                label,
                id: name,
                value: "",
                hint: hint,
                type: "password",
                .plain(.autocomplete, "new-password"),
                .flag(.required)
            )
        }
    }

    private func digits(
        _ html: inout HTML,
        _ label: Sentence,
        name: String,
        hint: Sentence?,
        complete: String
    ) {
        form.text(
            &html,
            label,
            id: name,
            value: "",
            hint: hint,
            type: "password",
            .plain(.inputmode, "numeric"),
            .plain(.autocomplete, complete),
            .plain(.maxlength, "20"),
            .flag(.required)
        )
    }
}
