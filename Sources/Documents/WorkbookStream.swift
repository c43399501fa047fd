// SPDX-License-Identifier: Apache-2.0

import CXlsxWriter

/// Writes a workbook row by row into a file, however long it gets; several sheets grow side by side.
public final class WorkbookStream {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let formats: WorkbookFormats
    private var names = SheetNames()
    private var sheets: [Sheet] = []
    private var isClosed = false

    private struct Sheet {
        let name: String
        let columns: [SheetTable.Column]
        var page: SheetPage
        var rows = 1
    }

    /// Begins a workbook in a folder of its own.
    /// - Throws: ``DocumentsProblem/writingFailed`` when the file cannot be made.
    public init(_ folder: SpoolFolder, name: String) throws(DocumentsProblem) {
        let opened: UnsafeMutablePointer<lxw_workbook>? = folder.path.withCString { directory in
            // The library copies the folder's name, so the pointer need not outlive this call.
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: directory)
            return workbook_new_opt(folder.path + "/" + name, &options)
        }
        guard let opened else { throw .writingFailed }
        book = opened
        formats = WorkbookFormats(opened)
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// One more sheet with its head.
    /// - Returns: the number to name it by.
    /// - Throws: ``DocumentsProblem/writingFailed``.
    public func add(_ name: String, _ columns: [SheetTable.Column]) throws(DocumentsProblem) -> Int {
        sheets.append(try begin(name, columns))
        return sheets.count - 1
    }

    /// One more row; a sheet that Excel would call full goes on in another.
    /// - Throws: ``DocumentsProblem/writingFailed`` when a cell found no place.
    public func append(_ row: [SheetValue], to sheet: Int) throws(DocumentsProblem) {
        if sheets[sheet].rows >= SheetPage.mostRows {
            sheets[sheet] = try begin(sheets[sheet].name, sheets[sheet].columns)
        }
        guard sheets[sheet].page.write(row, row: sheets[sheet].rows) else { throw .writingFailed }
        sheets[sheet].rows += 1
    }

    /// Ends the file.
    /// - Throws: ``DocumentsProblem/writingFailed`` when there is no room for it.
    public func close() throws(DocumentsProblem) {
        isClosed = true
        guard workbook_close(book) == LXW_NO_ERROR else { throw .writingFailed }
    }

    private func begin(_ name: String, _ columns: [SheetTable.Column]) throws(DocumentsProblem) -> Sheet {
        guard let page = workbook_add_worksheet(book, names.next(for: name)) else { throw .writingFailed }
        let sheet = Sheet(name: name, columns: columns, page: SheetPage(page: page, formats: formats))
        guard sheet.page.writeHead(columns) else { throw .writingFailed }
        return sheet
    }
}
