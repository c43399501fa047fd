# SPDX-License-Identifier: Apache-2.0
"""Makes the fixtures beside this script; run it only to change them: python3 make_fixtures.py

Needs openpyxl and python-docx; PDFs are written by hand. All content is invented.
"""

import datetime
import io
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = Path(__file__).parent


def settled(data: bytes) -> bytes:
    """The same zip with fixed times, so that the fixture only changes when its content does."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return out.getvalue()


def save(name: str, document) -> None:
    buffer = io.BytesIO()
    document.save(buffer)
    (HERE / name).write_bytes(settled(buffer.getvalue()))


def plan_workbook() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "แผนสงขลา"
    sheet["B2"] = "แผนปฏิบัติการ ปี 2566"
    sheet.merge_cells("B2:G2")
    heads = {"B4": "กิจกรรม", "C4": "เป้าหมาย", "E4": "งบ (บาท)", "F4": "ระยะเวลา", "G4": "ผู้รับผิดชอบ"}
    for place, text in heads.items():
        sheet[place] = text
    for area in ("B4:B5", "C4:D4", "E4:E5", "F4:F5", "G4:G5"):
        sheet.merge_cells(area)
    sheet["C5"], sheet["D5"] = "จำนวน", "หน่วย"
    sheet["B6"] = CellRichText("อบรม", TextBlock(InlineFont(b=True), "แกนนำ"), " อสม.\nรุ่นที่ 1")
    sheet["C6"], sheet["D6"], sheet["E6"] = 30, "คน", 15000.5
    sheet["F6"] = datetime.date(2022, 10, 5)
    sheet["F6"].number_format = "[$-107041E]d mmm yyyy;@"
    sheet["G6"] = "กลุ่มเพื่อนบ้าน"
    sheet["B7"], sheet["C7"] = "ติดตามเยี่ยมบ้าน", 0.6
    sheet["C7"].number_format = "0%"
    sheet["E7"] = 0.1 + 0.2
    sheet["F7"] = datetime.date(2022, 11, 20)
    sheet["F7"].number_format = "yyyy-mm-dd"
    sheet["G7"] = "=1+1"
    sheet["B8"] = True
    sheet["F8"] = datetime.datetime(2565, 2, 5)
    sheet["F8"].number_format = "d/m/yyyy"
    second = book.create_sheet("กระบี่")
    second["A1"], second["B1"] = "หน่วยบริการ", "จำนวน"
    second["A2"], second["B2"] = "ตำบลสมมุติ", 3
    second["B3"] = datetime.date(2022, 10, 1)
    second["B3"].number_format = "mmm yy"
    hidden = book.create_sheet("ซ่อน")
    hidden["A1"] = "ความลับ"
    hidden.sheet_state = "hidden"
    save("plan.xlsx", book)


NUMBERING = """
<w:abstractNum %s w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{first}"/><w:lvlText w:val="{text}"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="{second}"/><w:lvlText w:val="{deeper}"/></w:lvl>
</w:abstractNum>""" % nsdecls("w")

LISTS = [
    dict(id=90, first="thaiNumbers", text="%1.", second="thaiNumbers", deeper="%1.%2"),
    dict(id=91, first="thaiLetters", text="%1)", second="decimal", deeper="(%2)"),
    dict(id=92, first="bullet", text="\uf0b7", second="bullet", deeper="-"),
    dict(id=93, first="decimal", text="%1.", second="lowerRoman", deeper="%2."),
]


def add_lists(document) -> None:
    numbering = document.part.numbering_part.element
    first_num = numbering.find(qn("w:num"))
    for entry in LISTS:
        first_num.addprevious(parse_xml(NUMBERING.format(**entry)))
    for entry in LISTS:
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{entry["id"]}"><w:abstractNumId w:val="{entry["id"]}"/></w:num>')
        )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="95"><w:abstractNumId w:val="93"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )


def item(document, text: str, number: int, level: int = 0):
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )
    return paragraph


def keep_styles(document, wanted: set[str]) -> None:
    """Word's template has 160 styles; a fixture that is damaged thousands of times should be small."""
    styles = document.styles.element
    for entry in list(styles):
        is_other = entry.tag == qn("w:style") and entry.get(qn("w:styleId")) not in wanted
        if is_other or entry.tag == qn("w:latentStyles"):
            styles.remove(entry)


def report_document() -> None:
    document = docx.Document()
    document.core_properties.title = "รายงานการประชุมเครือข่ายสมมุติ"
    add_lists(document)
    section = document.sections[0]
    section.header.paragraphs[0].text = "หัวกระดาษ"
    section.footer.paragraphs[0].text = "ท้ายกระดาษ"
    document.add_paragraph("รายงานการประชุม", style="Title")
    document.add_paragraph("วันที่ 5 มกราคม 2566\tณ ห้องประชุมสมมุติ")
    item(document, "เป้าหมายแรก", 90)
    item(document, "เป้าหมายย่อย", 90, 1)
    item(document, "เป้าหมายย่อยสอง", 90, 1)
    item(document, "เป้าหมายที่สอง", 90)
    item(document, "ข้อแรก", 91)
    item(document, "ข้อสอง", 91)
    item(document, "ข้อสาม", 91)
    item(document, "จุด", 92)
    item(document, "ขีด", 92, 1)
    item(document, "หนึ่ง", 93)
    item(document, "สอง", 93)
    item(document, "เริ่มใหม่", 95)
    document.add_paragraph("รายการในแบบ", style="List Number")
    changed = document.add_paragraph("คงไว้")
    changed._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="1" w:author="x"><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del>'
        )
    )
    changed._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="x"><w:r><w:t>เพิ่ม</w:t></w:r></w:ins>'))
    changed._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>'))
    changed._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:t>บรรทัด</w:t><w:br/><w:t>ใหม่</w:t></w:r>'))
    table = document.add_table(rows=4, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "กิจกรรม"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "เป้าหมาย"
    table.cell(1, 1).text, table.cell(1, 2).text = "จำนวน", "หน่วย"
    table.cell(2, 0).text = "อบรม"
    table.cell(2, 0).add_paragraph("แกนนำ")
    table.cell(2, 1).text, table.cell(2, 2).text = "30", "คน"
    table.cell(3, 2).text = "ครั้ง"
    document.add_paragraph("จบรายงาน")
    keep_styles(document, {"Normal", "Title", "ListNumber", "TableNormal"})
    save("report.docx", with_footnote(document))


class with_footnote:
    """python-docx cannot write footnotes, so the part is added to the finished file."""

    def __init__(self, document):
        self.document = document

    def save(self, target) -> None:
        buffer = io.BytesIO()
        self.document.save(buffer)
        notes = (
            f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>'
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>เส้น</w:t></w:r></w:p></w:footnote>'
            '<w:footnote w:id="1"><w:p><w:r><w:t>เชิงอรรถท้ายหน้า</w:t></w:r></w:p></w:footnote></w:footnotes>'
        )
        with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(target, "w") as out:
            for name in source.namelist():
                data = source.read(name)
                if name == "[Content_Types].xml":
                    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                    entry = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                    data = data.decode().replace("</Types>", entry).encode()
                out.writestr(name, data)
            out.writestr("word/footnotes.xml", notes)


def pdf(name: str, content: bytes) -> None:
    """A PDF of one page, as small as it can be."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    (HERE / name).write_bytes(out)


def lying_bomb() -> None:
    """A workbook whose strings unpack to 65 MB while its headers speak of 1,000 bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        out.writestr("xl/workbook.xml", '<workbook><sheets/></workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", "<Relationships/>")
        out.writestr("xl/sharedStrings.xml", b"<sst>" + b" " * (65 * 1024 * 1024) + b"</sst>")
    size = (65 * 1024 * 1024 + 11).to_bytes(4, "little")
    (HERE / "bomb.xlsx").write_bytes(settled_sizes(buffer.getvalue(), size))


def settled_sizes(data: bytes, size: bytes) -> bytes:
    return data.replace(size, (1000).to_bytes(4, "little"))


if __name__ == "__main__":
    lying_bomb()
    plan_workbook()
    report_document()
    pdf("text.pdf", b"BT /F1 14 Tf 72 760 Td (Plan of activities 2566) Tj 0 -30 Td (Training   30 persons) Tj ET")
    pdf("scanned.pdf", b"72 72 200 200 re f")
