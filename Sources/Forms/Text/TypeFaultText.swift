// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said about the finer points of a form's rows.
extension TypeFault {
    var words: SheetFault.Words {
        ofFormulas ?? ofParameters ?? ofLists ?? ofNames ?? ofSheets ?? ofEntities ?? ofEntityRows
    }

    private var ofFormulas: SheetFault.Words? {
        switch self {
        case .badReference(let text):
            (
                "bad-reference",
                Sentence(
                    "อ้างชื่อคำถามไม่ถูกใน “\(text)” ให้เขียน ${ชื่อ} โดยไม่มีช่องว่างข้างใน",
                    "A name is not referred to rightly in “\(text)”: write ${name}, without blanks inside."
                )
            )
        case .badTrigger(let text):
            (
                "bad-trigger",
                Sentence(
                    "trigger ต้องเป็นรายการ ${ชื่อ} คั่นด้วยจุลภาค ไม่ใช่ “\(text)”",
                    "A trigger is a list of ${name} with commas between them, not “\(text)”."
                )
            )
        case .badFile(let name):
            (
                "bad-file",
                Sentence(
                    "ชื่อไฟล์ “\(name)” ต้องลงท้ายด้วย .csv .xml หรือ .geojson",
                    "The file “\(name)” must end with .csv, .xml or .geojson."
                )
            )
        case .filesClash(let name):
            (
                "files-clash",
                Sentence(
                    "ชื่อ “\(name)” ใช้เรียกไฟล์หรือชุดตัวเลือกมากกว่าหนึ่งอย่าง",
                    "“\(name)” names more than one file or list."
                )
            )
        case .noExternal(let list):
            (
                "no-external",
                Sentence(
                    "ไม่พบชุดตัวเลือก “\(list)” ในชีต external_choices",
                    "The sheet external_choices has no list “\(list)”."
                )
            )
        default: nil
        }
    }

    private var ofParameters: SheetFault.Words? {
        switch self {
        case .badParameters(let text):
            (
                "bad-parameters",
                Sentence(
                    "parameters ต้องเขียนเป็น ชื่อ=ค่า คั่นด้วยช่องว่าง ไม่ใช่ “\(text)”",
                    "Parameters are written as name=value with blanks between them, not “\(text)”."
                )
            )
        case .unknownParameter(let name, let known):
            (
                "unknown-parameter",
                Sentence(
                    "คำถามแบบนี้ไม่มี “\(name)” ใช้ได้เฉพาะ \(known)",
                    "This type has no parameter “\(name)”; it has \(known)."
                )
            )
        case .badParameter(let name, let value):
            (
                "bad-parameter",
                Sentence(
                    "ค่าของ \(name) ใช้ไม่ได้: “\(value)”",
                    "The value of \(name) cannot be used: “\(value)”."
                )
            )
        case .rangeWrong(let name):
            (
                "range-wrong",
                Sentence(
                    "\(name) ไม่เข้ากับช่วงตั้งแต่ start ถึง end ทีละ step",
                    "\(name) does not fit the range from start to end by step."
                )
            )
        default: nil
        }
    }

    private var ofLists: SheetFault.Words? {
        switch self {
        case .otherNoFilter:
            (
                "other-no-filter",
                Sentence(
                    "or_other ใช้ร่วมกับ choice_filter ไม่ได้",
                    "or_other cannot be used together with choice_filter."
                )
            )
        case .otherNoChoices:
            ("other-no-choices", Sentence("or_other ต้องมีชุดตัวเลือก", "or_other needs a list of choices."))
        case .noRows(let name):
            (
                "no-rows",
                Sentence(
                    "เลือกจาก ${\(name)} ไม่ได้ เพราะไม่ใช่คำถามในกลุ่มที่ทำซ้ำ",
                    "${\(name)} cannot be chosen from: it is no question of a repeat."
                )
            )
        case .tableList(let list):
            (
                "table-list",
                Sentence(
                    "ตาราง (table-list) ใช้ชุดตัวเลือกเดียวและไม่มี choice_filter ไม่ใช่ “\(list)”",
                    "A table-list has one list and no choice_filter; “\(list)” does not fit."
                )
            )
        default: nil
        }
    }

    private var ofNames: SheetFault.Words? {
        switch self {
        case .otherEnd:
            (
                "other-end",
                Sentence(
                    "ปิดด้วยคำที่ไม่ตรงกับที่เปิด: group คู่กับ group, repeat คู่กับ repeat",
                    "It ends with another word than it began with: group with group, repeat with repeat."
                )
            )
        case .repeatTwice(let name):
            (
                "repeat-twice",
                Sentence(
                    "ชื่อกลุ่มที่ทำซ้ำ “\(name)” ต้องไม่ซ้ำกันทั้งแบบบันทึก และไม่ชื่อ data",
                    "The name of the repeat “\(name)” must be the only one of its kind in the form, and not data."
                )
            )
        case .reservedName(let name):
            ("reserved-name", Sentence("ชื่อ “\(name)” สงวนไว้", "The name “\(name)” is reserved."))
        case .auditName:
            (
                "audit-name",
                Sentence("แถว audit ต้องชื่อ audit หรือเว้นว่าง", "The row audit is named audit, or not at all.")
            )
        default: nil
        }
    }

    private var ofSheets: SheetFault.Words? {
        switch self {
        case .columnTwice(let name):
            (
                "column-twice",
                Sentence(
                    "มีคอลัมน์ \(name) มากกว่าหนึ่งคอลัมน์ (รวมชื่อเดิมแบบอื่น)",
                    "The column \(name) stands more than once, perhaps under its other name."
                )
            )
        case .badSetting(let name, let value):
            (
                "bad-setting",
                Sentence(
                    "ค่าของ \(name) ในชีต settings ใช้ไม่ได้: “\(value)”",
                    "The setting \(name) cannot be used: “\(value)”."
                )
            )
        case .lookAlike(let name):
            (
                "look-alike",
                Sentence(
                    "มีชีตชื่อ “\(name)” ตั้งใจจะเขียนชื่ออื่นหรือไม่",
                    "There is a sheet called “\(name)”: was another name meant?"
                )
            )
        case .nameCapitals(let name):
            (
                "name-capitals",
                Sentence(
                    "ชื่อ “\(name)” ต่างจากอีกชื่อเพียงตัวพิมพ์ใหญ่เล็ก",
                    "The name “\(name)” differs from another one only in capitals."
                )
            )
        case .listHeader(let name):
            (
                "list-header",
                Sentence(
                    "คอลัมน์ “\(name)” ในชีต choices มีช่องว่าง จึงไม่ได้ใช้",
                    "The column “\(name)” of choices has a blank in its name and is not used."
                )
            )
        case .legacyField(let name):
            (
                "legacy-field",
                Sentence("โทรศัพท์รุ่นใหม่ไม่บอก \(name) แล้ว", "Today's phones no longer say their \(name).")
            )
        default: nil
        }
    }

    private var ofEntities: SheetFault.Words? {
        switch self {
        case .saveToNoEntity:
            (
                "save-to-no-entity",
                Sentence(
                    "ใช้ save_to ต้องมีชีต entities ที่บอกรายชื่อ",
                    "To use save_to, name the list in a sheet called entities."
                )
            )
        case .saveToGroup:
            (
                "save-to-group",
                Sentence("กลุ่มคำถามเก็บเป็น save_to ไม่ได้", "Groups and repeats cannot be kept by save_to.")
            )
        case .saveToTwice(let name):
            (
                "save-to-twice",
                Sentence("save_to “\(name)” ใช้ไปแล้วในแถวอื่น", "Another row is kept as “\(name)” already.")
            )
        case .saveToNoPrefix(let name):
            (
                "save-to-no-prefix",
                Sentence(
                    "มีหลายรายชื่อ ให้เขียน รายชื่อ#\(name)",
                    "There are several lists: write list#\(name)."
                )
            )
        case .saveToUnknown(let name):
            (
                "save-to-unknown",
                Sentence("ไม่พบรายชื่อ “\(name)” ในชีต entities", "The sheet entities has no list “\(name)”.")
            )
        case .badProperty(let name):
            (
                "bad-property",
                Sentence(
                    "“\(name)” ใช้เป็นชื่อช่องข้อมูลของรายชื่อไม่ได้ (ห้าม name, label และขึ้นต้นด้วย __)",
                    "“\(name)” cannot name a property (not name, label, or beginning with __)."
                )
            )
        default: nil
        }
    }

    private var ofEntityRows: SheetFault.Words {
        switch self {
        case .badDataset(let name):
            (
                "bad-dataset",
                Sentence(
                    "ชื่อรายชื่อ “\(name)” ใช้ไม่ได้ (อักษรอังกฤษ ไม่มีจุด ไม่ขึ้นต้นด้วย __)",
                    "The list “\(name)” cannot be called so: letters, no dot, not beginning with __."
                )
            )
        case .datasetTwice(let name):
            ("dataset-twice", Sentence("รายชื่อ “\(name)” มีสองแถว", "The list “\(name)” has two rows."))
        case .entityNoLabel(let name):
            (
                "entity-no-label",
                Sentence(
                    "รายชื่อ “\(name)” ต้องมี label สำหรับรายการที่สร้างใหม่",
                    "The list “\(name)” needs a label for what is created."
                )
            )
        case .entityNoID(let name):
            (
                "entity-no-id",
                Sentence(
                    "รายชื่อ “\(name)” ต้องมี entity_id จึงจะแก้ไขรายการเดิมได้",
                    "The list “\(name)” needs an entity_id to change what is there."
                )
            )
        case .entityNoUpdate(let name):
            (
                "entity-no-update",
                Sentence(
                    "รายชื่อ “\(name)” มีทั้ง create_if และ entity_id จึงต้องมี update_if",
                    "The list “\(name)” has create_if and entity_id, so it needs update_if."
                )
            )
        case .entityColumn(let name):
            (
                "entity-column",
                Sentence("ไม่รู้จักคอลัมน์ \(name) ในชีต entities", "The sheet entities has no column \(name).")
            )
        case .entityScope(let name):
            (
                "entity-scope",
                Sentence(
                    "ข้อมูลของรายชื่อ “\(name)” มาจากกลุ่มทำซ้ำต่างกัน",
                    "What the list “\(name)” keeps comes from different repeats."
                )
            )
        default: ("odd", Sentence("มีบางอย่างผิดปกติ", "Something is odd."))
        }
    }
}
