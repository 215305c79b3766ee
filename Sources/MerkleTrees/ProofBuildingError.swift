// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

/// Why a proof was not built.
public enum ProofBuildingError<Failure: Error>: Error {
  /// There is no such proof.
  case impossible(ProofError)
  /// The source of the nodes failed.
  case source(Failure)
}

extension ProofBuildingError: Equatable where Failure: Equatable {}

extension ProofBuildingError: Hashable where Failure: Hashable {}
