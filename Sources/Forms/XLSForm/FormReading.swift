// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What came out of a form's file: the form, if it can be used, and everything there is to say about it.
public struct FormReading: Sendable {
    /// Nil when there are errors.
    let model: FormModel?
    /// In the order of the sheets.
    public let findings: [FormFinding]

    /// Whether the form can be used.
    public var isUsable: Bool { model != nil }

    /// The form as ODK Collect and its kin read it; nil when there are errors.
    public var xform: String? { model.map { XFormWriter($0).file() } }

    /// Fills the form from lines of `path`, tab and answer, as a person does from its beginning to its end.
    ///
    /// - Parameters:
    ///   - lines: `visits[2]/kind`, a tab and the answer; a path that ends with `/` makes that repeat.
    ///   - milliseconds: The time of filling, since the beginning of 1970 in UTC.
    ///   - files: The lists that the form reads, by the names of their files.
    /// - Returns: the submission as Collect sends it, and what was refused, with its path; nil when the form
    ///   has errors.
    public func fill(
        _ lines: String,
        at milliseconds: Int64,
        files: [(name: String, bytes: [UInt8])] = []
    ) -> (submission: String, refusals: [String])? {
        guard let model = model?.with(files: files) else { return nil }
        var script = FillScript(model, now: Moment(milliseconds: milliseconds), device: Device(id: "phakhi"))
        script.run(lines)
        let submission = script.session.submission(SubmissionMeta(instanceID: "uuid:" + RandomID.next()))
        let troubles = script.session.troubles.map { trouble in
            "formula\t" + script.session.path(of: trouble.field) + "\t" + trouble.problem.english
        }
        return (submission, script.refusals.map { $0.word + "\t" + $0.path } + troubles)
    }

    /// The form for the engine on phones, with the lists of its files; nil when it has errors.
    public func pack(files: [(name: String, bytes: [UInt8])] = []) -> [UInt8]? {
        model.map { FormPack.write($0.with(files: files)) }
    }
}
