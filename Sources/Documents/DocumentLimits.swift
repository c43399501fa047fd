// SPDX-License-Identifier: Apache-2.0

/// How much a file from outside may ask of this machine; beyond it the file is refused, never read in part.
public enum DocumentLimits {
    /// Bytes a file may have, 20 MB.
    public static let inputBytes = 20 * 1_048_576
    /// Bytes that all parts of an Office file may have together once unpacked, 200 MB.
    public static let unpackedBytes = 200 * 1_048_576
    /// Bytes that one part of an Office file may have once unpacked, 64 MB.
    public static let entryBytes = 64 * 1_048_576
    /// How many times larger than packed a part may become, when it is larger than ``ratioFloor``.
    public static let ratio = 200
    /// Unpacked bytes below which ``ratio`` is not asked, 1 MB: small parts of blanks pack very well.
    public static let ratioFloor = 1_048_576
    /// Parts an Office file may have.
    public static let entries = 2000
    /// Cells the tables of a document may have together, empty cells of the grid counted.
    public static let cells = 1_000_000
    /// Bytes of text that may come out, 64 MB: a sheet can repeat one long string a million times.
    public static let textBytes = 64 * 1_048_576
    /// Seconds the PDF tool may work.
    public static let pdfSeconds = 20
    /// Bytes of text the PDF tool may write, 20 MB.
    public static let pdfTextBytes = 20 * 1_048_576
    /// Bytes of memory the PDF tool may take, 1 GB: pages can be packed as tightly as any zip.
    public static let pdfMemoryBytes = 1_073_741_824
    /// Visible characters below which a PDF counts as scanned pictures.
    public static let pdfLeastText = 10
}
