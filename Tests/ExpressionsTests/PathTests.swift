// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

struct PathTests {
    private func worked(_ text: String, at path: String? = nil) throws -> String {
        var world = Household()
        let node = try path.map { try world.node($0) } ?? nil
        do throws(ExpressionProblem) {
            return try CompiledExpression(text).evaluate(in: &world, at: node).text(in: world)
        } catch {
            return "ERR \(error.code)"
        }
    }

    @Test(arguments: [
        ("/data/village", "บ้านควน"), ("/data/size + 1", "4"), ("count(/data/member)", "3"),
        ("sum(/data/member/years)", "12"), ("sum(/data/member/visit/cost)", "37.5"),
        ("join(',', /data/member/who)", "A,B,C"), ("concat(/data/member/who)", "ABC"),
        ("/data/member/who", "ERR repeated"), ("/data/member[2]/who", "B"),
        ("/data/member[who = 'C']/years", "7"),
        ("/data/member[position() < 3][position() = 2]/who", "B"), ("/data/member[last()]/who", "C"),
        ("count(/data/member[visit])", "2"), ("count(/data/member[visit/cost = 7])", "ERR repeated"),
        ("count-non-empty(/data/member/years)", "2"), ("/data/nothing", ""), ("count(/data/nothing)", "0"),
        ("position(/data/member[who = 'B'])", "2"), ("count(//cost)", "3"), ("name(/data/size)", "size"),
        ("indexed-repeat(/data/member/who, /data/member, 2)", "B"),
        ("indexed-repeat(/data/member/visit/cost, /data/member, 1, /data/member/visit, 2)", "20.5"),
        ("indexed-repeat(/data/size, /data/member, 1)", "ERR argument"),
        ("selected(/data/needs, 'food')", "true"),
        ("join(',', randomize(/data/member/who, 42))", "A,B,C"),
        ("join(' ', randomize(/data/member/who, 0))", "C B A"),
        ("instance('again')/data/size", "3"), ("instance('none')/data/size", "ERR place"), ("/data/..", ""),
        ("/data/../../x", "ERR place"), ("jr:choice-name('a', 'b')", "label"),
        ("pulldata('a')", "ERR function"),
        ("max(/data/member/years)", "7"), ("min(/data/member/visit/cost)", "7"), ("/data/member/@x", ""),
        ("checklist(1, 2, /data/member/years)", "true"), ("/data/size = '3'", "true"),
        ("once('x')", "ERR place"),
    ])
    func `paths lead to the fields of a form`(text: String, answer: String) throws {
        #expect(try worked(text) == answer)
    }

    @Test(arguments: [
        (".", "B"), ("../years", ""), ("../../size", "3"), ("/data/member/who", "B"),
        ("count(/data/member)", "1"),
        ("count(../../member)", "3"), ("count(//cost)", "3"), ("sum(../../member/years)", "12"),
        ("position(..)", "2"),
        ("indexed-repeat(/data/member/who, /data/member, position(..) - 1)", "A"),
        ("indexed-repeat(../who, .., 1)", "A"), ("count(../../member[who = current()/../who])", "1"),
        ("../../member[position() < position(current()/..)]/who", "A"), ("string-length()", "1"),
        ("once('z')", "B"),
        ("indexed-repeat(/data/member/visit/cost, /data/member/visit, 1)", "7"), ("current()/../years", ""),
    ])
    func `inside a repeat, paths stay in it`(text: String, answer: String) throws {
        #expect(try worked(text, at: "/data/member[who = 'B']/who") == answer)
    }

    @Test func `a repeated field in a sum is named, with the place of the operator`() {
        var world = Household()
        do throws(ExpressionProblem) {
            _ = try CompiledExpression("1 + /data/member/who").evaluate(in: &world)
            Issue.record("one of three was taken")
        } catch {
            #expect(error.code == .repeated)
            #expect(error.offset == 2)
            #expect(error.thai.contains("who") && error.thai.contains("indexed-repeat"))
        }
    }
}
