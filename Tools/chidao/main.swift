// Directive ledger · chidao — SPDX-License-Identifier: Apache-2.0

print("chidao")
