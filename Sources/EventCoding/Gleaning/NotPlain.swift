// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Why a part of a record cannot be taken at once: it has to be read with all care.
struct NotPlain: Error {}
