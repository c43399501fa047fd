// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel

/// Everything that can be odd about a form's sheets.
enum SheetFault {
    case unreadable(Sentence)
    case noSurvey
    case noColumn(String)
    case noQuestions
    case noTitle
    case unknownColumn(String)
    case otherLanguage(String)
    case columnUnused(String)
    case noType
    case unknownType(String)
    case typeNotYet(String)
    case noName
    case badName(String)
    case nameTwice(String)
    case noLabel(String)
    case noThaiLabel(String)
    case noList(String)
    case listMissing(String)
    case listUnused(String)
    case choiceTwice(String, list: String)
    case choiceBlank(String)
    case endWithoutBegin
    case notEnded(String)
    case emptyGroup(String)
    case noCalculation(String)
    case nameUnknown(String)
    case nameTwiceMeant(String)
    case usedBefore(String, row: Int)
    case circle(String)
    case formula(ExpressionProblem)
    case caution(Caution)
    case dateWithText(String)
    case badWord(String, String)
    case countableNoChoice(String)
    case countableProtected(String)
    case noFact(String)
    case badQuantity(String)
    case tooLong(rows: Int)
    case tooDeep
    case badCode(String)
    case foreignFact(String)
    case ofType(TypeFault)

    var severity: Severity {
        switch self {
        case .noTitle, .unknownColumn, .columnUnused, .noThaiLabel, .listUnused, .usedBefore, .caution,
            .dateWithText, .emptyGroup, .otherLanguage, .noFact:
            .warning
        case .ofType(let fault): fault.severity == .warn ? .warning : .error
        default: .error
        }
    }
}
