// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0
