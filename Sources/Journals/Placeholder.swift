// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0
