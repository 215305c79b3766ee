// Directive ledger · CFileSystems — SPDX-License-Identifier: Apache-2.0

#ifndef CFILESYSTEMS_H
#define CFILESYSTEMS_H

#include <stdint.h>

/// Asks `fstatfs`, which Swift's Glibc module leaves out, for the number of the file system that an
/// open file lies on. Returns 0, or -1 with `errno` set.
int cfilesystems_number(int descriptor, uint32_t *number);

#endif
