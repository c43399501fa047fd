// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// The official list of places that is compiled into the program: 77 provinces, 928 districts, 7,436
/// subdistricts.
public struct Gazetteer: Sendable {
    /// The list that came with this program; read on first use.
    public static let bundled = Gazetteer()

    let table: PlaceTable
    let old: AbolishedTable
    let names: PlaceNames

    init() {
        table = PlaceTable()
        old = AbolishedTable()
        names = PlaceNames(table)
    }

    /// The place with a code that is in force today.
    /// - Parameter id: a code.
    /// - Returns: nil for abolished, unknown and village codes.
    public func find(_ id: Kernel.ID<Place>) -> Place? {
        table.position(of: id).map(table.place)
    }

    /// The place that a code means today: itself, or the successor of an abolished one.
    ///
    /// A place that was divided becomes the place one level up that holds all its parts.
    /// - Parameter id: a code, in force or not.
    /// - Returns: nil for unknown codes and for abolished ones whose successor nobody recorded.
    public func current(_ id: Kernel.ID<Place>) -> Place? {
        if let place = find(id) { return place }
        let successors = (abolished(id)?.successors ?? []).compactMap(find)
        guard let first = successors.first else { return nil }
        return path(of: first).last { above in successors.allSatisfy { path(of: $0).contains(above) } }
    }

    /// What an old code was and what it became.
    /// - Parameter id: a code that may have been abolished.
    /// - Returns: nil for codes in force and unknown ones.
    public func abolished(_ id: Kernel.ID<Place>) -> AbolishedPlace? {
        PlaceTable.code(of: id).flatMap(old.find)
    }

    /// Every abolished code whose place is known today, with the code that is in force instead.
    public var replacements: [(old: Kernel.ID<Place>, current: Kernel.ID<Place>)] {
        old.all.compactMap { place in current(place.id).map { (place.id, $0.id) } }
    }

    /// The place one level up; nil for provinces.
    public func parent(of place: Place) -> Place? {
        PlaceTable.code(of: place.id).flatMap { table.position(ofCode: $0 / 100) }.map(table.place)
    }

    /// The places one level down, in the order of their codes.
    public func children(of place: Place) -> [Place] {
        guard let code = PlaceTable.code(of: place.id),
            let level = Place.Level(rawValue: place.level.rawValue + 2)
        else { return [] }
        return table.positions(of: level, inside: code).map(table.place)
    }

    /// All 77, in the order of their codes.
    public var provinces: [Place] { places(.province) }

    /// All places of one level, in the order of their codes.
    public func places(_ level: Place.Level) -> [Place] {
        table.positions(of: level).map(table.place)
    }

    /// The place and everything above it, province first.
    public func path(of place: Place) -> [Place] {
        var path = [place]
        while let above = path.first.flatMap(parent) { path.insert(above, at: 0) }
        return path
    }

    /// The name as an address writes it: "ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง", in Bangkok with แขวง and เขต; in English
    /// "Falami, Pak Phayun, Phatthalung".
    /// - Parameters:
    ///   - place: any place.
    ///   - language: the reader's.
    /// - Returns: the narrowest name first.
    public func fullName(of place: Place, language: Language) -> String {
        let upwards = path(of: place).reversed()
        return switch language {
        case .thai: upwards.map(PlacesText.prefixed).joined(separator: " ")
        case .english: upwards.map(\.english).joined(separator: ", ")
        }
    }
}
