// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// The SHA instructions of x86-64. SHA256RNDS2 does two rounds and needs the result of the one
// before, which is four cycles away, while another could begin after two: two independent messages
// turn by turn fill the gap. A third would wait for the unit itself.
//
// What the instructions want: the state as two vectors, from the highest lane down A B E F and
// C D G H. Two rounds put the new A B E F where C D G H was, and the old A B E F is the new C D G H,
// so the two vectors just swap roles.

#if defined(__x86_64__)

#include "kernels.h"

#include <immintrin.h>

#define TARGET target("sha,sse4.1,ssse3")
#define PART static inline __attribute__((always_inline, TARGET))
#define UNROLLED _Pragma("clang loop unroll(full)")

/// A message between two blocks, or within one.
typedef struct {
  __m128i abef, cdgh;
  /// The last 16 words of the schedule, four in each vector.
  __m128i words[4];
} stream;

PART void take_state(stream *stream, const uint32_t state[8]) {
  __m128i dcba = _mm_loadu_si128((const __m128i *)state);
  __m128i hgfe = _mm_loadu_si128((const __m128i *)(state + 4));
  // Lanes are named from the highest down, which is how the instructions' manual draws them.
  __m128i abcd = _mm_shuffle_epi32(dcba, 0x1B), efgh = _mm_shuffle_epi32(hgfe, 0x1B);
  stream->abef = _mm_unpackhi_epi64(efgh, abcd);
  stream->cdgh = _mm_unpacklo_epi64(efgh, abcd);
}

PART void give_state(const stream *stream, uint32_t state[8]) {
  __m128i abcd = _mm_unpackhi_epi64(stream->cdgh, stream->abef);
  __m128i efgh = _mm_unpacklo_epi64(stream->cdgh, stream->abef);
  _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1B));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_shuffle_epi32(efgh, 0x1B));
}

/// Loads words 4i…4i+3 of a block, which are big-endian.
PART void take_words(stream *stream, const uint8_t *block, int i) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i bytes = _mm_loadu_si128((const __m128i *)(block + 16 * i));
  stream->words[i] = _mm_shuffle_epi8(bytes, swap);
}

/// Puts words t+16…t+19 of the schedule in the place of words t…t+3, which stand at i = t / 4 % 4.
PART void make_words(stream *stream, int i) {
  __m128i *w = stream->words;
  __m128i w9 = _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4);
  __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w[i], w[(i + 1) & 3]), w9);
  w[i] = _mm_sha256msg2_epu32(sum, w[(i + 3) & 3]);
}

/// Rounds t…t+3.
PART void turn(stream *stream, int t) {
  const __m128i *constants = (const __m128i *)(csha256_round_constants + t);
  __m128i addend = _mm_add_epi32(stream->words[t / 4 & 3], _mm_load_si128(constants));
  stream->cdgh = _mm_sha256rnds2_epu32(stream->cdgh, stream->abef, addend);
  addend = _mm_shuffle_epi32(addend, 0x0E);
  stream->abef = _mm_sha256rnds2_epu32(stream->abef, stream->cdgh, addend);
}

/// `count` is a constant wherever this becomes part of a kernel, and every loop but the one over
/// blocks is unrolled, so that the streams live in registers.
PART void fold(int count, uint32_t *const *states, const uint8_t *const *bytes, size_t blocks) {
  stream streams[2];
  UNROLLED for (int s = 0; s < count; s++) take_state(&streams[s], states[s]);
  for (size_t offset = 0; offset < BLOCK * blocks; offset += BLOCK) {
    __m128i abef[2], cdgh[2];
    UNROLLED for (int s = 0; s < count; s++) {
      abef[s] = streams[s].abef;
      cdgh[s] = streams[s].cdgh;
    }
    UNROLLED for (int t = 0; t < 64; t += 4) {
      UNROLLED for (int s = 0; s < count; s++) {
        if (t < 16) {
          take_words(&streams[s], bytes[s] + offset, t / 4);
        } else {
          make_words(&streams[s], t / 4 & 3);
        }
        turn(&streams[s], t);
      }
    }
    UNROLLED for (int s = 0; s < count; s++) {
      streams[s].abef = _mm_add_epi32(streams[s].abef, abef[s]);
      streams[s].cdgh = _mm_add_epi32(streams[s].cdgh, cdgh[s]);
    }
  }
  UNROLLED for (int s = 0; s < count; s++) give_state(&streams[s], states[s]);
}

__attribute__((TARGET)) void csha256_fold_shani(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  fold(1, &state, &bytes, blocks);
}

__attribute__((TARGET)) void csha256_fold_two_shani(
    uint32_t (*states)[8], const uint8_t *const *bytes, size_t blocks) {
  uint32_t *each[2] = {states[0], states[1]};
  fold(2, each, bytes, blocks);
}

#endif
