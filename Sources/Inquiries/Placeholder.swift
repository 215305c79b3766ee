// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0
