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
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Debian's C libraries, and files that are compiled in so that one binary is enough.
        .target(name: "CWebAssets", exclude: ["data"]),

        // Floor 0
        .target(name: "Kernel", dependencies: [log]),

        // Floor 1
        .target(name: "Storage", dependencies: ["Kernel"]),
        .target(
            name: "StorageSQLite",
            dependencies: ["Kernel", "Storage", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(name: "Web", dependencies: ["Kernel", "CWebAssets"]),
        // The house: the only place that knows Hummingbird, settings and wiring.
        .target(
            name: "Server",
            dependencies: [
                "Kernel", "Storage", "StorageSQLite", "Web", log,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .executableTarget(
            name: "phakhi",
            dependencies: [
                "Server",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
    ]
)

/// Test targets mirror the rooms: `Tests/PlanningTests` tests `Sources/Planning`.
let tested: [(room: String, with: [Target.Dependency])] = [
    ("Kernel", []),
    ("Storage", ["Kernel", "TestSupport"]),
    ("Web", ["Kernel"]),
    ("Server", ["Kernel", "Storage", "Web", "TestSupport"]),
]

package.targets.append(
    .target(
        name: "TestSupport",
        dependencies: ["Kernel", "Storage", "StorageSQLite"],
        path: "Tests/TestSupport"
    )
)
for (room, with) in tested {
    package.targets.append(.testTarget(name: room + "Tests", dependencies: [.byName(name: room)] + with))
}

for target in package.targets
where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
