// Directive ledger · CFileSystems — SPDX-License-Identifier: Apache-2.0

#include "CFileSystems.h"

#include <sys/vfs.h>

int cfilesystems_number(int descriptor, uint32_t *number) {
  struct statfs facts;
  if (fstatfs(descriptor, &facts) != 0) return -1;
  *number = (uint32_t)facts.f_type;
  return 0;
}
