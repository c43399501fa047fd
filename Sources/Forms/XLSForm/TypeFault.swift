// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the finer points of a row: parameters, files, triggers, entities.
enum TypeFault {
    case badReference(String)
    case badTrigger(String)
    case badParameters(String)
    case unknownParameter(String, known: String)
    case badParameter(String, String)
    case rangeWrong(String)
    case badFile(String)
    case filesClash(String)
    case otherNoFilter
    case otherNoChoices
    case noRows(String)
    case otherEnd
    case repeatTwice(String)
    case reservedName(String)
    case auditName
    case noExternal(String)
    case columnTwice(String)
    case badSetting(String, String)
    case saveToNoEntity
    case saveToGroup
    case saveToTwice(String)
    case saveToNoPrefix(String)
    case saveToUnknown(String)
    case badProperty(String)
    case badDataset(String)
    case datasetTwice(String)
    case entityNoLabel(String)
    case entityNoID(String)
    case entityNoUpdate(String)
    case entityColumn(String)
    case entityScope(String)
    case lookAlike(String)
    case nameCapitals(String)
    case listHeader(String)
    case legacyField(String)
    case tableList(String)

    var severity: WarnOrStop {
        switch self {
        case .lookAlike, .nameCapitals, .listHeader, .legacyField: .warn
        default: .stop
        }
    }

    enum WarnOrStop { case warn, stop }
}
