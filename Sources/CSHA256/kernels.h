// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// What a kernel is, for the files of this module only. Kernels know whole blocks; messages, their
// prefixes, ends and padding are known to `sha256.c` and `many.c` alone, so that whatever kernel is
// chosen, there is one place to look for a wrong length.

#ifndef CSHA256_KERNELS_H
#define CSHA256_KERNELS_H

#include "CSHA256.h"

/// The number of bytes of a block.
#define BLOCK 64

/// The most messages that a kernel folds at once.
#define MOST_LANES 16

/// Folds `blocks` blocks of one message into its state.
typedef void compression(uint32_t state[8], const uint8_t *bytes, size_t blocks);

/// Folds `blocks` blocks of each of as many messages as the kernel has lanes into their states.
typedef void wide_compression(uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks);

/// A way to compute SHA-256.
typedef struct {
  const char *name;
  /// One message.
  compression *fold;
  /// As many messages at once as there are lanes; null where there is one lane.
  wide_compression *fold_many;
  /// How many messages `fold_many` takes.
  size_t lanes;
  /// From how many messages on `fold_many` is faster than `fold` on one after the other.
  size_t worthwhile;
} kernel;

/// The kernel of a number that `csha256_kernel_runs`.
const kernel *csha256_kernel(uint32_t number);

extern const uint32_t csha256_start_words[8];
extern const uint32_t csha256_round_constants[64];

compression csha256_fold_portable;

#if defined(__x86_64__)
compression csha256_fold_rotating, csha256_fold_ahead, csha256_fold_shani;
wide_compression csha256_fold_two_shani, csha256_fold_eight, csha256_fold_sixteen;

/// How far apart the words of one schedule stand where those of several were made side by side.
#define ADDEND_STRIDE 8

/// The rounds of one block, of which the words of the schedule and the constants of the rounds are
/// added up already.
void csha256_turn_block(uint32_t state[8], const uint32_t *addends);
#endif

#if defined(__aarch64__)
compression csha256_fold_armv8;
wide_compression csha256_fold_two_armv8;
#endif

static inline uint32_t loaded(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static inline void stored(uint32_t word, uint8_t *bytes) {
  bytes[0] = (uint8_t)(word >> 24);
  bytes[1] = (uint8_t)(word >> 16);
  bytes[2] = (uint8_t)(word >> 8);
  bytes[3] = (uint8_t)word;
}

/// Writes the eight words of an ended message as its digest.
static inline void put_digest(const uint32_t state[8], uint8_t *digest) {
  for (int i = 0; i < 8; i++) stored(state[i], digest + 4 * i);
}

/// Writes the number of bits of a message into the last eight bytes of its last block.
static inline void put_length(uint64_t byte_count, uint8_t *end) {
  stored((uint32_t)(byte_count >> 29), end - 8);
  stored((uint32_t)(byte_count << 3), end - 4);
}

#endif
