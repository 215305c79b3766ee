// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0

#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// The number of bytes of a SHA-256 digest.
#define CSHA256_DIGEST_BYTES 32

/// A message on its way through SHA-256.
///
/// A plain value: copying it forks the message. `buffered` bytes of `block` wait for the rest of
/// their block.
typedef struct {
  uint32_t state[8];
  uint64_t byte_count;
  uint32_t buffered;
  uint8_t block[64];
} csha256_context;

/// Begins an empty message.
void csha256_start(csha256_context *context);

/// Adds `count` bytes to the message; `bytes` may be null where `count` is 0.
void csha256_update(csha256_context *context, const void *bytes, size_t count);

/// Ends the message and writes its 32-byte digest; the context must then be started again.
void csha256_finish(csha256_context *context, uint8_t *digest);

/// Stands for “no prefix byte”.
#define CSHA256_NO_PREFIX (-1)

/// Hashes one message, after one prefix byte (0…255) or after none (`CSHA256_NO_PREFIX`).
void csha256_one(int prefix, const void *bytes, size_t count, uint8_t *digest);

/// Hashes `messages` independent messages, each after the same prefix byte or after none.
///
/// Message i is the `counts[i]` bytes at `base + offsets[i]`; its digest is written at
/// `digests + 32 * i`. The messages may overlap each other and must not overlap the digests.
void csha256_many(int prefix, const uint8_t *base, const size_t *offsets, const size_t *counts,
                  size_t messages, uint8_t *digests);

/// The name of the kernel that this machine uses, for the benchmark and for `doctor`.
const char *csha256_kernel_name(void);

#endif
