// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0
