// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum PlacesProblem: Problem, Equatable {
    /// There is no such area.
    case noArea
    /// A name is empty.
    case noName
    /// The last day lies before the first.
    case endsBeforeStart
    /// A code that names no place, today or earlier.
    case unknownPlace(code: String)
    /// An area has neither places nor a place it lies in.
    case nowhere

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noArea: "places.area.missing"
        case .noName: "places.name.empty"
        case .endsBeforeStart: "places.period.reversed"
        case .unknownPlace: "places.place.unknown"
        case .nowhere: "places.area.nowhere"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind { self == .noArea ? .missing : .invalid }

    /// What to do about it.
    public var text: Sentence { PlacesText.sentence(for: self) }
}
