// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0
