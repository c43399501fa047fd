// SPDX-License-Identifier: Apache-2.0

import Web

/// Answers as phones expect them (OpenRosa 1.0).
enum OpenRosaReply {
    /// The largest body of one part of a record, bytes; larger ones come in several.
    static let most = 20 * 1024 * 1024

    /// What every answer carries.
    static let headers: [(name: String, value: String)] = [
        ("x-openrosa-version", "1.0"), ("x-openrosa-accept-content-length", String(most)),
        ("content-language", "th"), ("cache-control", "no-store"),
    ]

    /// XML, as a phone demands to see it declared.
    static func xml(_ text: String, status: Int = 200) -> Reply {
        Reply(
            status: status,
            headers: [("content-type", "text/xml; charset=utf-8")] + headers,
            body: Array(text.utf8)
        )
    }

    /// A message that the phone shows.
    static func message(_ text: String, status: Int, isError: Bool = false) -> Reply {
        let nature = isError ? "error" : "submit_success"
        return xml(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">\
            <message nature="\(nature)">\(escaped(text))</message></OpenRosaResponse>
            """,
            status: status
        )
    }

    /// Text between tags or in quotes.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
            // XML 1.0 knows no other signs below the blank.
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
