// SPDX-License-Identifier: Apache-2.0

/// What a feed holds, in the words of OData (CSDL).
struct ODataMetadata {
    let model: FormModel

    func xml() -> String {
        var types = Self.system
        var sets = ""
        for table in ODataTable.all(model) {
            types += type(table)
            sets += "<EntitySet Name=\"\(table.name)\" EntityType=\"\(Self.space).\(table.name)\"/>"
        }
        for group in model.questions.indices where model.questions[group].type == .group {
            types += "<ComplexType Name=\"\(groupName(group))\">\(properties(group))</ComplexType>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">\
            <edmx:DataServices>\
            <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="\(Self.space)">\(types)\
            <EntityContainer Name="Form">\(sets)</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
            """
    }

    private static let space = "org.opendatakit.user.form"

    private static let system: String = {
        let texts = ["submitterId", "submitterName", "status", "reviewState", "deviceId", "formVersion"]
        let moments = ["submissionDate", "updatedAt", "deletedAt"]
        let counts = ["attachmentsPresent", "attachmentsExpected", "edits"]
        let lines =
            moments.map { property($0, "Edm.DateTimeOffset") } + texts.map { property($0, "Edm.String") }
            + counts.map { property($0, "Edm.Int64") }
        return "<ComplexType Name=\"metadata\">\(lines.joined())</ComplexType>"
    }()

    private static func property(_ name: String, _ type: String) -> String {
        "<Property Name=\"\(name)\" Type=\"\(type)\"/>"
    }

    private func type(_ table: ODataTable) -> String {
        let key = "<Key><PropertyRef Name=\"__id\"/></Key>" + Self.property("__id", "Edm.String")
        let system =
            table.group == 0 ? Self.property("__system", "\(Self.space).metadata") : parent(table.group)
        return "<EntityType Name=\"\(table.name)\">\(key)\(system)\(properties(table.group))</EntityType>"
    }

    private func parent(_ group: Int) -> String {
        let around = model.lineage(of: group).dropLast().last { model.questions[$0].type == .repeating }
        let name = around.map { ODataTable.name(of: $0, model).replacing(".", with: "-") } ?? "Submissions"
        return Self.property("__\(name)-id", "Edm.String")
    }

    private func properties(_ group: Int) -> String {
        ODataTable.children(of: group, model).map { child in
            let asked = model.questions[child]
            let name = ODataTable.plain(asked.name)
            switch asked.type {
            case .group: return Self.property(name, "\(Self.space).\(groupName(child))")
            case .repeating:
                let type = "Collection(\(Self.space).\(ODataTable.name(of: child, model)))"
                return "<NavigationProperty Name=\"\(name)\" Type=\"\(type)\"/>"
            case .integer: return Self.property(name, "Edm.Int64")
            case .decimal: return Self.property(name, "Edm.Decimal")
            case .date: return Self.property(name, "Edm.Date")
            case .geopoint: return Self.property(name, "Edm.GeographyPoint")
            default: return Self.property(name, "Edm.String")
            }
        }.joined()
    }

    private func groupName(_ group: Int) -> String { ODataTable.name(of: group, model) }
}
