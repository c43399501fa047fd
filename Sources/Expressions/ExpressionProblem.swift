// SPDX-License-Identifier: Apache-2.0

/// Why an expression cannot be read or worked out, and where in its text.
///
/// The sentences for people are in `Text/ProblemText.swift`, so that the phone shows the same ones as the
/// server.
public struct ExpressionProblem: Error, Sendable {
    /// What is wrong.
    public enum Code: Sendable, CaseIterable {
        /// There is no expression in the text.
        case empty
        /// A sign that has no meaning at this place.
        case sign
        /// A quotation mark without its second one.
        case quote
        /// A bracket without its partner.
        case bracket
        /// Something is missing here, such as the right side of a sum.
        case missing
        /// Something stands where an operator was expected.
        case extra
        /// A step of a path that this language does not know.
        case step
        /// A function that nobody knows.
        case function
        /// A known function with too few or too many things between its brackets.
        case arity
        /// A construct that exists elsewhere but is not supported.
        case unsupported
        /// A value of the wrong kind, such as a number where only a field is possible.
        case kind
        /// Text that is no date.
        case date
        /// A number that is no day of any calendar.
        case range
        /// A field that occurs several times where one value is wanted.
        case repeated
        /// A path to a place that does not exist.
        case place
        /// A pattern that cannot be read.
        case pattern
        /// Text or options that a function cannot use, such as an unknown kind of digest.
        case argument
        /// More than the limits allow.
        case limit
    }

    /// What is wrong.
    public var code: Code
    /// Where, counted in UTF-16 units from the beginning of the text, as browsers and JavaRosa count.
    public var offset: Int
    /// The word or sign that it is about.
    public var about: String

    init(_ code: Code, at offset: Int, _ about: String = "") {
        self.code = code
        self.offset = offset
        self.about = about
    }
}
