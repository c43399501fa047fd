// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Web

/// Describes every route in OpenAPI 3.1, from the same declarations that check what comes in.
public enum OpenAPI {
    /// The whole description as JSON, its keys in order.
    public static func json(_ routes: [Route]) -> [UInt8] {
        let paths = Dictionary(grouping: routes, by: \.path).mapValues { routes in
            Dictionary(routes.map { ($0.method.rawValue.lowercased(), Self.operation($0)) }) { first, _ in
                first
            }
        }
        let whole: [String: Any] = [
            "openapi": "3.1.0",
            "info": ["title": "Phakhi", "version": "1", "license": ["name": "Apache-2.0"]],
            "paths": paths,
            "components": [
                "securitySchemes": [
                    "session": ["type": "apiKey", "in": "cookie", "name": "phakhi-session"],
                    "key": ["type": "http", "scheme": "bearer"],
                ]
            ],
        ]
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        return (try? JSONSerialization.data(withJSONObject: whole, options: options)).map { [UInt8]($0) }
            ?? []
    }

    /// The route that hands the description out; it describes itself, too.
    static func route(over routes: [Route]) -> Route {
        let itself = Route.get("/api/openapi.json", .open) { (_: Visit, _: NoInput) in Reply() }
        return .get(itself.path, .open) { (_: Visit, _: NoInput) in .json(json(routes + [itself])) }
    }

    private static func operation(_ route: Route) -> [String: Any] {
        let outside = route.fields.filter { $0.place == .path || $0.place == .query }
        var out: [String: Any] = [
            "operationId": "\(route.method.rawValue.lowercased()) \(route.path)",
            "x-permission": route.permission.rawValue,
            "security": route.permission.needsNobody
                ? [] : [["session": []], ["key": []]] as [[String: [String]]],
            "parameters": parameters(outside, route.path),
            "responses": responses(route),
        ]
        if route.method.isWrite, route.method != .delete { out["requestBody"] = body(route) }
        return out
    }

    /// Every name in the path must be told, also one that a route takes without declaring it.
    private static func parameters(_ fields: [Field], _ path: String) -> [[String: Any]] {
        let inPath = path.split(separator: "/").filter { $0.hasPrefix("{") }
            .map { String($0.dropFirst().dropLast()) }
        let told = fields.filter { $0.place == .query }.map { field -> [String: Any] in
            ["name": field.name, "in": "query", "schema": schema(field)]
        }
        return inPath.map { name in
            let field = fields.first { $0.place == .path && $0.name == name } ?? .path(name)
            return ["name": name, "in": "path", "required": true, "schema": schema(field)]
        } + told
    }

    private static func body(_ route: Route) -> [String: Any] {
        if case .data(let types, _) = route.takes {
            // What programs of others send is described by them (ODK Central, OpenRosa).
            let any: [String: Any] = ["schema": ["type": "string", "format": "binary"]]
            let json: [String: Any] = ["schema": ["type": "object"]]
            let kinds = types.isEmpty ? ["application/octet-stream"] : types
            let content = kinds.map { ($0, $0 == "application/json" ? json : any) }
            return ["content": Dictionary(content) { first, _ in first }]
        }
        let fields = route.fields.filter { $0.place == .form || $0.place == .file }
        var properties: [String: Any] = [:]
        for field in fields { properties[field.name] = schema(field) }
        let kind =
            fields.contains { $0.place == .file }
            ? "multipart/form-data" : "application/x-www-form-urlencoded"
        let object: [String: Any] = [
            "type": "object", "properties": properties, "additionalProperties": false,
        ]
        return ["content": [kind: ["schema": object]]]
    }

    private static func schema(_ field: Field) -> [String: Any] {
        let one: [String: Any] =
            switch field.kind {
            case .id: ["type": "string", "minLength": 1, "maxLength": 100]
            case .text(let max): ["type": "string", "maxLength": max]
            case .integer: ["type": "integer"]
            case .day: ["type": "string", "maxLength": 100]
            case .word(let words): ["type": "string", "enum": words]
            case .flag: ["type": "string", "enum": ["on"]]
            case .file: ["type": "string", "format": "binary"]
            }
        return field.isRepeated ? ["type": "array", "items": one] : one
    }

    private static func responses(_ route: Route) -> [String: Any] {
        var known = ["200", "303", "401", "403", "404", "409", "422", "429"]
        if route.method.isWrite { known += ["413", "415"] }
        return Dictionary(uniqueKeysWithValues: known.map { ($0, ["description": word($0)]) })
    }

    private static func word(_ status: String) -> String {
        switch status {
        case "200": "the page or file"
        case "303": "taken: look there"
        case "401": "nobody has signed in"
        case "403": "not allowed"
        case "404": "no such record or page"
        case "409": "someone changed it meanwhile"
        case "413": "too large"
        case "415": "not a form"
        case "422": "a field cannot be taken as it is"
        default: "too often: wait as Retry-After says"
        }
    }
}
