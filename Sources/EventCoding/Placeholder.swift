// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0
