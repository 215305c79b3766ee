// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0
