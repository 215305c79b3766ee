// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0
