// SPDX-License-Identifier: Apache-2.0

import CFormsData
import Kernel

/// The forms that come with the house: those of the programme of service units for informal workers.
enum ShippedForms {
    /// A form by its short name, with its title.
    typealias Entry = (name: String, title: Sentence)

    /// All of them, in the order of the work.
    static let all: [Entry] = (0..<phakhi_forms_count()).compactMap { index in
        let name = String(cString: phakhi_form_name(index))
        guard let model = source(at: index, name).read().model else { return nil }
        return (name, Sentence(model.title.text(isThai: true), model.title.text(isThai: false)))
    }

    static func source(_ name: String) -> FormSource? {
        let index = (0..<phakhi_forms_count()).first { String(cString: phakhi_form_name($0)) == name }
        return index.map { source(at: $0, name) }
    }

    private static func source(at index: Int, _ name: String) -> FormSource {
        let bytes = UnsafeBufferPointer(start: phakhi_form(index), count: phakhi_form_size(index))
        return FormSource(name: name + ".csv", bytes: Array(bytes))
    }
}
