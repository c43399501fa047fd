// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
public import Web

/// Where the room's pages lie; filters stand in the address, so that a figure can be sent to someone.
public enum IndicatorLinks {
    /// All figures of a place and period.
    public static func list(place: String = "", period: String = "") -> Link {
        Link("indicators", query: [("place", place), ("period", period)])
    }
    /// Places against indicators.
    static func matrix(period: String = "") -> Link {
        Link("indicators", "matrix", query: [("period", period)])
    }
    /// One indicator.
    public static func show(_ key: String, place: String = "", period: String = "", by: String = "") -> Link {
        Link("indicators", key, query: [("place", place), ("period", period), ("by", by)])
    }
    /// The same figures as a file; the name's end says which kind.
    static func file(_ key: String, _ name: String, _ choice: FigureChoice) -> Link {
        Link("indicators", key, name, query: choice.query)
    }
    static func cells(_ key: String, _ choice: FigureChoice) -> Link {
        Link("indicators", key, "cells", query: choice.query)
    }
    static func facts(_ key: String, _ choice: FigureChoice, code: String? = nil, after: String = "") -> Link
    {
        let own = code.map { [("code", $0.isEmpty ? "-" : $0)] } ?? []
        return Link("indicators", key, "facts", query: choice.query + own + [("after", after)])
    }
    static func fact(_ seq: Int) -> Link { Link("indicators", "facts", "\(seq)") }
    static func changes(_ key: String, _ choice: FigureChoice) -> Link {
        Link("indicators", key, "changes", query: choice.query)
    }
    static func quality(_ key: String, _ choice: FigureChoice, sign: FactSign? = nil, before: Int? = nil)
        -> Link
    {
        let own = [("sign", sign?.rawValue ?? ""), ("before", before.map(String.init) ?? "")]
        return Link("indicators", key, "quality", query: choice.query + own)
    }
    static func province(_ code: String, period: String) -> Link {
        Link("indicators", "provinces", code, query: [("period", period)])
    }
    static let new = Link("indicators", "new")
    static let save = Link("indicators", "new")
    static func edit(_ key: String) -> Link { Link("indicators", key, "edit") }
    static func retire(_ key: String) -> Link { Link("indicators", key, "retire") }
    static func versions(_ key: String) -> Link { Link("indicators", key, "versions") }
    static let yaml = Link("indicators", "indicators.yaml")
    static let importing = Link("indicators", "import")
    static let denominators = Link("indicators", "denominators")
    static func publish(_ key: String) -> Link { Link("indicators", key, "publish") }
    static func withdraw(_ id: Snapshot.ID) -> Link {
        Link("indicators", "published", id.rawValue, "withdraw")
    }
    /// The published tables, open to everyone.
    public static let published = Link("public", "indicators")
    static func published(_ id: Snapshot.ID) -> Link { Link("public", "indicators", id.rawValue) }
    static func published(_ id: Snapshot.ID, file: String) -> Link {
        Link("public", "indicators", id.rawValue, file)
    }
}
