// swift-tools-version: 6.2
// Directive ledger · Package — SPDX-License-Identifier: Apache-2.0

import Foundation
import PackageDescription

/// Whether the parsers are built for the fuzzer, as `.ci/fuzz` does; nothing else is built then.
let isFuzzing = Context.environment["CHIDAO_FUZZ"] == "1"

/// The settings of every Swift target: Swift 6, imports internal unless said otherwise.
let house: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Types are asked for by a call and not by their names: answers begin 6% sooner. Functions
    // stand by themselves, for the linker to choose which lie side by side: another 7%.
    .unsafeFlags(
      ["disable-concrete-type-metadata-mangled-name-accessors", "function-sections"]
        .flatMap { ["-Xfrontend", "-" + $0] }, .when(configuration: .release)),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"]), .define("FUZZING")] : [])

/// The modules behind the parsers: the fuzzer gives them little to do, and making them fast would
/// take half of its build.
let behindParsers: Set = ["Accountability", "Auditing", "Commands", "Inquiries", "Reports"]

/// The modules in which the tests spend most of their time: they are made fast for them too.
let beneathTests: Set = ["CanonicalJSON", "Digests", "Journals", "MerkleTrees", "SimulatedDisks"]

/// A library under `Sources/` that may import `dependencies` and nothing else of ours.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  let speed: [SwiftSetting] =
    isFuzzing && behindParsers.contains(name)
    ? [.unsafeFlags(["-Onone"])]
    : beneathTests.contains(name) ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []
  // No library has regular expressions, which every start would map in: a megabyte.
  let less = ["-Xfrontend", "-disable-implicit-string-processing-module-import"]
  return .target(
    name: name, dependencies: dependencies, swiftSettings: house + speed + [.unsafeFlags(less)])
}

/// Whether the machine has files of this pattern.
func has(_ pattern: String) -> Bool {
  var found = glob_t()
  return glob(pattern, GLOB_BRACE, nil, &found) == 0
}

/// How to link a release that holds all that it needs, so that nothing is looked up when it starts.
///
/// What everyday commands touch lies side by side. Where the machine has no archives of C and C++,
/// the program holds Swift alone.
let holdingAll =
  has("/usr/lib/gcc/*linux*/*/libstdc++.a") && has("/usr/lib{64,/*linux*}/libc.a")
  ? [
    "-static-executable", "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker",
    "--symbol-ordering-file=\(Context.packageDirectory)/Tools/chidao/everyday.symbols",
  ] : ["-static-stdlib"]

/// An executable under `Tools/`: it reads what it excludes, and holds what it embeds.
func tool(
  _ name: String, _ dependencies: [Target.Dependency], excluding excluded: [String] = [],
  embedding embedded: [String] = [], holdsAll: Bool = false
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tools/\(name)", exclude: excluded,
    resources: embedded.map { .embedInCode($0) }, swiftSettings: house,
    linkerSettings: isFuzzing
      ? [.unsafeFlags(["-sanitize=fuzzer"])]
      : holdsAll ? [.unsafeFlags(holdingAll, .when(configuration: .release))] : [])
}

/// The tests of one module, or of the whole; what they exclude is read when they run.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding excluded: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: excluded, swiftSettings: house)
}

/// What the tests of several modules share.
func support(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: house)
}

let package = Package(
  name: "chidao",
  targets: [
    // Each library may use only what stands above it.
    .target(name: "CLinux"),
    library("WorkSharing", ["CLinux"]),
    .target(name: "CSHA256"),
    library("Digests", ["CSHA256"]),
    library("MerkleTrees", ["Digests"]),
    library("Tiles", ["Digests", "MerkleTrees"]),
    library("Signatures", ["Digests"]),
    library("Checkpoints", ["Digests", "MerkleTrees", "Signatures"]),
    library("CanonicalJSON"),
    library("Directives"),
    library("EventCoding", ["CanonicalJSON", "Digests", "Directives", "Signatures"]),
    library("Journals", ["Digests", "MerkleTrees", "WorkSharing"]),
    library("LevelFiles", ["Digests", "Journals", "MerkleTrees"]),
    library("JournalWriters", ["Digests", "Journals", "LevelFiles", "MerkleTrees"]),
    library(
      "SegmentIndexes",
      ["Digests", "Directives", "EventCoding", "Journals", "MerkleTrees", "WorkSharing"]),
    library(
      "CheckpointStores", ["Checkpoints", "Digests", "JournalWriters", "Journals", "Signatures"]),
    library("SimulatedDisks", ["Digests", "JournalWriters", "Journals", "MerkleTrees"]),
    library("PosixFiles", ["CLinux", "Journals"]),
    library("PosixStores", ["CLinux", "JournalWriters", "Journals", "PosixFiles", "WorkSharing"]),
    library("PosixProcesses", ["CLinux", "PosixFiles"]),
    library("SigningTools", ["PosixFiles", "PosixProcesses", "Signatures"]),
    library("CommandLineKit"),
    library("Accountability", ["Directives", "WorkSharing"]),
    library(
      "Snapshots",
      ["Accountability", "Digests", "Directives", "EventCoding", "Journals", "SegmentIndexes"]),
    library(
      "Auditing",
      [
        "Accountability", "Checkpoints", "Digests", "Directives", "EventCoding", "Journals",
        "MerkleTrees", "Signatures", "Tiles",
      ]),
    library(
      "Reports",
      [
        "Accountability", "Auditing", "CanonicalJSON", "Checkpoints", "CommandLineKit", "Digests",
        "Directives", "EventCoding", "Journals", "MerkleTrees", "PosixFiles", "PosixProcesses",
        "Signatures", "SigningTools", "Tiles", "WorkSharing",
      ]),
    library(
      "Inquiries",
      [
        "Accountability", "Auditing", "CanonicalJSON", "Checkpoints", "CommandLineKit", "Digests",
        "Directives", "EventCoding", "Journals", "MerkleTrees", "PosixFiles", "Reports",
        "SegmentIndexes", "Signatures", "SigningTools", "Snapshots", "Tiles", "WorkSharing",
      ]),
    library(
      "LedgerEngine",
      [
        "Accountability", "CanonicalJSON", "Digests", "Directives", "EventCoding",
        "JournalWriters", "Journals", "MerkleTrees", "Signatures", "WorkSharing",
      ]),
    library(
      "Commands",
      [
        "Accountability", "Auditing", "CanonicalJSON", "CheckpointStores", "Checkpoints",
        "CommandLineKit", "Digests", "Directives", "EventCoding", "Inquiries", "JournalWriters",
        "Journals", "LedgerEngine", "LevelFiles", "MerkleTrees", "PosixFiles", "PosixProcesses",
        "PosixStores", "Reports", "SegmentIndexes", "Signatures", "SigningTools", "Snapshots",
        "Tiles", "WorkSharing",
      ]),
    library(
      "Campaigns",
      [
        "Auditing", "CLinux", "Digests", "Directives", "JournalWriters", "Journals",
        "LedgerEngine", "MerkleTrees", "PosixFiles", "PosixStores", "SimulatedDisks",
      ]),
    tool("chidao", ["Commands", "Inquiries"], excluding: ["everyday.symbols"], holdsAll: true),
    tool(
      "chidao-bench",
      [
        "CSHA256", "CanonicalJSON", "Checkpoints", "CommandLineKit", "Digests", "Directives",
        "EventCoding", "Inquiries", "Journals", "JournalWriters", "LedgerEngine", "LevelFiles",
        "MerkleTrees", "PosixFiles", "PosixProcesses", "PosixStores", "Reports", "Signatures",
        "SigningTools",
      ], embedding: ["Peers"]),
    // Runs a program for the bench and says what it took.
    .executableTarget(name: "chidao-stopwatch", path: "Tools/chidao-stopwatch"),
    tool(
      "chidao-fuzz",
      [
        "Auditing", "CanonicalJSON", "Checkpoints", "CommandLineKit", "Commands", "Digests",
        "Directives", "EventCoding", "Inquiries", "Journals", "LevelFiles", "MerkleTrees",
        "PosixFiles", "Reports", "Signatures", "Tiles",
      ]),
    tool("chidao-replay", ["CommandLineKit", "Inquiries"], holdsAll: true),
    tool("chidao-simulate", ["Campaigns"], excluding: ["Mutants"]),
    // For tests only: values of the domain as literals, small ledgers, what commands print.
    support("LedgerLiterals", ["Directives"]),
    support("TestSupport", ["Directives"]),
    support("CommandTestSupport", ["Inquiries"]),
    tests(
      "AccountabilityTests",
      ["Accountability", "Directives", "EventCoding", "LedgerLiterals", "TestSupport"]),
    tests(
      "AuditingTests",
      [
        "Auditing", "Checkpoints", "Digests", "Directives", "EventCoding", "Journals",
        "LedgerLiterals", "MerkleTrees", "Signatures", "SimulatedDisks", "TestSupport", "Tiles",
      ]),
    tests("BenchTests", ["CanonicalJSON", "chidao-bench"]),
    tests(
      "CampaignsTests", ["Campaigns", "Digests", "Journals", "MerkleTrees", "SimulatedDisks"]),
    tests("CanonicalJSONTests", ["CanonicalJSON"]),
    tests(
      "CheckpointStoresTests",
      [
        "CheckpointStores", "Checkpoints", "Digests", "Journals", "MerkleTrees", "Signatures",
        "SimulatedDisks",
      ]),
    tests("CheckpointsTests", ["Checkpoints", "Digests", "MerkleTrees", "Signatures"]),
    tests("CommandLineKitTests", ["CommandLineKit"]),
    tests(
      "CommandsTests",
      [
        "Accountability", "CanonicalJSON", "CheckpointStores", "Checkpoints", "CommandLineKit",
        "CommandTestSupport", "Commands", "Digests", "Directives", "EventCoding", "Inquiries",
        "JournalWriters", "Journals", "LedgerEngine", "LedgerLiterals", "MerkleTrees", "PosixFiles",
        "PosixProcesses", "PosixStores", "Reports", "Signatures", "SigningTools", "Tiles", "chidao",
        "chidao-bench", "chidao-replay",
      ]),
    tests("DigestsTests", ["CSHA256", "Digests"]),
    tests("DirectivesTests", ["Directives", "LedgerLiterals"]),
    tests(
      "EventCodingTests",
      ["CanonicalJSON", "Digests", "Directives", "EventCoding", "LedgerLiterals"]),
    tests(
      "GoldenTests",
      [
        "Auditing", "CommandLineKit", "CommandTestSupport", "Commands", "Directives", "Inquiries",
        "JournalTestSupport", "PosixFiles", "PosixProcesses", "SigningTools",
      ]),
    tests("HostileInputTests", ["chidao-fuzz"], excluding: ["Cases"]),
    tests("HouseTests", []),
    tests(
      "InquiriesTests",
      [
        "CanonicalJSON", "CommandLineKit", "CommandTestSupport", "Digests", "Directives",
        "EventCoding", "Inquiries", "Journals", "LedgerLiterals", "MerkleTrees", "PosixFiles",
        "Reports", "SimulatedDisks", "TestSupport",
      ]),
    // A directory that goes away with its test.
    support("JournalTestSupport"),
    tests(
      "JournalWritersTests",
      ["Digests", "Journals", "JournalWriters", "MerkleTrees", "SimulatedDisks"]),
    tests("JournalsTests", ["Digests", "Journals", "MerkleTrees", "SimulatedDisks"]),
    tests(
      "LangSonTests",
      [
        "CanonicalJSON", "CommandLineKit", "CommandTestSupport", "Commands", "Directives",
        "EventCoding", "Inquiries", "JournalTestSupport", "LedgerLiterals", "PosixFiles",
      ]),
    tests(
      "LedgerEngineTests",
      [
        "CanonicalJSON", "Digests", "Directives", "EventCoding", "Journals", "JournalWriters",
        "LedgerEngine", "LedgerLiterals", "MerkleTrees", "Signatures", "SimulatedDisks",
      ]),
    tests(
      "LevelFilesTests",
      ["Digests", "Journals", "JournalWriters", "LevelFiles", "MerkleTrees", "SimulatedDisks"]),
    tests("MerkleTreesTests", ["Digests", "MerkleTrees"]),
    tests("PosixFilesTests", ["JournalTestSupport", "Journals", "PosixFiles"]),
    tests("PosixProcessesTests", ["JournalTestSupport", "PosixFiles", "PosixProcesses"]),
    tests(
      "PosixStoresTests",
      [
        "Journals", "JournalTestSupport", "JournalWriters", "MerkleTrees", "PosixFiles",
        "PosixStores", "SimulatedDisks",
      ]),
    tests(
      "ReportsTests",
      [
        "Accountability", "CanonicalJSON", "Checkpoints", "CommandLineKit", "Directives",
        "EventCoding", "LedgerLiterals", "PosixFiles", "PosixProcesses", "Reports", "Signatures",
        "SigningTools",
      ]),
    tests(
      "SecondVerifierTests",
      [
        "Auditing", "CommandLineKit", "CommandTestSupport", "Commands", "Digests", "Directives",
        "Inquiries", "JournalTestSupport", "Journals", "MerkleTrees", "PosixFiles",
        "SimulatedDisks",
      ]),
    tests(
      "SegmentIndexesTests",
      [
        "Digests", "Directives", "EventCoding", "Journals", "LedgerLiterals", "MerkleTrees",
        "SegmentIndexes", "SimulatedDisks", "TestSupport", "WorkSharing",
      ]),
    tests(
      "SnapshotsTests",
      [
        "Accountability", "Digests", "Directives", "Journals", "LedgerLiterals", "Snapshots",
        "TestSupport",
      ]),
    tests("SignaturesTests", ["Digests", "Signatures"]),
    tests(
      "SigningToolsTests",
      [
        "Digests", "JournalTestSupport", "PosixFiles", "PosixProcesses", "Signatures",
        "SigningTools",
      ]),
    tests("TilesTests", ["Digests", "MerkleTrees", "Tiles"]),
    tests("WorkSharingTests", ["WorkSharing"]),
  ]
)
