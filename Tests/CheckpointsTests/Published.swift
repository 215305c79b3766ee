// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Signatures

/// Constants that independent tools agree on; the keys are those of RFC 8032 with plain seeds.
///
/// The tree has 7 leaves, the entries “0”, “1” … “6”; the seed of the log is 000102…1f, the seed of
/// the witness 202122…3f. Made with `openssl` and `sha256sum`.
enum Published {
  /// The key of the log.
  static let logKey = "ledger.example/ubnd+1bc63851+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"

  /// The key of the witness.
  static let witnessKey =
    "witness.example/inspectorate+43cd1f57+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"

  /// The text that the log signs.
  static let text = "ledger.example/ubnd\n7\n\(root)\n"

  /// The root over the 7 leaves.
  static let root = "o+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K98="

  /// The line of the log.
  static let logLine = """
    — ledger.example/ubnd G8Y4UfSTWGAGJTSn/6xUrJoxhnU+AeVxMgQIHXBKmyJKlXgUbs2ZpqM3pvPk5QbOC4US+PTN\
    +c/0revk9nPXwbhJ/gw=

    """

  /// The line of the witness, which saw the tree at 1790000000.
  static let witnessLine = """
    — witness.example/inspectorate Q80fVwAAAABqsTuAafNZdcZTDRAT3dWgRDPtECBmFfmG9bhDuDmHmKCNvxK1Z3bi\
    EJoo9IWMsLOaahG6z4XuafQuwtJg0lvJxh5rCg==

    """

  /// The checkpoint with both signatures.
  static let checkpoint = "\(text)\n\(logLine)\(witnessLine)"

  /// The proof that the entry “5” is in the tree.
  static let proof = """
    c2sp.org/tlog-proof@v1
    index 5
    EeH1WCI/THG2vhzs/R8N6HFG0llId8J7KexRn5BAITw=
    O/nIHCMcrnC2eNPzA4+fT21rnXrc+bN48lkZrlPRdoY=
    n0o/wg1BYtw31OI9kHhIcxp2BD//9taSiL8av7z/R44=

    \(checkpoint)
    """

  /// The checkpoint in C2SP tlog-checkpoint, with the cosignature of C2SP tlog-cosignature.
  static let specification = """
    example.com/behind-the-sofa
    20852163
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1\
    gGzGku9nTo+zyWE+xeMcTOAYQ8=
    — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oy\
    in1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

    """

  /// A key that a number stands for, to fill policies with.
  static func key(_ number: UInt8, _ algorithm: KeyAlgorithm = .cosignature) throws -> VerifierKey {
    try VerifierKey(
      name: KeyName("k\(number).example"), algorithm: algorithm,
      publicKey: [UInt8](repeating: number, count: 32))
  }
}
