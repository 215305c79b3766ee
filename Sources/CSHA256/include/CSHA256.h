// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0

#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// The number of bytes of a SHA-256 digest.
#define CSHA256_DIGEST_BYTES 32

/// Stands for “no prefix byte”.
#define CSHA256_NO_PREFIX (-1)

/// The number of kernels that were built, of which this machine runs some.
///
/// A kernel is a way to compute SHA-256; all have the same answers. Number 0 is the portable one,
/// which runs everywhere and is the oracle of the others.
uint32_t csha256_kernel_count(void);

/// Whether this machine runs the kernel of a number below `csha256_kernel_count()`.
int csha256_kernel_runs(uint32_t kernel);

/// The name of a kernel, for the benchmark and for `doctor`.
const char *csha256_kernel_name(uint32_t kernel);

/// The number of the kernel that is the fastest for one message at a time, and the same one as long
/// as the process lives.
///
/// The functions below take the number of a kernel that runs; this one or the next, unless a kernel
/// is tested.
uint32_t csha256_kernel_for_one(void);

/// The number of the kernel that is the fastest for many messages, as far as a short race tells,
/// and the same one as long as the process lives.
uint32_t csha256_kernel_for_many(void);

/// A message on its way through SHA-256.
///
/// A plain value: copying it forks the message. `buffered` bytes of `block` wait for the rest of
/// their block.
typedef struct {
  uint32_t state[8];
  uint64_t byte_count;
  uint32_t kernel;
  uint32_t buffered;
  uint8_t block[64];
} csha256_context;

/// Begins an empty message.
void csha256_start(uint32_t kernel, csha256_context *context);

/// Adds `count` bytes to the message; `bytes` may be null where `count` is 0.
void csha256_update(csha256_context *context, const void *bytes, size_t count);

/// Ends the message and writes its 32-byte digest; the context must then be started again.
void csha256_finish(csha256_context *context, uint8_t *digest);

/// Hashes one message, after one prefix byte (0…255) or after none (`CSHA256_NO_PREFIX`).
void csha256_one(uint32_t kernel, int prefix, const void *bytes, size_t count, uint8_t *digest);

/// Hashes `messages` independent messages, each after the same prefix byte or after none.
///
/// Message i is the `counts[i]` bytes at `base + offsets[i]`; its digest is written at
/// `digests + 32 * i`. The messages may overlap each other and must not overlap the digests.
void csha256_many(uint32_t kernel, int prefix, const uint8_t *base, const size_t *offsets,
                  const size_t *counts, size_t messages, uint8_t *digests);

/// Hashes `pairs` messages of 64 bytes, each two digests, that lie one after the other, each after
/// the same prefix byte: a row of a Merkle tree, made from the row below it.
///
/// The digest of pair i is written at `digests + 32 * i`. The row may be made in place: `digests`
/// may be `row`; otherwise they must not overlap.
void csha256_pairs(uint32_t kernel, uint8_t prefix, const uint8_t *row, size_t pairs,
                   uint8_t *digests);

#endif
