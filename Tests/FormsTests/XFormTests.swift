// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Testing

@testable import Forms

struct XFormTests {
    private static let survey = """
        type,name,label::Thai (th),label::English (en),relevant,calculation,default,trigger,choice_filter,repeat_count,save_to
        start,start,,,,,,,,,
        integer,age,อายุ,Age,,,2 + 3,,,,years
        text,name,ชื่อ,Name,${age} > 5,,,,,,
        calculate,seen,,,,${age} * 2,,,,,
        begin_repeat,visit,การเยี่ยม,Visit,,,,,,${age},
        select_one kind,kind,แบบ,Kind,,,,,,,
        note,thanks,ขอบคุณ ${kind} <3,Thanks,,,,,,,
        end_repeat,,,,,,,,,,
        """

    private static let choices = "list_name,name,label\nkind,home,บ้าน & สวน\nkind,call,โทร"

    private static func model() throws -> FormModel {
        let tables = [
            ("survey", survey), ("choices", choices), ("entities", "list_name,label\npeople,${age}"),
            ("settings", "form_title,form_id,version,instance_name\nทดสอบ,try,3,${age}"),
        ]
        let source = FormSource(name: "t", tables: tables.map { ($0.0, Array($0.1.utf8)) })
        let reading = source.read()
        return try #require(reading.model, "\(reading.findings.map { $0.place + $0.text.english })")
    }

    @Test(arguments: [
        #"<bind nodeset="/data/name" type="string" relevant=" /data/age  &gt; 5"/>"#,
        #"<setvalue ref="/data/age" event="odk-instance-first-load" value="2 + 3"/>"#,
        #"<repeat nodeset="/data/visit" jr:count=" /data/age ">"#,
        #"<output value=" ../kind "/> &lt;3"#, #"<name>home</name>"#, "บ้าน &amp; สวน",
        #"<visit jr:template="">"#, #"entities:saveto="years""#, #"dataset="people" create="1""#,
        #"jr:preload="timestamp""#, #"<translation lang="Thai (th)" default="true()">"#,
    ])
    func `an XForm says it as Collect reads it`(_ part: String) throws {
        let xml = XFormWriter(try Self.model()).file()
        #expect(xml.contains(part), "\(xml)")
    }

    @Test func `the same form gives the same bytes`() throws {
        #expect(try XFormWriter(Self.model()).file() == XFormWriter(Self.model()).file())
    }

    private static func filled() throws -> FormSession {
        var session = FormSession(try model(), now: FormMaker.now, isNew: true)
        session.answer("7", at: try session.place("age"))
        session.answer("กข & <ค>", at: try session.place("name"))
        session.answer("2", at: try session.place("age"))
        session.answer("call", at: try session.place("visit[2]/kind"))
        return session
    }

    @Test func `a submission holds what is asked, and comes back as it went`() throws {
        var session = try Self.filled()
        let sent = session.submission(SubmissionMeta(instanceID: "uuid:1", deprecatedID: "uuid:0"))
        let read = try SubmissionXML.read(Array(sent.utf8))
        #expect(read.formID == "try" && read.version == "3")
        #expect(read.instanceID == "uuid:1" && read.deprecatedID == "uuid:0" && read.instanceName == "2")
        let (answers, problems) = read.fitted(to: session.model)
        #expect(problems == [])
        #expect(answers.text(at: "age") == "2")
        #expect(answers.text(at: "name") == nil)
        #expect(answers.text(at: "visit[2]/kind") == "call")
        #expect(answers.text(at: "visit[1]/kind") == nil)
        let entity = try #require(read.entities.first)
        #expect(entity.dataset == "people" && entity.isCreate && entity.label == "2" && entity.id.count == 36)
        session.answer("9", at: try session.place("age"))
        #expect(session.shown("name") == "กข & <ค>")
    }

    @Test(
        arguments: [
            ("<data><nothing>1</nothing></data>", SubmissionProblem.unknown("nothing")),
            ("<data><age>1</age><age>2</age></data>", .tooMany("age")),
            ("<data><age><b>1</b></age></data>", .otherShape("age")),
            ("<data><visit>text</visit></data>", .otherShape("visit")),
        ]
    )
    func `what does not fit its form is said`(_ xml: String, _ problem: SubmissionProblem) throws {
        let read = try SubmissionXML.read(Array(xml.utf8))
        #expect(read.fitted(to: try Self.model()).problems == [problem])
    }

    @Test(arguments: ["", "no", "<data>", "<!DOCTYPE x [<!ENTITY a \"b\">]><data>&a;</data>"])
    func `what is no submission is refused`(_ xml: String) {
        #expect(throws: (any Error).self) { try SubmissionXML.read(Array(xml.utf8)) }
    }

    @Test func `a form goes to the phone and back`() throws {
        let model = try Self.model()
        let bytes = FormPack.write(model)
        let again = try #require(FormPack.read(bytes))
        #expect(FormPack.write(again) == bytes)
        #expect(again.questions.map(\.name) == model.questions.map(\.name))
        #expect(again.order == model.order)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(FormPack.read(Array(bytes.prefix(length))) == nil)
        }
    }

    @Test func `broken bytes are no form, and nothing worse`() throws {
        let bytes = FormPack.write(try Self.model())
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var broken = bytes
            for _ in 0..<3 {
                broken[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            if let model = FormPack.read(broken) {
                _ = FormSession(model, now: FormMaker.now, isNew: true)
            }
        }
    }
}
