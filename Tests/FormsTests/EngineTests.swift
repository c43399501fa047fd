// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Forms

struct EngineTests {
    private static let ages = """
        type,name,label,relevant,required,constraint,calculation,default,read_only
        integer,age,อายุ,,yes,. >= 0 and . <= 120,,,
        calculate,band,,,,,"if(${age} >= 60, 'old', 'young')",,
        text,carer,ผู้ดูแล,${band} = 'old',yes,,,,
        date,day,วันที่,,,. <= today(),,today(),
        note,thanks,ขอบคุณ ${carer},,,,,,
        """

    @Test(
        arguments: [
            ([:], ["age required"]),
            (["age": "12"], []),
            (["age": "60"], ["carer required"]),
            (["age": "60", "carer": "ลูก"], []),
            (["age": "121"], ["age constraint", "carer required"]),
            (["age": "12.5"], ["age integer"]),
            (["age": "12", "day": "2026-02-06"], ["day constraint"]),
            (["age": "12", "day": "พรุ่งนี้"], ["day date"]),
        ] as [([String: String], [String])]
    )
    func `what is asked is checked, in the order of the form`(
        _ answers: [String: String],
        _ expected: [String]
    ) throws {
        #expect(try FormMaker.session(Self.ages, answers).codes() == expected)
    }

    @Test func `a default is worked out when the form is begun`() throws {
        #expect(try FormMaker.session(Self.ages).shown("day") == "2026-02-05")
    }

    @Test func `what is not asked is no part of the record, and comes back when it is asked again`() throws {
        var session = try FormMaker.session(Self.ages, ["age": "70", "carer": "ลูก"])
        let age = try session.place("age")
        session.set("20", at: age)
        session.recalculate()
        #expect(session.shown("carer") == nil)
        #expect(session.answers()["carer"] == nil)
        session.set("70", at: age)
        session.recalculate()
        #expect(session.answers()["carer"]?.text == "ลูก")
    }

    private static let visits = """
        type,name,label,calculation,relevant,repeat_count
        integer,people,คน,,,
        begin repeat,visit,การเยี่ยม,,,
        integer,minutes,นาที,,,
        calculate,hours,,${minutes} div 60,,
        calculate,number,,position(..),,
        text,why,เพราะอะไร,,${minutes} > 60,
        end repeat,,,,,
        calculate,total,,sum(${minutes}),,
        calculate,visits,,count(${visit}),,
        begin repeat,person,คนที่,,,${people}
        text,name,ชื่อเล่น,,,
        end repeat,,,,,
        """

    @Test func `repeats reckon each for itself and all together`() throws {
        let session = try FormMaker.session(
            Self.visits,
            ["visit[1]/minutes": "30", "visit[2]/minutes": "90", "people": "2"]
        )
        #expect(session.shown("visit[1]/hours") == "0.5")
        #expect(session.shown("visit[2]/hours") == "1.5")
        #expect(session.shown("visit[2]/number") == "2")
        #expect(session.shown("visit[1]/why") == nil)
        #expect(session.shown("visit[2]/why") == "")
        #expect(session.shown("total") == "120")
        #expect(session.shown("visits") == "2")
        #expect(
            session.fields(of: try #require(session.model.questions.firstIndex { $0.name == "person" })).count
                == 2
        )
    }

    @Test func `what was kept fills the form again`() throws {
        let session = try FormMaker.session(
            Self.visits,
            ["visit[1]/minutes": "30", "visit[2]/minutes": "90"]
        )
        let again = FormSession(session.model, answers: session.answers(), now: FormMaker.now)
        #expect(again.shown("visit[2]/minutes") == "90")
        #expect(again.shown("total") == "120")
    }

    @Test func `choices follow the other answers`() throws {
        let survey = """
            type,name,label,choice_filter
            select_one province,province,จังหวัด,
            select_one district,district,อำเภอ,province = ${province}
            begin repeat,more,อีก,
            select_one province,province2,จังหวัด,
            select_multiple district,district2,อำเภอ,province = ${province2}
            end repeat,,,
            """
        let choices = """
            list_name,name,label,province
            province,90,สงขลา,
            province,91,สตูล,
            district,9001,เมืองสงขลา,90
            district,9011,หาดใหญ่,90
            district,9101,เมืองสตูล,91
            """
        var session = try FormMaker.session(
            survey,
            choices: choices,
            ["province": "90", "district": "9101", "more[1]/province2": "91", "more[2]/province2": "90"]
        )
        #expect(session.codes() == ["district choice"])
        let first = try session.place("more[1]/district2")
        let second = try session.place("more[2]/district2")
        #expect(session.choices(at: first).map(\.name) == ["9101"])
        #expect(session.choices(at: second).map(\.name) == ["9001", "9011"])
    }

    @Test func `a group that is not asked hides what lies in it`() throws {
        let survey = """
            type,name,label,relevant,required
            integer,a,ก,,
            begin group,inner,ใน,${a} = 1,
            text,b,ข,,yes
            begin group,deep,ลึก,,
            text,c,ค,,yes
            end group,,,,
            end group,,,,
            """
        #expect(try FormMaker.session(survey, ["a": "2"]).codes() == [])
        #expect(
            try FormMaker.session(survey, ["a": "1"]).codes() == [
                "inner/b required", "inner/deep/c required",
            ]
        )
    }

    @Test(arguments: [
        "nothing", "visit[0]/minutes", "visit[1001]/minutes", "people[2]", "visit[x]/minutes", "../people",
    ])
    func `a path to nowhere is refused`(_ path: String) throws {
        var session = try FormMaker.session(Self.visits)
        #expect(session.field(at: path) == nil)
    }

    @Test func `a formula that cannot be worked out is said beside its field`() throws {
        let survey = """
            type,name,label,calculation
            text,t,ข้อความ,
            calculate,d,,date(${t})
            """
        #expect(try FormMaker.session(survey, ["t": "2026-02-30"]).codes() == ["d formula"])
    }
}
