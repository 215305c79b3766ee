// Directive ledger · CSHA256 — SPDX-License-Identifier: Apache-2.0
//
// SHA-256 by FIPS 180-4. Everything that is not the compression of whole blocks stands here; a
// kernel is a function over whole blocks, so that one for SHA-NI, ARMv8 or many messages at once
// is added in a file of its own and chosen in `kernel()`.

#include "CSHA256.h"

#include <string.h>

/// Folds `blocks` blocks of 64 bytes into the state.
typedef void (*compression)(uint32_t state[8], const uint8_t *bytes, size_t blocks);

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static inline uint32_t rotated(uint32_t word, int bits) {
  return (word >> bits) | (word << (32 - bits));
}

static inline uint32_t loaded(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static inline void stored(uint32_t word, uint8_t *bytes) {
  bytes[0] = (uint8_t)(word >> 24);
  bytes[1] = (uint8_t)(word >> 16);
  bytes[2] = (uint8_t)(word >> 8);
  bytes[3] = (uint8_t)word;
}

static void expand(uint32_t schedule[64], const uint8_t *block) {
  for (int t = 0; t < 16; t++) schedule[t] = loaded(block + 4 * t);
  for (int t = 16; t < 64; t++) {
    uint32_t early = schedule[t - 15], late = schedule[t - 2];
    uint32_t sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3);
    uint32_t sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10);
    schedule[t] = schedule[t - 16] + sigma0 + schedule[t - 7] + sigma1;
  }
}

static void compress_portable(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  for (; blocks > 0; blocks--, bytes += 64) {
    uint32_t schedule[64];
    expand(schedule, bytes);
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int t = 0; t < 64; t++) {
      uint32_t sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      uint32_t choice = g ^ (e & (f ^ g));
      uint32_t first = h + sum1 + choice + round_constants[t] + schedule[t];
      uint32_t sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      uint32_t majority = (a & b) | (c & (a | b));
      h = g, g = f, f = e, e = d + first;
      d = c, c = b, b = a, a = first + sum0 + majority;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

/// The kernel for this machine; the one place where a faster one is chosen.
static compression kernel(void) { return compress_portable; }

const char *csha256_kernel_name(void) { return "portable"; }

void csha256_start(csha256_context *context) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memcpy(context->state, start, sizeof start);
  context->byte_count = 0;
  context->buffered = 0;
}

void csha256_update(csha256_context *context, const void *bytes, size_t count) {
  if (count == 0) return;
  const uint8_t *next = bytes;
  context->byte_count += count;
  if (context->buffered > 0) {
    size_t room = 64 - context->buffered;
    size_t taken = count < room ? count : room;
    memcpy(context->block + context->buffered, next, taken);
    context->buffered += (uint32_t)taken;
    next += taken;
    count -= taken;
    if (context->buffered < 64) return;
    kernel()(context->state, context->block, 1);
    context->buffered = 0;
  }
  size_t whole = count / 64;
  if (whole > 0) kernel()(context->state, next, whole);
  next += 64 * whole;
  count -= 64 * whole;
  if (count > 0) memcpy(context->block, next, count);
  context->buffered = (uint32_t)count;
}

void csha256_finish(csha256_context *context, uint8_t *digest) {
  uint64_t bit_count = context->byte_count * 8;
  uint8_t *block = context->block;
  size_t end = context->buffered;
  block[end++] = 0x80;
  if (end > 56) {
    memset(block + end, 0, 64 - end);
    kernel()(context->state, block, 1);
    end = 0;
  }
  memset(block + end, 0, 56 - end);
  stored((uint32_t)(bit_count >> 32), block + 56);
  stored((uint32_t)bit_count, block + 60);
  kernel()(context->state, block, 1);
  for (int i = 0; i < 8; i++) stored(context->state[i], digest + 4 * i);
}

void csha256_one(int prefix, const void *bytes, size_t count, uint8_t *digest) {
  csha256_context context;
  csha256_start(&context);
  if (prefix >= 0) {
    uint8_t byte = (uint8_t)prefix;
    csha256_update(&context, &byte, 1);
  }
  csha256_update(&context, bytes, count);
  csha256_finish(&context, digest);
}

void csha256_many(int prefix, const uint8_t *base, const size_t *offsets, const size_t *counts,
                  size_t messages, uint8_t *digests) {
  for (size_t i = 0; i < messages; i++) {
    csha256_one(prefix, base + offsets[i], counts[i], digests + CSHA256_DIGEST_BYTES * i);
  }
}
