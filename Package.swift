// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
// The rooms of the house and the arrows between them; docs/architecture.md draws the same picture.

import PackageDescription

let log: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
    name: "phakhi",
    products: [.executable(name: "phakhi", targets: ["phakhi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Debian's C libraries, and files that are compiled in so that one binary is enough.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "CPlacesData", exclude: ["data"]),
        .target(name: "CThaiData", exclude: ["data"]),
        .target(name: "CWebAssets", exclude: ["data"]),
        .target(name: "CFormsData", exclude: ["data"]),
        .target(name: "CMemory"),

        // Floor 0
        .target(name: "Kernel", dependencies: [log]),
        .target(name: "ThaiText", dependencies: ["CThaiData"]),

        // Floor 1
        .target(name: "Storage", dependencies: ["Kernel"]),
        .target(
            name: "StorageSQLite",
            dependencies: [
                "Kernel", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Sealing",
            dependencies: [
                "Kernel",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .target(name: "Web", dependencies: ["Kernel", "ThaiText", "CWebAssets"]),
        .target(name: "Expressions"),
        .target(name: "Documents", dependencies: ["Kernel", "CZip", "CXlsxWriter", "CLibXML2", "CQREncode"]),

        // Floor 2
        .target(name: "Places", dependencies: ["Kernel", "ThaiText", "Storage", "CPlacesData"]),
        .target(name: "Privacy", dependencies: ["Kernel", "ThaiText", "Storage", "Sealing", "Web"]),
        .target(
            name: "Access",
            dependencies: ["Kernel", "ThaiText", "Storage", "Sealing", "Web", "Documents"]
        ),
        .target(name: "Facts", dependencies: ["Kernel", "Storage", "Expressions"]),
        .target(name: "Files", dependencies: ["Kernel", "Storage", "Web", "Documents"]),

        // Floor 3
        .target(
            name: "Partners",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "Sealing", "Web", "Documents", "Places", "Access",
            ]
        ),
        .target(
            name: "Reading",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "Web", "Documents", "Places", "Access", "Files", "Privacy",
            ]
        ),

        .target(
            name: "Indicators",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "Web", "Documents", "Places", "Access", "Facts",
                .product(name: "Yams", package: "Yams"),
            ]
        ),

        .target(
            name: "Forms",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "Sealing", "Web", "Documents", "Expressions", "Places",
                "Access", "Privacy", "Facts", "Files", "CFormsData",
            ]
        ),

        // Floor 4
        .target(
            name: "Planning",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "Web", "Documents", "Places", "Access", "Facts", "Files",
                "Privacy", "Partners", "Reading", "Indicators",
            ]
        ),

        // The house: the only place that knows Hummingbird, settings and wiring.
        .target(
            name: "Server",
            dependencies: [
                "Kernel", "ThaiText", "Storage", "StorageSQLite", "Sealing", "Web", "Documents", "Places",
                "Access", "Privacy", "Facts", "Files", "Partners", "Forms", "Reading", "Indicators",
                "Planning", log,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .executableTarget(
            name: "phakhi",
            dependencies: [
                "CMemory", "Kernel", "ThaiText", "Storage", "Privacy", "Sealing", "Web", "Documents",
                "Expressions", "Forms", "Places", "Facts", "Reading", "Indicators", "Server",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // What can only be measured from inside; no part of the product.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Kernel", "Storage", "StorageSQLite", "Web", "Access", "Facts", "Server",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Bench"
        ),
    ]
)

/// Test targets mirror the rooms: `Tests/PlanningTests` tests `Sources/Planning`.
let floor1: [Target.Dependency] = ["Kernel", "ThaiText", "Storage", "Web", "Documents", "TestSupport"]
let tested: [(room: String, with: [Target.Dependency])] = [
    ("Kernel", ["TestSupport"]),
    ("ThaiText", ["TestSupport"]),
    ("Storage", ["Kernel", "TestSupport"]),
    ("Sealing", ["Kernel", "TestSupport"]),
    ("Web", ["Kernel"]),
    ("Expressions", []),
    ("Documents", ["Kernel", "TestSupport"]),
    ("Places", floor1),
    ("Privacy", ["Kernel", "ThaiText", "Storage", "StorageSQLite", "Sealing", "Web", "TestSupport"]),
    ("Access", floor1 + ["Sealing"]),
    ("Facts", floor1),
    ("Files", floor1),
    ("Partners", floor1 + ["Sealing", "Places", "Access", "Facts", "Files"]),
    ("Reading", floor1 + ["Places", "Access", "Files"]),
    ("Indicators", floor1 + ["Places", "Access", "Facts"]),
    ("Forms", floor1 + ["StorageSQLite", "Sealing", "Expressions", "Places", "Access", "Facts"]),
    ("Planning", floor1 + ["Places", "Access", "Facts", "Files", "Partners", "Reading", "Indicators"]),
    (
        "Server",
        floor1 + [
            "Sealing", "Places", "Access", "Privacy", "Facts", "Files", "Partners", "Forms", "Reading",
            "Indicators",
            "Planning", log,
        ]
    ),
]

package.targets.append(
    .target(
        name: "TestSupport",
        dependencies: ["Kernel", "Storage", "StorageSQLite"],
        path: "Tests/TestSupport"
    )
)
for (room, with) in tested {
    let fixtures = ["Documents": ["Fixtures"], "Reading": ["Reports", "Hard", "Held", "Fuzz"]][room] ?? []
    package.targets.append(
        .testTarget(name: room + "Tests", dependencies: [.byName(name: room)] + with, exclude: fixtures)
    )
}

for target in package.targets
where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
    // Without its defences, to see that the attacks of Tests/outside/attack.py are real; only `./test --all`.
    if Context.environment["PHAKHI_WEAKENED"] != nil {
        target.swiftSettings?.append(.define("WEAKENED"))
    }
}
