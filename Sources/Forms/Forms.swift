// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// What a network asks the same way everywhere: forms from Excel, one engine, answers that count.
public enum Forms {
    /// The room's name in the journal and in migration ids.
    public static let name = "forms"
    /// The room's tables, in order.
    public static let migrations: [Migration] = FormsMigrations.all + ClientMigrations.all
    /// May see forms and the records that others sent.
    public static let read = Permission(rawValue: "forms.read")
    /// May fill forms in.
    public static let fill = Permission(rawValue: "forms.fill")
    /// May accept records, give them back and take them back; sees personal and sealed answers.
    public static let review = Permission(rawValue: "forms.review")
    /// May bring forms in and open them.
    public static let design = Permission(rawValue: "forms.design")
}
