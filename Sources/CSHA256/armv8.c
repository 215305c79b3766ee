// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// The SHA-256 instructions of ARMv8. Four rounds are a pair of instructions that wait for each
// other; two independent messages turn by turn fill the gap, as on x86-64.

#if defined(__aarch64__)

#include "kernels.h"

#include <arm_neon.h>

#define TARGET target("sha2")
#define PART static inline __attribute__((always_inline, TARGET))
#define UNROLLED _Pragma("clang loop unroll(full)")

/// A message between two blocks, or within one.
typedef struct {
  uint32x4_t abcd, efgh;
  /// The last 16 words of the schedule, four in each vector.
  uint32x4_t words[4];
} stream;

/// Puts words t+16…t+19 of the schedule in the place of words t…t+3, which stand at i = t / 4 % 4.
PART void make_words(stream *stream, int i) {
  uint32x4_t *w = stream->words;
  uint32x4_t begun = vsha256su0q_u32(w[i], w[(i + 1) & 3]);
  w[i] = vsha256su1q_u32(begun, w[(i + 2) & 3], w[(i + 3) & 3]);
}

/// Rounds t…t+3.
PART void turn(stream *stream, int t) {
  uint32x4_t constants = vld1q_u32(csha256_round_constants + t);
  uint32x4_t addend = vaddq_u32(stream->words[t / 4 & 3], constants);
  uint32x4_t abcd = stream->abcd;
  stream->abcd = vsha256hq_u32(abcd, stream->efgh, addend);
  stream->efgh = vsha256h2q_u32(stream->efgh, abcd, addend);
}

/// `count` is a constant wherever this becomes part of a kernel, and every loop but the one over
/// blocks is unrolled, so that the streams live in registers.
PART void fold(int count, uint32_t *const *states, const uint8_t *const *bytes, size_t blocks) {
  stream streams[2];
  UNROLLED for (int s = 0; s < count; s++) {
    streams[s].abcd = vld1q_u32(states[s]);
    streams[s].efgh = vld1q_u32(states[s] + 4);
  }
  for (size_t offset = 0; offset < BLOCK * blocks; offset += BLOCK) {
    uint32x4_t abcd[2], efgh[2];
    UNROLLED for (int s = 0; s < count; s++) {
      abcd[s] = streams[s].abcd;
      efgh[s] = streams[s].efgh;
    }
    UNROLLED for (int t = 0; t < 64; t += 4) {
      UNROLLED for (int s = 0; s < count; s++) {
        if (t < 16) {
          uint8x16_t big = vld1q_u8(bytes[s] + offset + 4 * t);
          streams[s].words[t / 4] = vreinterpretq_u32_u8(vrev32q_u8(big));
        } else {
          make_words(&streams[s], t / 4 & 3);
        }
        turn(&streams[s], t);
      }
    }
    UNROLLED for (int s = 0; s < count; s++) {
      streams[s].abcd = vaddq_u32(streams[s].abcd, abcd[s]);
      streams[s].efgh = vaddq_u32(streams[s].efgh, efgh[s]);
    }
  }
  UNROLLED for (int s = 0; s < count; s++) {
    vst1q_u32(states[s], streams[s].abcd);
    vst1q_u32(states[s] + 4, streams[s].efgh);
  }
}

__attribute__((TARGET)) void csha256_fold_armv8(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  fold(1, &state, &bytes, blocks);
}

__attribute__((TARGET)) void csha256_fold_two_armv8(
    uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  uint32_t *each[2] = {states[0], states[1]};
  fold(2, each, bytes, blocks);
}

#endif
