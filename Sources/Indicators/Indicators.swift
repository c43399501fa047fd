// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// How it is measured: formulas over facts, their periods, denominators, pages and published tables.
public enum Indicators {
    /// The room's name in the journal and in migration ids.
    public static let name = "indicators"
    /// The room's tables, in order.
    public static let migrations: [Migration] = IndicatorsMigrations.all
    /// May see figures; who may only know totals stops before the records.
    public static let read = Permission(rawValue: "indicators.read")
    /// May define indicators and import denominators.
    public static let write = Permission(rawValue: "indicators.write")
    /// May publish tables and take them back.
    public static let publish = Permission(rawValue: "indicators.publish")

    /// The room's pages.
    public static func routes(_ needs: IndicatorsNeeds) -> [Route] {
        looking(needs) + opening(needs) + defining(needs) + publishing(needs) + programs(needs)
    }

    private static func programs(_ needs: IndicatorsNeeds) -> [Route] {
        let api = IndicatorAPI(needs: needs)
        return [
            .get("/api/indicators", read, about: .house, least: .counts, api.list),
            .get("/api/indicators/{key}", read, about: .house, least: .counts, api.show),
            .get("/api/indicators/{key}/values", read, about: .house, least: .counts, api.values),
        ]
    }

    private static func looking(_ needs: IndicatorsNeeds) -> [Route] {
        let figures = FigurePages(needs: needs)
        return [
            .get("/indicators", read, about: .house, least: .counts, figures.list),
            .get("/indicators/matrix", read, about: .house, least: .counts, figures.matrix),
            .get("/indicators/provinces/{code}", read, about: .house, least: .counts, figures.province),
            .get("/indicators/{key}", read, about: .house, least: .counts, figures.show),
            .get("/indicators/{key}/cells", read, about: .house, least: .counts, figures.cells),
            .get("/indicators/{key}/table.csv", read, about: .house, least: .counts, figures.csv),
            .get("/indicators/{key}/table.xlsx", read, about: .house, least: .counts, figures.xlsx),
            .get("/indicators/{key}/table.json", read, about: .house, least: .counts, figures.json),
            .get("/indicators/{key}/table.geojson", read, about: .house, least: .counts, figures.geojson),
        ]
    }

    private static func opening(_ needs: IndicatorsNeeds) -> [Route] {
        let facts = FactsPages(needs: needs)
        let quality = QualityPages(needs: needs)
        return [
            .get("/indicators/{key}/facts", read, about: .house, facts.list),
            .get("/indicators/facts/{seq}", read, about: .house, facts.show),
            .get("/indicators/{key}/quality", read, about: .house, quality.quality),
            .get("/indicators/{key}/changes", read, about: .house, quality.changes),
        ]
    }

    private static func defining(_ needs: IndicatorsNeeds) -> [Route] {
        let definitions = DefinitionPages(needs: needs)
        let denominators = DenominatorPages(needs: needs)
        return [
            .get("/indicators/new", write, about: .wholeHouse, definitions.new),
            .post("/indicators/new", write, about: .wholeHouse, definitions.save),
            .post("/indicators/import", write, about: .wholeHouse, definitions.importFile),
            .get("/indicators/{key}/edit", write, about: .wholeHouse, definitions.edit),
            .post("/indicators/{key}/retire", write, about: .wholeHouse, definitions.retire),
            .get("/indicators/{key}/versions", read, about: .house, least: .counts, definitions.versions),
            .get("/indicators/indicators.yaml", read, about: .house, least: .counts, definitions.yaml),
            .get("/indicators/denominators", read, about: .house, least: .counts, denominators.list),
            .post("/indicators/denominators", write, about: .wholeHouse, denominators.add),
        ]
    }

    private static func publishing(_ needs: IndicatorsNeeds) -> [Route] {
        let snapshots = SnapshotPages(needs: needs)
        return [
            .post("/indicators/{key}/publish", publish, about: .wholeHouse, snapshots.publish),
            .post("/indicators/published/{id}/withdraw", publish, about: .wholeHouse, snapshots.withdraw),
            .get("/public/indicators", .open, snapshots.list),
            .get("/public/indicators/{id}", .open, snapshots.show),
            .get("/public/indicators/{id}/{file}", .open, snapshots.file),
        ]
    }
}
