// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Storage
import Web

/// Figures to look at.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /indicators | indicators.read, counts too | all figures of a place and period |
/// | GET | /indicators/matrix | indicators.read, counts too | provinces against indicators |
/// | GET | /indicators/provinces/{code} | indicators.read, counts too | one sheet of paper for a province |
/// | GET | /indicators/{key} | indicators.read, counts too | one indicator with line, bars, map and table |
/// | GET | /indicators/{key}/cells | indicators.read, counts too | the months and places it is made of |
/// | GET | /indicators/{key}/table.csv and others | indicators.read, counts too | the same figures as a file |
struct FigurePages: Sendable {
    let needs: IndicatorsNeeds

    func list(_ visit: Visit, _ input: FigureInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input, visit, needs, tx)
            return try FigureListModel.load(choice, visit, needs, tx)
        }
        return FigureListPage(model: model).write(visit)
    }

    func province(_ visit: Visit, _ input: ProvinceInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            return try FigureListModel.load(choice, visit, needs, tx)
        }
        return FigureListPage(model: model, isSheet: true).write(visit)
    }

    func matrix(_ visit: Visit, _ input: FigureInput) async throws -> Reply {
        let model = try await needs.database.read { tx in try MatrixModel.load(input, visit, needs, tx) }
        return MatrixPage(model: model).write(visit)
    }

    func show(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            return try IndicatorModel.load(input.key, choice, visit, needs, tx)
        }
        return IndicatorPage(model: model, visit: visit).reply()
    }

    func cells(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            return try CellsModel.load(input.key, choice, visit, needs, tx)
        }
        return CellsPage(model: model, visit: visit).reply()
    }

    func csv(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        try await file(.csv, visit, input)
    }
    func xlsx(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        try await file(.xlsx, visit, input)
    }
    func json(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        try await file(.json, visit, input)
    }
    func geojson(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        try await file(.geojson, visit, input)
    }

    /// The page's lines: the place, then its parts, each all together and by code.
    private func file(_ kind: FigureFiles.Kind, _ visit: Visit, _ input: IndicatorInput) async throws -> Reply
    {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            return try IndicatorModel.load(input.key, choice, visit, needs, tx)
        }
        return try FigureFiles(model, visit).reply(kind, name: "\(input.key)-\(model.choice.period)")
    }
}

extension Snapshot.Line {
    /// A line of a table with its figure.
    init(level: Int, place: String, code: String?, _ value: IndicatorValue) {
        self.init(
            level: level,
            place: place,
            code: code,
            state: value.state,
            numerator: value.numerator,
            denominator: value.denominator,
            result: value.result,
            referenceDay: value.referenceDay
        )
    }
}

/// A province's sheet.
struct ProvinceInput: RouteInput {
    static let fields: [Field] = [.path("code"), .query("period", .text(max: 120))]
    let figures: FigureInput

    init(_ inputs: Inputs) throws {
        figures = FigureInput(place: try inputs.text("code"), period: inputs.find("period"))
    }
}

extension FigureInput {
    init(place: String?, period: String?) {
        self.place = place
        self.period = period
        by = nil
    }
}
