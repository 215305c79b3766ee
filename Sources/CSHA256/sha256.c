// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0

#include "CSHA256.h"
