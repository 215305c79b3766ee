// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Appends the one canonical way to write a value, where it is sure at once that it can be read.
///
/// It answers true, or false: then the value cannot be written or is merely rare, what was appended
/// means nothing, and the form itself has to be asked. What is appended must be what the form
/// writes, and what it reads must be the value.
typealias Inscription<Value> =
  @Sendable (_ value: Value, _ bytes: inout [UInt8], _ place: InscriptionPlace) -> Bool
