// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

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
