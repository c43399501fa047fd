// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One way to understand a place that somebody wrote down, with what was written kept beside it.
public struct PlaceMatch: Sendable, Equatable {
    /// The deepest place that is certain; nil when nothing was recognised.
    public let place: Place?
    /// What was written for each level, without its prefix.
    public let written: [Place.Level: String]
    /// True when every written level was found under exactly that name, a usual short form or a nickname.
    public let exact: Bool
    /// What a person should look at: another spelling was taken, a level was left out, several places fit.
    public let findings: [Finding]

    /// A reading of a written place.
    public init(place: Place?, written: [Place.Level: String], exact: Bool, findings: [Finding] = []) {
        self.place = place
        self.written = written
        self.exact = exact
        self.findings = findings
    }
}
