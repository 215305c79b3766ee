// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The kinds of text that have a form of their own.
public enum ValueForm: String, CaseIterable, Hashable, Sendable {
  /// An identifier: `[a-z0-9][a-z0-9._/-]*`, at most 96 bytes.
  case identifier
  /// An event identifier: 1–64 of `[A-Za-z0-9._:/#-]`.
  case eventIdentifier
  /// A calendar day: `YYYY-MM-DD`.
  case day
  /// An instant: `YYYY-MM-DDThh:mm:ss±hh:mm`, or with three decimals.
  case instant
  /// A time of day: `hh:mm`.
  case clockTime
  /// An offset from UTC: `±hh:mm`.
  case offset
  /// A period: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-W28` or `2026-07-15`.
  case period
  /// A decimal number: `-?digits[.digits]`.
  case decimal
  /// A SHA-256 digest: 64 lower-case hexadecimal digits.
  case sha256
  /// A sequence number: twelve decimal digits.
  case sequence
  /// A leaf hash: the base64 of 32 bytes, 44 characters.
  case leafHash
  /// The public key of a principal: an `ssh-ed25519` line of 80 characters.
  case signerKey
  /// The SHA-256 of a submission: the base64 of 32 bytes, 44 characters.
  case submissionDigest
}
