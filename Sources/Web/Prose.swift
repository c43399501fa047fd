// SPDX-License-Identifier: Apache-2.0

import ThaiText

extension HTML {
    /// Writes what people wrote: like ``text(_:)``, but words of the field that a browser would break in two
    /// stay on one line.
    ///
    /// For reading only: what is copied, sent or filled in holds no such marks.
    public mutating func prose(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var done = 0
            for word in NowrapWords.spans(in: utf8) {
                escape(utf8[done..<word.lowerBound], quote: false)
                trusted("<span class=\"nowrap\">")
                escape(utf8[word], quote: false)
                trusted("</span>")
                done = word.upperBound
            }
            escape(utf8[done...], quote: false)
        }
    }

    /// Writes an element that holds only what people wrote.
    public mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute..., prose text: String) {
        open(tag, attributes)
        prose(text)
        close(tag)
    }
}
