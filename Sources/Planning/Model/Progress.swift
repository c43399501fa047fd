// SPDX-License-Identifier: Apache-2.0

public import Files
public import Kernel
import Partners

/// News about an item, sent in three taps: a day, one line, perhaps a number and a photo.
public struct Progress: Sendable, Equatable, Identifiable {
    /// Names the news; the phone may have made it.
    public let id: Kernel.ID<Progress>
    /// What it is about.
    let item: WorkItem
    /// The target that its number counts for.
    let target: Kernel.ID<Target>?
    /// Who did it.
    let organization: Kernel.ID<Organization>
    /// The day it happened.
    let day: Day
    /// What happened, in one line.
    let line: String
    /// How many, where the target counts.
    let quantity: Quantity?
    /// The step reached, where the target is a rubric.
    let rubricStep: Int?
    /// Photo and evidence.
    let proof: Proof
    /// Who sent it and when.
    let recorded: Stamp
    /// Who took it back and when.
    let reversed: Stamp?

    /// What stands behind the news.
    public struct Proof: Sendable, Equatable {
        /// A photo.
        public var photo: Kernel.ID<StoredFile>?
        /// Another file: minutes, an order, a signed sheet.
        public var evidence: Kernel.ID<StoredFile>?

        /// What lies in the files; nothing unless it is given.
        public init(photo: Kernel.ID<StoredFile>? = nil, evidence: Kernel.ID<StoredFile>? = nil) {
            self.photo = photo
            self.evidence = evidence
        }
    }
}
