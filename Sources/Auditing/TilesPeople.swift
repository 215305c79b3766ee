// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Directives
import Signatures
import Tiles

/// Reads a published log whose hashes hold together once more, into memory: whether two events have
/// one name, and what people signed, is known only from all of them.
struct TilesPeople {
  /// The first flaw, if there is any.
  private(set) var flaw: TilesFlaw?
  /// What the signatures of people say, where there is no flaw among the names.
  private(set) var submissions: SubmissionAudit?

  /// Reads everything again, with every check: files may have changed since they were read.
  init<Source: TileSource, Checker: SignatureChecker>(
    _ source: Source, _ checkpoint: Checkpoint, checker: Checker
  ) throws(TilesFailure<Source.Failure, Checker.Failure>) {
    var index = LedgerIndex()
    var repeated: TilesFlaw?
    var walk = TilesWalk(source, checkpoint)
    do throws(Source.Failure) {
      try walk.run { event in
        if repeated == nil, index.position(of: event.id) != nil {
          repeated = .order(.repeatedName(event.id), sequence: Int(event.sequence.rawValue))
        }
        index.apply(event)
      }
    } catch {
      throw .source(error)
    }
    flaw = walk.flaw ?? repeated
    guard flaw == nil, let coder = walk.coder else { return }
    do throws(Checker.Failure) {
      let audit = try SubmissionAudit(index, coder, checker: checker)
      submissions = audit
      flaw = audit.flaw.map { .submission($0) }
    } catch {
      throw .checker(error)
    }
  }
}
