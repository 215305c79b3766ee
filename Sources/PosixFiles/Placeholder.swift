// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0
