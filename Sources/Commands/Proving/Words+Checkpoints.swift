// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Reports

extension Words {
  /// Why bytes are no checkpoint, without the full stop.
  func reason(_ error: CheckpointFormatError) -> String {
    self("this is no signed checkpoint", "đây không phải mốc kiểm chứng có chữ ký")
  }
}
