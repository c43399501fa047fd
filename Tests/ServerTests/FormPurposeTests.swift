// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Testing
import Web

@testable import Privacy
@testable import Server

/// Every form has a purpose and a basis: it stands in the table of `docs/privacy.md`, whose lines are those
/// of the record of processing.
struct FormPurposeTests {
    private struct Line {
        let paths: [String]
        let purposes: [String]
    }

    private let lines: [Line]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "docs/privacy.md"), encoding: .utf8)
        lines = text.split(separator: "\n").filter { $0.hasPrefix("| `/") }.map { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let paths = cells[0].split(separator: "`").map(String.init).filter { $0.hasPrefix("/") }
            let purposes = cells[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            return Line(paths: paths, purposes: purposes.first?.hasPrefix("none") == true ? [] : purposes)
        }
    }

    @Test func `every form belongs to a line of the record of processing`() async throws {
        let rights = try await PermissionHouse.make()
        let paths = lines.flatMap(\.paths)
        for route in rights.house.router.routes where route.method == .post {
            let isCovered = paths.contains { route.path == $0 || route.path.hasPrefix($0 + "/") }
            #expect(isCovered, "POST \(route.path) has no purpose in docs/privacy.md")
        }
    }

    @Test func `every line that is named is one of the record`() {
        let known = Set(ShippedPurposes.all.map(\.id.rawValue))
        #expect(lines.count > 8)
        for purpose in lines.flatMap(\.purposes) { #expect(known.contains(purpose), "\(purpose)") }
    }
}
