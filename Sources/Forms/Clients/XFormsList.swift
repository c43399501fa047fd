// SPDX-License-Identifier: Apache-2.0

import Web

/// A file that a form needs on the phone.
struct FormFile: Sendable, Equatable {
    let name: String
    /// MD5 of its bytes.
    let digest: String
    /// Whether it is a list of entities, which phones keep and change by themselves.
    let isEntityList: Bool
}

/// Lists of forms and of their files, as phones read them: a single missing field and they drop the whole.
struct XFormsList {
    let visit: Visit
    let project: Int
    let isVerbose: Bool

    func xml(_ forms: [ShelvedForm]) -> String {
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        out += "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">"
        for form in forms {
            let title = form.model.title.text(isThai: true)
            out += "<xform>" + tag("formID", form.form.word)
            out += tag("name", title.isEmpty ? form.form.word : title)
            out += tag("version", form.version) + tag("hash", "md5:" + form.digest)
            if isVerbose { out += tag("descriptionText", form.model.title.text(isThai: false)) }
            let query = form.number == form.form.open ? "" : "?version=\(form.number)"
            out += tag("downloadUrl", address(["forms", form.form.word + ".xml"]) + query)
            if !form.fileNames.isEmpty {
                out += tag("manifestUrl", address(["forms", form.form.word, "manifest"]))
            }
            out += "</xform>"
        }
        return out + "</xforms>"
    }

    func manifest(_ form: String, _ files: [FormFile]) -> String {
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        out += "<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">"
        for file in files {
            out += file.isEntityList ? "<mediaFile type=\"entityList\">" : "<mediaFile>"
            out += tag("filename", file.name) + tag("hash", "md5:" + file.digest)
            out += tag("downloadUrl", address(["forms", form, "attachments", file.name]))
            if file.isEntityList { out += tag("integrityUrl", address(["integrity"])) }
            out += "</mediaFile>"
        }
        return out + "</manifest>"
    }

    private func tag(_ name: String, _ text: String) -> String {
        "<\(name)>\(OpenRosaReply.escaped(text))</\(name)>"
    }

    /// A whole address, with the key of phones that have it in theirs.
    private func address(_ parts: [String]) -> String {
        let base = visit.request.base.isEmpty ? "/v1" : visit.request.base
        return visit.address(base + Link(segments: ["projects", String(project)] + parts).text)
    }
}
