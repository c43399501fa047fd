// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// How something is measured: what is counted, over what, and how the result is written.
public struct IndicatorDefinition: Sendable, Equatable, Codable {
    /// The short name in addresses, commands and files: small letters, digits and hyphens.
    public var key: String
    /// What it is called.
    public var name: Sentence
    /// What it tells and what it does not; both sides may be empty.
    public var about: Sentence
    /// The theme it is listed under, a code; empty is none.
    public var theme: String
    /// How the result is written.
    public var unit: IndicatorUnit
    /// How many digits stand behind the point, 0 to 4.
    public var digits: Int
    /// What is counted.
    public var numerator: MeasureSpec
    /// Over what.
    public var denominator: Denominator
    /// For steps: what step 0, 1, 2 … mean.
    public var steps: [Sentence]
    /// Whether it counts persons in a matter that must not lead back to anyone.
    public var isSensitive: Bool
    /// Counts of persons from 1 to below this are not published when it is sensitive.
    public var threshold: Int

    /// The smallest count that is published unless a definition says more.
    public static let usualThreshold = 5

    /// A whole definition; ``DefinitionRules`` says whether it can be kept.
    public init(
        key: String,
        name: Sentence,
        about: Sentence = Sentence("", ""),
        theme: String = "",
        unit: IndicatorUnit = .number,
        digits: Int = 0,
        numerator: MeasureSpec,
        denominator: Denominator = .none,
        steps: [Sentence] = [],
        isSensitive: Bool = false,
        threshold: Int = usualThreshold
    ) {
        self.key = key
        self.name = name
        self.about = about
        self.theme = theme
        self.unit = unit
        self.digits = digits
        self.numerator = numerator
        self.denominator = denominator
        self.steps = steps
        self.isSensitive = isSensitive
        self.threshold = threshold
    }
}

extension IndicatorDefinition {
    /// Whether both count the same facts in some part, so that tables of both can be held against each other.
    func sharesCounts(with other: IndicatorDefinition) -> Bool {
        let own = counts
        return isSensitive && other.isSensitive && other.counts.contains { own.contains($0) }
    }

    /// What is counted, without the codes that it can be told apart by.
    private var counts: [MeasureSpec] {
        var specs = [numerator]
        if case .measure(let spec) = denominator { specs.append(spec) }
        return specs.map { spec in
            var spec = spec
            spec.dimensions = []
            return spec
        }
    }
}

/// How a result is written.
public enum IndicatorUnit: String, Sendable, Codable, CaseIterable {
    /// A count or a sum.
    case number
    /// Parts of a hundred.
    case percent
    /// Parts of a thousand.
    case perThousand = "per-1000"
    /// Numerator over denominator as it is.
    case ratio
    /// Money; the amounts of facts are satang.
    case baht
    /// A step of a rubric, with words.
    case step

    /// Whether it can only be told over a denominator.
    var needsDenominator: Bool { self == .percent || self == .perThousand || self == .ratio }
    /// What one over one is worth.
    var factor: Int { self == .percent ? 100 : self == .perThousand ? 1000 : 1 }
}

/// Over what something is counted.
public enum Denominator: Sendable, Equatable, Codable {
    /// Nothing: a count or a sum. A rate without one is "no denominator", never 0.
    case none
    /// Another count over facts.
    case measure(MeasureSpec)
    /// An imported table, such as a population, by its key.
    case table(String)
}
