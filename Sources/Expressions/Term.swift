// SPDX-License-Identifier: Apache-2.0

/// An expression as it is worked out: its parts, checked and in order.
///
/// Chains of operators are lists and not deep trees, so that a long `or` needs no deep stack.
indirect enum Term: Sendable {
    case number(Double)
    case text(String)
    /// A name that the surroundings give a value, by its number.
    case slot(Int)
    case path(Path)
    case call(Function, [Term], at: Int)
    /// A function of the surroundings, such as `pulldata`.
    case foreign(String, [Term], at: Int)
    /// What is wrong shows only when it is reached, as in JavaRosa: `if(true(), 1, unknown())` is 1.
    case refused(ExpressionProblem)
    case minus(Term)
    /// Operators of one strength, from left to right.
    case chain(Term, [Link])
    case all([Term])
    case any([Term])
    case union([Term], at: Int)
}

/// One operator of a chain and what stands right of it.
struct Link: Sendable {
    var operation: Operation
    var term: Term
    /// Where the operator stands.
    var offset: Int
}

/// The operators between two values.
enum Operation: Sendable {
    case add, subtract, multiply, divide, remainder
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
}

/// The way to fields of a form.
struct Path: Sendable {
    /// Where a path begins.
    enum Start: Sendable {
        /// The outermost element of the form.
        case root
        /// The field that the expression belongs to, or the one that a predicate looks at.
        case here
        /// `current()`: the field that the expression belongs to, also inside a predicate.
        case original
        /// `instance('name')`: a list that goes with the form.
        case instance(String)
    }

    var start: Start
    var steps: [Step]
    var offset: Int
}

/// One step of a path.
struct Step: Sendable {
    /// In which direction it goes.
    enum Axis: Sendable {
        case child, parent, this, attribute, descendantOrThis, descendant
        case ancestor, ancestorOrThis, following, preceding
    }

    /// Which nodes it takes there.
    enum Test: Sendable {
        case name(String)
        case anything
        /// `node()`, and `.` and `..`.
        case node
    }

    var axis: Axis
    var test: Test
    var predicates: [Term]
}
