// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing

@testable import Places

struct PlaceResolverTests {
    let resolver = PlaceResolver.bundled

    private func codes(_ written: String, in inside: String? = nil) -> [String] {
        let hint = inside.flatMap { resolver.gazetteer.find(ID($0)) }
        return resolver.resolve(written, in: hint).map { $0.place?.id.rawValue ?? "-" }
    }

    @Test(arguments: [
        ("ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง", "930605"),
        ("ต. ฝาละมี อ. ปากพะยูน จ. พัทลุง", "930605"),
        ("ตำบลฝาละมี อำเภอปากพะยูน จังหวัดพัทลุง", "930605"),
        ("ตำบลฝาละมีอำเภอปากพะยูนจังหวัดพัทลุง", "930605"),
        ("ต.ฝาละมีอ.ปากพะยูนจ.พัทลุง", "930605"),
        ("ฝาละมี ปากพะยูน พัทลุง", "930605"),
        ("จ.พัทลุง อ.ปากพะยูน ต.ฝาละมี", "930605"),
        ("ต.ฝาละมี ปากพะยูน พัทลุง 93120", "930605"),
        ("ต.ฝาละมี จ.พัทลุง", "930605"),
        ("หมู่ที่ 3 ตำบลฝาละมี อำเภอปากพะยูน จังหวัดพัทลุง", "930605"),
        ("12/3 ม.๓ ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง ๙๓๑๒๐", "930605"),
        ("ต.พะตง อ.หาดใหญ่ จ.สงขลา", "901118"),
        ("พะตงอ.หาดใหญ่ จ.สงขลา", "901118"),
        ("ต.พะตง หาดใหญ่ สงขลา", "901118"),
        ("ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่", "810116"),
        ("ต.อ่าวนาง อ.เมือง จ.กระบี่", "810116"),
        ("ต.อ่าวนาง อ.เมืองกระบี่", "810116"),
        ("อ่าวนาง กระบี่", "810116"),
        ("อ.เมือง จ.กระบี่", "8101"),
        ("อ.เมืองกระบี่", "8101"),
        ("อำเภอเมือง กระบี่", "8101"),
        ("อ.ปากพะยูนพัทลุง", "9306"),
        ("ปากพะยูนพัทลุง", "9306"),
        ("อ.เมือง จ.อยุธยา", "1401"),
        ("แขวงบางนาใต้ เขตบางนา กรุงเทพมหานคร", "104703"),
        ("แขวงบางนาใต้ เขตบางนา กทม.", "104703"),
        ("แขวงบางนาใต้เขตบางนากรุงเทพฯ", "104703"),
        ("เขตบางนา กรุงเทพฯ 10260", "1047"),
        ("เขตบางนากทม.", "1047"),
        ("ต.จ.ป.ร. อ.กระบุรี จ.ระนอง", "850406"),
        ("ต.แประ อ.ท่าแพ จ.สตูล", "910402"),
        ("อ.สุไหงโกลก", "9610"),
        ("อ.สุไหงโก-ลก จ.นราธิวาส", "9610"),
        ("ต.สามตำบล อ.จุฬาภรณ์ จ.นครศรีธรรมราช", "801906"),
        ("ต.ปอพาน อ.เมืองร้อยเอ็ด จ.ร้อยเอ็ด", "450109"),
        ("ต.ปอภาร อ.เมือง จ.ร้อยเอ็ด", "450109"),
        ("ต.วัดไทร อ.เมือง จ.นครสวรรค์", "600113"),
        ("Tambon Falami, Amphoe Pak Phayun, Phatthalung", "930605"),
        ("Hat Yai District, Songkhla Province", "9011"),
        ("จังหวัดพัทลุง", "93"), ("จ.สข.", "90"), ("สข.", "90"), ("พัทลุง", "93"), ("กทม", "10"),
        ("ต.ฝา ละมี อ.ปากพะยูน", "930605"), ("นครศรี ธรรมราช", "80"), ("อ.เมืองฯ จ.กระบี่", "8101"),
        ("หาดใหญ่", "9011"), ("หาดใหญ่ สงขลา", "9011"), ("อ.หาดใหญ่", "9011"),
    ])
    func `a written place is found exactly`(written: String, code: String) {
        let matches = resolver.resolve(written)
        #expect(matches.map { $0.place?.id.rawValue } == [code], "\(matches)")
        #expect(matches.first?.exact == true, "\(matches)")
    }

    @Test(arguments: [
        ("เมืองคอน", "80"), ("โคราช", "30"), ("กทม.", "10"), ("อยุธยา", "14"), ("แปดริ้ว", "24"),
        ("เมืองลุง", "93"),
        ("สองแคว", "65"), ("เมืองเพชร", "76"), ("เมืองกาญจน์", "71"), ("เมืองช้าง", "32"), ("สารคาม", "44"),
        ("อุบล", "34"), ("อุบลฯ", "34"), ("สุราษฎร์", "84"), ("สุราษฎร์ฯ", "84"), ("ประจวบ", "77"),
        ("แม่กลอง", "75"),
        ("มหาชัย", "74"), ("ปากน้ำ", "11"), ("กรุงเทพฯ", "10"), ("จ.โคราช", "30"), ("นครศรีฯ", "80"),
    ])
    func `a nickname means its province`(name: String, code: String) {
        #expect(resolver.province(named: name)?.id.rawValue == code)
        #expect(codes(name) == [code])
    }

    @Test
    func `every province is found by its name, with and without its prefix, and by its official letters`() {
        for province in resolver.gazetteer.provinces {
            #expect(resolver.province(named: province.thai) == province)
            #expect(resolver.province(named: "จังหวัด\(province.thai)") == province)
            #expect(resolver.province(named: "จ. \(province.thai)") == province)
            #expect(resolver.province(named: province.english.uppercased()) == province)
        }
        let letters = ShortNames.bundled.entries.filter { $0.kind == .letters }
        #expect(Set(letters.map(\.code)).count == 76)
    }

    @Test func `the parent decides between places of one name`() {
        #expect(Set(codes("ต.นาสาร")) == ["802002", "841201"])
        #expect(codes("ต.นาสาร อ.พระพรหม") == ["802002"])
        #expect(codes("ต.นาสาร จ.สุราษฎร์ธานี") == ["841201"])
        #expect(codes("ต.นาสาร", in: "80") == ["802002"])
        #expect(codes("ต.นาสาร", in: "8412") == ["841201"])
        #expect(codes("ต.นาสาร 84120") == ["841201"])
        #expect(codes("ต.หนองบัว").count == 28)
        #expect(resolver.resolve("ต.หนองบัว").allSatisfy { $0.findings.map(\.code) == ["places.ambiguous"] })
        #expect(codes("อ.เมือง", in: "930605") == ["9301"])
    }

    @Test func `the written parent wins over the surroundings`() {
        #expect(codes("ต.นาสาร อ.พระพรหม จ.นครศรีธรรมราช", in: "84") == ["802002"])
        #expect(codes("อ.หาดใหญ่", in: "93") == ["9011"])
    }

    @Test(arguments: [
        ("ต.บ้านดู่ อ.ราศรีไศล จ.ศรีสะเกษ", "330908"),
        ("ต. บ้านดู่ อ.ราศรีไศล จ.ศรีสะเกษ", "330908"),
        ("อ.ราศรีไศล จ.ศรีสะเกษ", "3309"),
        ("อ.ราศีไศล จ.ศรีสะเกส", "3309"),
        ("ต.ฝาลามี อ.ปากพยูน จ.พัทลุง", "930605"),
        ("อ.ป่าพยอม จ.พัทลุง", "9310"),
        ("ต.ผาละมี อ.ปากพะยูน จ.พัทลุง", "930605"),
    ])
    func `another spelling is understood inside its parent and pointed out`(written: String, code: String)
        throws
    {
        let match = try #require(resolver.resolve(written).first)
        #expect(match.place?.id.rawValue == code)
        #expect(!match.exact)
        #expect(!match.findings.isEmpty)
        #expect(match.findings.allSatisfy { $0.code == "places.other-spelling" && $0.span != nil })
    }

    @Test func `an unknown subdistrict falls back to the district and says so`() throws {
        let match = try #require(resolver.resolve("ต.ตลาดเมืองหาดใหญ่ อ.หาดใหญ่").first)
        #expect(match.place?.id.rawValue == "9011")
        #expect(!match.exact)
        #expect(match.written == [.subdistrict: "ตลาดเมืองหาดใหญ่", .district: "หาดใหญ่"])
        #expect(match.findings.map(\.code) == ["places.not-found"])
        #expect(match.findings.first?.span == 2..<18)
    }

    @Test func `a district that is not in the written province falls back to the province and says so`()
        throws
    {
        let match = try #require(resolver.resolve("อ.หาดใหญ่ จ.พัทลุง").first)
        #expect(match.place?.id.rawValue == "93")
        #expect(match.findings.map(\.code) == ["places.not-found"])
    }

    @Test func `a subdistrict under a strange district is taken from the province and pointed out`() throws {
        let match = try #require(resolver.resolve("ต.ฝาละมี อ.กขคงจฉ จ.พัทลุง").first)
        #expect(match.place?.id.rawValue == "930605")
        #expect(match.findings.map(\.code) == ["places.parent-differs"])
    }

    @Test func `an abolished subdistrict is led to the place it is today`() throws {
        let match = try #require(resolver.resolve("แขวงบางนา เขตบางนา กทม.").first)
        #expect(match.place?.id.rawValue == "1047")
        #expect(match.findings.map(\.code) == ["places.abolished"])
    }

    @Test func `nothing written is nothing found, and nonsense keeps what was typed`() {
        #expect(resolver.resolve("").isEmpty)
        #expect(resolver.resolve(" \n.,").isEmpty)
        let matches = resolver.resolve("ต.กขคงจฉช อ.กขคงจฉช")
        #expect(matches.map(\.place) == [nil])
        #expect(matches.first?.written[.subdistrict] == "กขคงจฉช")
        #expect(matches.first?.findings.first?.code == "places.unknown")
    }

    @Test func `every full name leads back to its place`() {
        for level in [Place.Level.province, .district, .subdistrict] {
            for place in resolver.gazetteer.places(level) {
                let thai = resolver.gazetteer.fullName(of: place, language: .thai)
                let found = resolver.resolve(thai)
                #expect(found.map(\.place) == [place] && found[0].exact, "\(thai)")
            }
        }
    }

    @Test func `names without prefixes lead back to their subdistrict`() {
        var missed: [String] = []
        for place in resolver.gazetteer.places(.subdistrict) {
            let bare = resolver.gazetteer.path(of: place).reversed().map(\.thai).joined(separator: " ")
            if !resolver.resolve(bare).contains(where: { $0.place == place }) { missed.append(bare) }
        }
        #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(20))")
    }

    @Test func `components are found one by one`() throws {
        let songkhla = try #require(resolver.province(named: "สงขลา"))
        let hatYai = try #require(resolver.district(named: "อ.หาดใหญ่", in: songkhla).first)
        #expect(hatYai.id.rawValue == "9011")
        #expect(resolver.subdistrict(named: "พะตง", in: hatYai).map(\.id.rawValue) == ["901118"])
        #expect(resolver.subdistrict(named: "พะต๋ง", in: hatYai).isEmpty)
        #expect(resolver.subdistrict(named: "พะต๋ง", in: hatYai, fuzzy: true).map(\.id.rawValue) == ["901118"])
        #expect(resolver.province(named: "สงขา") == nil)
        #expect(resolver.province(named: "สงขา", fuzzy: true) == nil)
        #expect(resolver.province(named: "นครศรีธรรมราข", fuzzy: true)?.id.rawValue == "80")
        #expect(resolver.district(named: "เมือง", in: songkhla).map(\.id.rawValue) == ["9001"])
        #expect(resolver.district(named: "จอมทอง", in: nil).count == 2)
    }

    @Test func `a whole report in the place of a place is no trouble`() {
        let report = String(repeating: "เครือข่ายร่วมกันทำงานในพื้นที่", count: 2000)
        #expect(resolver.resolve(report).map(\.place) == [nil])
        #expect(resolver.resolve(report + " จ.สงขลา").map { $0.place?.thai } == ["สงขลา"])
    }

    @Test func `random text never breaks it`() {
        var generator = SeededRandom(seed: 7)
        let alphabet = Array(
            "ตอจ.กทมบ้านเมืองหาดใหญ่ เขตแขวงสข0123๔๕,()abQ-ๆฯ\n\t\u{0E4D}\u{0E48}\u{200B}😀é".unicodeScalars
        )
        for _ in 0..<3000 {
            let length = Int(generator.next() % 40)
            let scalars = (0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            let text = String(String.UnicodeScalarView(scalars))
            for match in resolver.resolve(text) {
                for finding in match.findings {
                    #expect(finding.span.map { $0.upperBound <= scalars.count } ?? true)
                }
            }
            for mention in resolver.provinceMentions(in: scalars) {
                #expect(mention.span.upperBound <= length)
            }
            if length < 4 { _ = resolver.search(text, limit: 5) }
        }
    }
}
