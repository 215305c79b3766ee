// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0

#ifndef CSHA256_H
#define CSHA256_H
#endif
