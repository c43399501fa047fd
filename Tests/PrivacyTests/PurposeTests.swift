// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct PurposeTests {
    @Test func `every kind of record has a class, a basis, words in both languages and nobody's word yet`() {
        #expect(ShippedPurposes.all.count >= 12)
        for purpose in ShippedPurposes.all {
            for (_, _, value) in PurposeFormPage.words {
                let words = value(purpose.words)
                #expect(!words.thai.isEmpty && !words.english.isEmpty && words.thai != words.english)
            }
            #expect(!purpose.isChecked)
        }
    }

    @Test func `a changed line keeps its version, and the slower of two is told`() async throws {
        let house = try await PrivacyHouse.make()
        var form = [
            ("version", "0"), ("class", "personal"), ("basis", "consent"), ("days", "30"), ("checked", "1"),
        ]
        for name in ["title", "aim", "people", "data", "recipients"] {
            form += [(name, "คำ\(name)"), (name + "-en", "word \(name)")]
        }
        _ = try await house.send(.post, "/privacy/record/photos", form)
        let photos = try await house.database.read { try PurposeStore.get(Purpose.ID("photos"), $0) }
        #expect(photos.retentionDays == 30 && photos.isChecked && photos.version == 1)
        await #expect(throws: StorageProblem.changedMeanwhile(record: "photos")) {
            try await house.send(.post, "/privacy/record/photos", form)
        }
        #expect(try await house.page("/privacy/record").contains("คำtitle"))
        #expect(try await house.page("/privacy").contains("คำdata"))
        #expect(try await house.page("/privacy/record.csv").contains("คำtitle"))
    }

    @Test func `a notice is published in versions, and a consent remembers which was seen`() async throws {
        let house = try await PrivacyHouse.make()
        for words in ["หนึ่ง", "สอง"] {
            _ = try await house.send(
                .post,
                "/privacy/record/photos/notice",
                [("thai", words), ("english", "one")]
            )
        }
        #expect(try await house.page("/privacy").contains("สอง"))
        _ = try await house.send(.post, "/privacy/consents", ConsentTests.form)
        _ = try await house.send(
            .post,
            "/privacy/record/photos/notice",
            [("thai", "สาม"), ("english", "three")]
        )
        let consent = try #require(
            try await house.database.read { try ConsentStore.list(ConsentFilter(), reached: "1 = 1", $0) }
                .first
        )
        #expect(consent.noticeVersion == 2)
        let page = try await house.page("/privacy/consents/\(consent.id)")
        #expect(page.contains("สอง") && !page.contains("สาม"))
    }

    @Test(arguments: [
        "/privacy", "/privacy/work", "/privacy/record", "/privacy/record/photos", "/privacy/consents",
        "/privacy/consents/new", "/privacy/requests", "/privacy/requests/new", "/privacy/breaches",
        "/privacy/breaches/new", "/privacy/retention", "/privacy/agreements", "/privacy/agreements/template",
    ])
    func `every page opens with nothing recorded`(path: String) async throws {
        let house = try await PrivacyHouse.make()
        #expect(try await house.page(path).contains("<h1>"))
    }

    @Test func `a partner's signature is recorded with its day`() async throws {
        let house = try await PrivacyHouse.make()
        let form = [("organization", "org-1"), ("signed", "5 ก.พ. 2569"), ("note", "แฟ้ม 3")]
        _ = try await house.send(.post, "/privacy/agreements", form)
        #expect(try await house.page("/privacy/agreements").contains("Network One"))
    }
}
