// SPDX-License-Identifier: Apache-2.0

/// What a listed word does in a report.
enum WordKind: Int, CaseIterable {
    /// Begins the name of an organization wherever it stands.
    case organizationHead
    /// Begins the name of an organization only at the beginning of a word.
    case organizationShortHead
    /// Begins a name that is an organization only when something else says so.
    case organizationWeakHead
    /// The short name of one organization.
    case organizationAbbreviation
    /// The short name of a class: an organization only with a name behind it.
    case organizationClass
    /// Ends the name of an organization.
    case organizationStop
    /// Ends the name of an organization in every case.
    case organizationEnd
    /// Behind a head word it makes no name.
    case organizationVague
    /// The larger body behind a smaller one, after a space.
    case organizationParent
    /// Sounds like an organization and names none.
    case organizationGeneric
    /// Stands before a person's name, also glued to the word before.
    case personTitle
    /// Stands before a person's name only at the beginning of a word.
    case personWeakTitle
    /// Begins like a title and is another word.
    case personTrap
    /// An office that someone holds.
    case position
    /// Ends a name or an office.
    case clauseStart
    /// A place to meet.
    case venueHead
    /// Ends the words of a venue.
    case venueStop
    /// Says what it was held.
    case holding
    /// Begins like it and is another word.
    case holdingTrap
    /// Names who held it, before the name.
    case heldBy
    /// Names who paid for it, before the name.
    case fundedBy
    /// Begins a line of a form that names who held it.
    case heldField
    /// Begins a line of a form that names who paid for it.
    case fundedField
    /// What support consists of, between the verb and the giver.
    case fundingWay
    /// Goes before a word that begins here.
    case connector
    /// Counts things that are aimed at.
    case unit
    /// Counts things that are never aimed at.
    case unitOther
    /// Counts people.
    case unitPeople
    /// Counts covered areas.
    case unitArea
    /// At least.
    case atLeast
    /// About.
    case about
    /// At most.
    case atMost
    /// People came.
    case attendance
    /// Says that a number is a target.
    case aim
    /// Says that a number describes the situation.
    case background
    /// A list of agreements follows.
    case agreementCue
    /// A list of goals follows.
    case goalCue
    /// A list of objectives follows.
    case objectiveCue
    /// A list of activities follows.
    case activityCue
    /// A list of missions follows.
    case missionCue
    /// A list of results follows.
    case resultCue
    /// A list of topics follows.
    case topicCue
    /// A list of partners follows.
    case partnerCue
    /// Classifiers that announce an enumeration.
    case listCounter
    /// Announces the items themselves.
    case listOpener
    /// Site furniture, the whole line.
    case furniture
    /// Site furniture, the beginning of a line.
    case furnitureStart
    /// Makes a date the day of the event.
    case eventCue
    /// Makes a date the day of publishing.
    case postedCue
    /// Makes a date a period.
    case periodCue
    /// Makes a date a deadline.
    case deadlineCue
    /// Makes a date a mention.
    case mentionCue

    /// Its bit in the masks of the lexicon.
    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// The words, one a line or divided by bars.
    var words: String {
        OrganizationWords.list(self) ?? PersonWords.list(self) ?? SettingWords.list(self)
            ?? QuantityWords.list(self) ?? ListWords.list(self) ?? PageWords.list(self) ?? ""
    }
}
