// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Takes a value from where it stands in bytes that were told at a glance to be canonical; nil
/// where it has to be read with all care.
typealias Gleaning<Value> = @Sendable (Span<UInt8>, Range<Int>, CodingContext) -> Value?
