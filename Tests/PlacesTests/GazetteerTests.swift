// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Places

struct GazetteerTests {
    let gazetteer = Gazetteer.bundled

    private func place(_ code: String) throws -> Place { try #require(gazetteer.find(ID(code))) }

    @Test func `the whole country is in it`() {
        #expect(gazetteer.provinces.count == 77)
        #expect(gazetteer.places(.district).count == 928)
        #expect(gazetteer.places(.subdistrict).count == 7436)
        #expect(EmbeddedTable(.abolished).count == 1583)
    }

    @Test func `a place carries names, postal codes and a point`() throws {
        let place = try place("930605")
        #expect(place.level == .subdistrict)
        #expect(place.thai == "ฝาละมี")
        #expect(place.english == "Falami")
        #expect(place.postalCodes == ["93120"])
        #expect(place.latitude == 7.371)
        #expect(place.longitude == 100.261)
        #expect(!place.pointIsMean)
    }

    @Test func `every place has names, a point in Thailand and a parent`() throws {
        var own = 0
        for place in [Place.Level.province, .district, .subdistrict].flatMap(gazetteer.places) {
            #expect(!place.thai.isEmpty && !place.english.isEmpty)
            #expect((5.5...20.6).contains(try #require(place.latitude)))
            #expect((97.3...105.7).contains(try #require(place.longitude)))
            #expect((gazetteer.parent(of: place) == nil) == (place.level == .province))
            if place.level == .subdistrict {
                #expect(!place.postalCodes.isEmpty)
                #expect(place.postalCodes.allSatisfy { $0.count == 5 })
                own += place.pointIsMean ? 0 : 1
            }
        }
        #expect(own == 7287)
    }

    @Test(arguments: [
        "", "0", "1", "99", "930", "930650", "93060501", "9306055", "ab", "๙๓", "00", "-1", "93 6",
    ])
    func `a code that is no place finds none`(code: String) {
        #expect(gazetteer.find(ID(code)) == nil)
        #expect(gazetteer.current(ID(code)) == nil)
    }

    @Test func `children come in the order of their codes and know their parent`() throws {
        let songkhla = try place("90")
        let districts = gazetteer.children(of: songkhla)
        #expect(districts.count == 16)
        #expect(districts.map(\.id.rawValue) == districts.map(\.id.rawValue).sorted())
        #expect(districts.allSatisfy { gazetteer.parent(of: $0) == songkhla })
        #expect(gazetteer.children(of: try place("930605")).isEmpty)
        let south = ["80", "81", "82", "83", "84", "85", "86", "90", "91", "92", "93", "94", "95", "96"]
        let tambons = try south.flatMap { gazetteer.children(of: try place($0)) }.flatMap(gazetteer.children)
        #expect(tambons.count == 1084)
    }

    @Test func `a village hangs below its subdistrict though no village is bundled`() throws {
        let village = Place(id: ID("93060501"), level: .village, thai: "1", english: "1")
        #expect(gazetteer.parent(of: village)?.thai == "ฝาละมี")
        #expect(gazetteer.path(of: village).map(\.id.rawValue) == ["93", "9306", "930605", "93060501"])
    }

    @Test(arguments: [
        ("930605", "ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง", "Falami, Pak Phayun, Phatthalung"),
        ("9011", "อ.หาดใหญ่ จ.สงขลา", "Hat Yai, Songkhla"),
        ("81", "จ.กระบี่", "Krabi"),
        ("104703", "แขวงบางนาใต้ เขตบางนา กรุงเทพมหานคร", "Bang Na Tai, Bang Na, Bangkok"),
        ("10", "กรุงเทพมหานคร", "Bangkok"),
    ])
    func `the full name is written as an address writes it`(code: String, thai: String, english: String)
        throws
    {
        let place = try place(code)
        #expect(gazetteer.fullName(of: place, language: .thai) == thai)
        #expect(gazetteer.fullName(of: place, language: .english) == english)
    }

    @Test(arguments: [
        ("100205", "102901", AbolishedPlace.Certainty.name),
        ("100997", "103303", .notice),
    ])
    func `an abolished code leads to its successor`(
        old: String,
        new: String,
        certainty: AbolishedPlace.Certainty
    ) throws {
        #expect(gazetteer.find(ID(old)) == nil)
        #expect(gazetteer.current(ID(old)) == (try place(new)))
        let abolished = try #require(gazetteer.abolished(ID(old)))
        #expect(abolished.successors == [ID(new)])
        #expect(abolished.certainty == certainty)
        #expect(abolished.ended != nil)
    }

    @Test func `a divided place becomes the place that holds its parts`() {
        #expect(gazetteer.current(ID("104701"))?.id == ID("1047"))
        #expect(gazetteer.current(ID("105001"))?.id == ID("1050"))
    }

    @Test func `an abolished code without successor is kept but leads nowhere`() {
        #expect(gazetteer.current(ID("1081")) == nil)
        #expect(gazetteer.abolished(ID("1081"))?.certainty == AbolishedPlace.Certainty.none)
    }

    @Test func `a code in force is its own successor and was never abolished`() throws {
        #expect(gazetteer.current(ID("9011")) == (try place("9011")))
        #expect(gazetteer.abolished(ID("9011")) == nil)
    }
}
