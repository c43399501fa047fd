// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// What a partner is; one can be several things at once, such as a school that runs a fund.
public enum OrganizationKind: String, StoredWord, CaseIterable {
    case network
    case prachakhom
    case localGovernment = "local-government"
    case hospital
    case healthOffice = "health-office"
    case school
    case university
    case fund
    case foundation
    case association
    case company
    case workingGroup = "working-group"
    case agency
    case communityUnit = "community-unit"
    case other

    /// What it is called on a page.
    public var title: Sentence { PartnersText.title(of: self) }
}

/// How wide a partner's field of work is.
public enum OrganizationLevel: String, StoredWord, CaseIterable {
    case national, region, province, district, subdistrict, community

    /// What it is called on a page.
    public var title: Sentence { PartnersText.title(of: self) }
}
