// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Expressions
import Foundation

/// `phakhi expression`: what an expression of a form comes to, for authors of forms and for comparing with
/// Collect.
struct ExpressionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expression",
        abstract: "Work out expressions of forms, one a line from standard input.",
        discussion: """
            Prints the expression, its type (number, string, boolean, date, nodeset) and its value, with tabs between \
            them; or the expression, ERR and the reason. Local time is that of TZ, as in Java.
            """
    )

    @Option(help: "Answers as XML, so that paths can be tried.")
    var data: String?

    @Option(help: "The path of the field that the expressions belong to, such as /data/age.")
    var at: String?

    @Flag(help: "Reasons in Thai.")
    var thai = false

    @Option(help: "Work each out so many times, for measuring.")
    var times = 1

    func run() throws {
        var world = AnswerWorld(tree: nil)
        if let data {
            guard let content = FileManager.default.contents(atPath: data),
                let tree = AnswerTree(reading: String(decoding: content, as: UTF8.self))
            else { throw ValidationError("cannot read \(data)") }
            world = AnswerWorld(tree: tree)
        }
        let node = try place(in: &world)
        while let line = readLine() {
            if times > 1, let expression = try? CompiledExpression(line) {
                for _ in 1..<times { _ = try? expression.evaluate(in: &world, at: node) }
            }
            print(Self.answer(line, in: &world, at: node, thai: thai))
        }
    }

    private func place(in world: inout AnswerWorld) throws -> Int? {
        guard let at else { return nil }
        guard let found = try? CompiledExpression(at).evaluate(in: &world), case .nodes(let nodes) = found,
            let first = nodes.first
        else { throw ValidationError("there is no \(at)") }
        return first
    }

    /// One line of the answer.
    static func answer(_ line: String, in world: inout AnswerWorld, at node: Int?, thai: Bool) -> String {
        do throws(ExpressionProblem) {
            let value = try CompiledExpression(line).evaluate(in: &world, at: node)
            let text = try value.text(in: world)
            return "\(line)\t\(value.kind.word)\t\(oneLine(text))"
        } catch {
            return "\(line)\tERR\t\(oneLine(thai ? error.thai : error.english))"
        }
    }

    /// Tabs and ends of lines as they are written in programs, so that one answer is one line.
    private static func oneLine(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }
}
