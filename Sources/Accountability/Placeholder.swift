// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0
