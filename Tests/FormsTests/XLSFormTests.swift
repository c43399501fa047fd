// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Forms

struct XLSFormTests {
    /// Rows of the survey below a head, and what is said about them: cell and code.
    @Test(
        arguments: [
            ("text,a,ก,,,", []),
            ("string , a,ก,,,", []),
            ("text,a,Name,,,", ["C2 no-thai-label"]),
            ("text,a,,,,", ["B2 no-label"]),
            ("text,,ก,,,", ["A2 no-name"]),
            (",a,ก,,,\ntext,b,ข,,,", ["B2 no-type"]),
            ("text,1a,ก,,,", ["B2 bad-name"]),
            ("text,ชื่อ,ก,,,", ["B2 bad-name"]),
            ("text,a,ก,,,\ntext,a,ก,,,", ["B3 name-twice"]),
            ("osm,a,ก,,,", ["A2 type-not-yet", " no-questions"]), ("geopoint,a,ก,,,", []),
            ("guess,a,ก,,,", ["A2 unknown-type", " no-questions"]),
            ("start,start,,,,\ntext,a,ก,,,", []),
            ("select_one,a,ก,,,", ["A2 no-list"]),
            ("select_one x,a,ก,,,", ["A2 list-missing"]),
            ("begin group,g,ก,,,\ntext,a,ก,,,", ["2 not-ended"]),
            ("end group,,,,,\ntext,a,ก,,,", ["A2 end-without-begin"]),
            ("begin group,g,ก,,,\nend group,,,,,", ["2 empty-group"]),
            ("calculate,a,,,,", ["B2 no-calculation"]),
            ("text,a,ก,${b} = 1,,", ["D2 name-unknown"]),
            ("text,a,สวัสดี ${b},,,", ["C2 name-unknown"]),
            ("text,a,ก,${b} = 1,,\ntext,b,ข,,,", ["D2 used-before"]),
            ("text,a,ก,${a} = 1,,", ["2 circle"]),
            ("text,a,ก,${b} = 1,,\ntext,b,ข,${a} = 1,,", ["D2 used-before", "2 circle"]),
            ("text,a,ก,1 +,,", ["D2 formula"]),
            ("text,a,ก,unknown(1),,", ["D2 formula"]),
            ("date,a,ก,,. > '2020-01-01',", ["E2 date-with-text"]),
            ("date,a,ก,,. > date('2020-01-01'),", []),
            ("date,a,ก,,,\ntext,b,ข,'2020-01-01' <= ${a},,", ["D3 date-with-text"]),
            ("text,a,ก,,today() > '2020-01-01',", ["E2 caution"]),
        ] as [(String, [String])]
    )
    func `each fault is found at its cell`(_ rows: String, _ expected: [String]) {
        let source = FormMaker.source("type,name,label,relevant,constraint,calculation\n" + rows)
        let found = source.read().findings.map { finding in
            // In one CSV the sheet begins a row lower and a column to the right.
            "\(Self.shifted(finding.cell)) \(finding.code.dropFirst("forms.xlsform.".count))"
        }
        #expect(found == expected)
    }

    /// The address as it would stand in a workbook.
    private static func shifted(_ cell: String) -> String {
        guard !cell.isEmpty else { return "" }
        let letters = cell.prefix { $0.isLetter }
        let number = (Int(cell.drop { $0.isLetter }) ?? 1) - 1
        let column = letters.unicodeScalars.first.flatMap { UnicodeScalar($0.value - 1) }
        return (column.map { String($0) } ?? "") + String(number)
    }

    @Test(arguments: [
        ("", "no-survey"), ("settings\nform_title\n,ก", "no-survey"),
        ("survey\n,type,label\n,text,ก", "no-column"),
    ])
    func `a file that is no form says so`(_ text: String, _ code: String) {
        let reading = FormSource(name: "x.csv", bytes: Array((text.isEmpty ? "a,b\n1,2" : text).utf8)).read()
        #expect(!reading.isUsable)
        #expect(reading.findings.map(\.code).contains("forms.xlsform.\(code)"))
    }

    @Test func `columns may be written as authors write them`() throws {
        let model = try FormMaker.model(
            """
            Type,Name,Label::Thai (th),label::English (en),Relevance,read only
            select one from yn,a,ใช่ไหม,Is it,,
            text,b,เพราะ,Why,${a} = 'y',yes
            """,
            choices: "list name,value,label::Thai (th)\nyn,y,ใช่\nyn,n,ไม่"
        )
        #expect(model.questions.map(\.name) == ["data", "a", "b"])
        #expect(model.questions[1].label.english == "Is it")
        #expect(model.lists[0].choices.map(\.name) == ["y", "n"])
        #expect(model.questions[2].logic.isReadOnly)
        #expect(model.questions[2].logic.relevant != nil)
    }

    @Test func `our own columns say what counts`() throws {
        let model = try FormMaker.model(
            """
            type,name,label,fact,countable,quantity,class,purpose,role
            begin group,visit,เยี่ยม,home.visit,,,,,
            select_one kind,kind,แบบ,,yes,,,,
            integer,minutes,นาที,,,q1,,,
            date,day,วัน,,,,,,day
            text,phone,โทรศัพท์,,,,personal,contact,
            end group,,,,,,,,
            """,
            choices: "list_name,name,label\nkind,home,บ้าน"
        )
        #expect(model.questions[1].use.fact == "home.visit")
        #expect(model.questions[2].use.countable == "kind")
        #expect(model.questions[3].use.quantity == 1)
        #expect(model.questions[4].use.role == .day)
        #expect(model.questions[5].use.sensitivity.isProtected)
    }

    @Test(arguments: [
        ("text,a,ก,x,,,", "countable-no-choice"), ("integer,a,ก,,q5,,", "bad-quantity"),
        ("integer,a,ก,,q1,,", "no-fact"), ("integer,a,ก,,q1,sealed,", "countable-protected"),
        ("text,a,ก,,,secret,", "bad-word"), ("calculate,a,ก,นับ,,,", "bad-code"),
        ("text,a,ก,,,,chief", "bad-word"),
        ("text,a,ก,,q1,,", "bad-quantity"),
    ])
    func `our own columns are checked`(_ row: String, _ code: String) {
        let findings = FormMaker.source("type,name,label,countable,quantity,class,role\n" + row).read()
            .findings
        #expect(findings.map(\.code).contains("forms.xlsform.\(code)"))
    }

    @Test func `the place in a formula is counted in what the author wrote`() throws {
        let source = FormMaker.source("type,name,label,relevant\ntext,a,ก,\ntext,b,ข,${a} = 1 )")
        let text = try #require(source.read().findings.first).text.english
        #expect(text.contains("10"), "\(text)")
    }
}
