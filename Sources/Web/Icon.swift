// SPDX-License-Identifier: Apache-2.0

/// The pictures of the bottom bar and the large buttons: strokes only, always beside a word.
public enum Icon: Sendable {
    case home, plan, people, figures, camera, check, report, more

    func write(_ html: inout HTML) {
        switch self {
        case .home:
            html.trusted(#"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11l8-7 8 7v9H4z"/></svg>"#)
        case .plan:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h14v16H5zM9 8h6M9 12h6M9 16h4"/></svg>"#
            )
        case .people:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 19v-2a4 4 0 014-4h8a4 4 0 014 4v2M12 4a3.5 3.5 0 100 7 3.5 3.5 0 000-7z"/></svg>"#
            )
        case .figures:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 20V10M12 20V4M19 20v-7"/></svg>"#
            )
        case .camera:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8h3l2-3h6l2 3h3v11H4z"/><circle cx="12" cy="13" r="3.5"/></svg>"#
            )
        case .check:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h14v16H5zM8.5 9l1.5 1.5L13 8M8.5 15l1.5 1.5 3-2.5"/></svg>"#
            )
        case .more:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg>"#
            )
        case .report:
            html.trusted(
                #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7"/></svg>"#
            )
        }
    }
}

extension HTML {
    /// Writes an icon; the word beside it says what it means.
    public mutating func icon(_ icon: Icon) { icon.write(&self) }
}
