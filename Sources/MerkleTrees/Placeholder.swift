// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0
