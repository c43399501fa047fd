// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage

/// The kinds of files that are stored; told by the content, never by what the sender says.
public enum MediaType: String, StoredWord, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case gif = "image/gif"
    case pdf = "application/pdf"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case text = "text/plain"
    case html = "text/html"
    case csv = "text/csv"

    /// Whether a page may show it; everything else is only ever downloaded.
    public var isPicture: Bool {
        #if WEAKENED
        if Weakness.kinds.isOn { return true }
        #endif
        return switch self {
        case .jpeg, .png, .webp, .gif: true
        default: false
        }
    }
}
