// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Testing
import Web

@testable import Partners

struct WrittenTests {
    private static let today = Day(daysSince1970: 20_489)  // 5 February 2026
    private static let places = WrittenPlaces(resolver: .bundled)

    @Test(arguments: [
        ("1 ต.ค. 2568", "2025-10-01", "2025-10-01"), ("๕ กุมภาพันธ์ ๒๕๖๙", "2026-02-05", "2026-02-05"),
        ("มี.ค. 2569", "2026-03-01", "2026-03-31"), ("2026-02-05", "2026-02-05", "2026-02-05"),
        ("5/2/2569", "2026-02-05", "2026-02-05"), ("31 เม.ย. 2569", nil, nil), ("", nil, nil),
        ("เร็ว ๆ นี้", nil, nil),
    ])
    func `days are read in any form`(written: String, start: String?, end: String?) {
        #expect(WrittenDay.start(written, today: Self.today)?.iso == start)
        #expect(WrittenDay.end(written, today: Self.today)?.iso == end)
    }

    @Test(
        arguments: [
            ("2025-10-01", "2026-09-30", "1 ต.ค. 2568 – 30 ก.ย. 2569"),
            ("2026-02-03", "2026-02-05", "3–5 ก.พ. 2569"),
            ("2026-02-05", nil, "5 ก.พ. 2569 – …"), (nil, "2026-02-05", "… – 5 ก.พ. 2569"), (nil, nil, ""),
        ] as [(String?, String?, String)]
    )
    func `periods are written for people`(starts: String?, ends: String?, text: String) {
        let days = [starts, ends].map { $0.flatMap { Day(iso: $0) } }
        #expect(WrittenDay.text(days[0], days[1], .thai) == text)
    }

    @Test(
        arguments: [
            ("จ.สงขลา\n\n93\nสตูล", ["90", "93", "91"], 0), ("สงขลา\nจังหวัดสงขลา", ["90"], 0),
            ("ต.ท่าเรือ", [], 1),
            ("12\n1\nxyz", ["12"], 2), ("", [], 0),
        ] as [(String, [Kernel.ID<Place>], Int)]
    )
    func `places are read line by line`(lines: String, ids: [Kernel.ID<Place>], faults: Int) {
        let read = Self.places.read(lines, field: "places", .thai)
        #expect(read.ids == ids)
        #expect(read.faults.count == faults)
    }

    @Test func `every theme, kind and level is named in both languages`() {
        let titles =
            Theme.all.map(\.title) + OrganizationKind.allCases.map(\.title)
            + OrganizationLevel.allCases.map(\.title)
            + Programme.State.allCases.map(\.title) + Programme.Role.allCases.map(\.title)
        #expect(titles.allSatisfy { !$0.thai.isEmpty && !$0.english.isEmpty && $0.thai != $0.english })
        #expect(Set(Theme.all.map(\.id)).count == 14)
        #expect(Theme.find("none") == nil)
    }
}
