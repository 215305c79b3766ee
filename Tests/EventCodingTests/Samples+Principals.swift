// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals

extension Samples {
  /// The public key of the samples.
  static let key: SignerKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  /// A digest and a signature: their form only, for nobody checks them here.
  static let attestation = SubmissionAttested(
    principal: "van-thu", events: ["full-0", "full-1"],
    digest: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    signature: "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n")

  /// Keys, rights and signatures with every field.
  static let fullPrincipals: [EventBody] = [
    .ledgerOpened(
      LedgerOpened(
        origin: "ledger.example/mau", format: 1, name: "Sổ mẫu", offset: .indochina,
        policy: .strict,
        signatures: .required)),
    .policyAdopted(
      PolicyAdopted(
        ledger: "ledger.example/mau", policy: .strict, signatures: .optional, basis: "QĐ 10")),
    .principalEnrolled(
      PrincipalEnrolled(
        principal: "van-thu", name: "Văn thư A", party: "van-phong", key: key,
        may: Set(Right.allCases), from: "2026-06-20T08:30:00+07:00",
        until: "2027-06-20T08:30:00+07:00")),
    .principalRevoked(
      PrincipalRevoked(principal: "van-thu", reason: "nghỉ hưu", basis: "QĐ 11")),
    .delegationGranted(
      DelegationGranted(
        principal: "van-thu", party: "so-a", from: "2026-06-20", until: "2026-07-20",
        basis: "QĐ 12")),
    .delegationEnded(
      DelegationEnded(principal: "van-thu", party: "so-a", reason: "xong việc", basis: "QĐ 13")),
    .submissionAttested(attestation),
  ]

  /// Keys, rights and signatures without any optional field.
  static let barePrincipals: [EventBody] = [
    .policyAdopted(PolicyAdopted(ledger: "ledger.example/mau", signatures: .unneeded)),
    .principalEnrolled(
      PrincipalEnrolled(
        principal: "van-thu", name: "Văn thư A", party: "van-phong", key: key, may: [.record])),
    .principalRevoked(PrincipalRevoked(principal: "van-thu", reason: "nghỉ hưu")),
    .delegationGranted(DelegationGranted(principal: "van-thu", party: "so-a")),
    .delegationEnded(DelegationEnded(principal: "van-thu", party: "so-a", reason: "xong việc")),
    .submissionAttested(attestation),
  ]
}
