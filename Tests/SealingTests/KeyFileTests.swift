// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Sealing

struct KeyFileTests {
    @Test func `a key file is made once, for its owner only, and read back`() throws {
        let (_, data, path) = try SealingFixtures.folder()
        let keys = try SealingKeys.new()
        try SealingKeys.create(at: path, dataFolder: data, keys: keys)
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        let read = try SealingKeys.load(at: path, dataFolder: data)
        #expect(read.ids == keys.ids)
        #expect(read.sealing.bytes == keys.sealing.bytes)
        #expect(throws: SealingProblem.keyFileExists(path: path)) {
            try SealingKeys.create(at: path, dataFolder: data, keys: keys)
        }
        let left = try FileManager.default.contentsOfDirectory(
            atPath: (path as NSString).deletingLastPathComponent
        )
        #expect(left == ["phakhi.keys"])
    }

    @Test func `who follows a key file seals with its new key at once, and still opens what is older`() throws
    {
        let (_, data, path) = try SealingFixtures.folder()
        try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        let followed = try SealingKeys.following(at: path, dataFolder: data)
        let place = SealedPlace(table: "t", column: "c", row: "1")
        let old = try Sealer(followed).seal("ก่อน", at: place)
        let rotated = try SealingKeys.rotate(at: path, dataFolder: data)
        #expect(followed.ids == rotated.ids)
        #expect(try Sealer(followed).openText(old, at: place) == "ก่อน")
        let new = try Sealer(rotated).seal("หลัง", at: place)
        #expect(try Sealer(followed).openText(new, at: place) == "หลัง")
        #expect(try !Sealer(rotated).needsReseal(Sealer(followed).seal("x", at: place)))
    }

    @Test(arguments: ["", "phakhi-keys 1\n", "another house", "gone"])
    func `a file that spoils while it is followed changes nothing until it is whole again`(text: String)
        throws
    {
        let (_, data, path) = try SealingFixtures.folder()
        let keys = try SealingKeys.new()
        try SealingKeys.create(at: path, dataFolder: data, keys: keys)
        let followed = try SealingKeys.following(at: path, dataFolder: data)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        if text == "another house" {
            try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        } else if text != "gone" {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        #expect(followed.ids == keys.ids)
        try? FileManager.default.removeItem(atPath: path)
        try whole.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let rotated = try SealingKeys.rotate(at: path, dataFolder: data)
        #expect(followed.ids == rotated.ids && rotated.ids.count == 2)
    }

    @Test func `no key file is said so`() throws {
        let (_, data, path) = try SealingFixtures.folder()
        #expect(throws: SealingProblem.keyFileMissing(path: path)) {
            try SealingKeys.load(at: path, dataFolder: data)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o620, 0o601, 0o644, 0o777])
    func `a key file that others can open is refused`(_ rights: Int) throws {
        let (_, data, path) = try SealingFixtures.folder()
        try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
        #expect(throws: SealingProblem.keyFileOpenToOthers(path: path)) {
            try SealingKeys.load(at: path, dataFolder: data)
        }
    }

    @Test func `a key file inside the data folder is neither made nor read`() throws {
        let (root, data, path) = try SealingFixtures.folder()
        let inside = data + "/deep/phakhi.keys"
        #expect(throws: SealingProblem.keyFileInsideData(path: inside)) {
            try SealingKeys.create(at: inside, dataFolder: data, keys: .new())
        }
        try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        try FileManager.default.moveItem(atPath: path, toPath: inside)
        for seen in [data, data + "/", root + "/./data", root + "/data/deep/.."] {
            #expect(throws: SealingProblem.keyFileInsideData(path: inside)) {
                try SealingKeys.load(at: inside, dataFolder: seen)
            }
        }
    }

    @Test func `symbolic links do not hide that it is inside`() throws {
        let (root, data, path) = try SealingFixtures.folder()
        try SealingKeys.create(at: path, dataFolder: root + "/none", keys: .new())
        let manager = FileManager.default
        // The data folder is a link to where the key lies.
        try manager.createSymbolicLink(atPath: root + "/looks-elsewhere", withDestinationPath: root + "/keys")
        #expect(throws: SealingProblem.keyFileInsideData(path: path)) {
            try SealingKeys.load(at: path, dataFolder: root + "/looks-elsewhere")
        }
        // The key's path is a link into the data folder.
        try manager.moveItem(atPath: path, toPath: data + "/phakhi.keys")
        try manager.createSymbolicLink(atPath: path, withDestinationPath: data + "/phakhi.keys")
        #expect(throws: SealingProblem.keyFileInsideData(path: path)) {
            try SealingKeys.load(at: path, dataFolder: data)
        }
        // The key's folder is a link into the data folder.
        try manager.createSymbolicLink(atPath: root + "/outside", withDestinationPath: data)
        #expect(throws: SealingProblem.keyFileInsideData(path: root + "/outside/new.keys")) {
            try SealingKeys.create(at: root + "/outside/new.keys", dataFolder: data, keys: .new())
        }
    }

    @Test func `a link to a key file elsewhere works, and rotation keeps the link`() throws {
        let (root, data, path) = try SealingFixtures.folder()
        try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: path)
        let keys = try SealingKeys.rotate(at: root + "/link", dataFolder: data)
        #expect(try SealingKeys.load(at: path, dataFolder: data).ids == keys.ids)
    }

    @Test func `rotation puts a new key first and keeps the old; dropping takes only old ones`() throws {
        let (_, data, path) = try SealingFixtures.folder()
        let first = try SealingKeys.new()
        try SealingKeys.create(at: path, dataFolder: data, keys: first)
        let ring = try SealingKeys.rotate(at: path, dataFolder: data)
        #expect(ring.ids.count == 2 && ring.ids[1] == first.current)
        #expect(throws: SealingProblem.keyInUse(id: ring.current.description)) {
            try SealingKeys.drop(ring.current, at: path, dataFolder: data)
        }
        _ = try SealingKeys.drop(first.current, at: path, dataFolder: data)
        #expect(try SealingKeys.load(at: path, dataFolder: data).ids == [ring.current])
    }

    @Test func `rotations at the same moment lose no key`() async throws {
        let (_, data, path) = try SealingFixtures.folder()
        try SealingKeys.create(at: path, dataFolder: data, keys: .new())
        let made = try await withThrowingTaskGroup(of: KeyID.self) { group in
            for _ in 0..<8 {
                group.addTask { try SealingKeys.rotate(at: path, dataFolder: data).current }
            }
            return try await group.reduce(into: Set<KeyID>()) { $0.insert($1) }
        }
        let keys = try SealingKeys.load(at: path, dataFolder: data)
        #expect(keys.ids.count == 9 && made.isSubset(of: Set(keys.ids)))
    }

    @Test func `a key file that was cut short anywhere is refused`() throws {
        let text = KeyFileText.write(try SealingFixtures.keys(1, 2))
        for count in 0..<(text.count - 1) {
            #expect(throws: SealingProblem.self) {
                try KeyFileText.read(String(text.prefix(count)), path: "k")
            }
        }
        #expect(try KeyFileText.read(text, path: "k").ids.count == 2)
        #expect(try KeyFileText.read(text.replacing("\n", with: "\r\n"), path: "k").ids.count == 2)
    }

    @Test func `every changed digit of a key file is refused, by its line`() throws {
        let lines = KeyFileText.write(try SealingFixtures.keys(1, 2)).split(separator: "\n").map(String.init)
        let number = try #require(lines.firstIndex { $0.hasPrefix("older") })
        for place in lines[number].indices {
            var broken = lines
            broken[number].replaceSubrange(place...place, with: lines[number][place] == "0" ? "1" : "0")
            #expect(throws: SealingProblem.keyFileBroken(path: "k", line: number + 1)) {
                try KeyFileText.read(broken.joined(separator: "\n"), path: "k")
            }
        }
    }

    @Test func `any bytes at all are refused without a crash`() throws {
        let (root, data, _) = try SealingFixtures.folder()
        var random = SeededRandom(seed: 5)
        for round in 0..<300 {
            let bytes = SealingFixtures.random(Int.random(in: 0...400, using: &random), &random)
            let head = round.isMultiple(of: 2) ? "phakhi-keys 1\n" : ""
            let path = root + "/fuzz"
            #expect(
                FileManager.default.createFile(
                    atPath: path,
                    contents: Data(head.utf8) + Data(bytes),
                    attributes: [.posixPermissions: 0o600]
                )
            )
            #expect(throws: SealingProblem.self) { try SealingKeys.load(at: path, dataFolder: data) }
        }
        #expect(throws: SealingProblem.keyFileBroken(path: data + "/..", line: 1)) {
            try SealingKeys.load(at: data + "/..", dataFolder: data)
        }
    }
}
