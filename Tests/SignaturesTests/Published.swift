// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

/// Constants that were published, or that independent tools agree on.
enum Published {
  /// The verifier key of the example in C2SP signed-note.
  static let exampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

  /// The signed text of that example.
  static let exampleText = "This is an example message.\n"

  /// The signature of that example: identifier and 64 bytes.
  static let exampleSignature =
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="

  /// The whole note of that example.
  static let exampleNote = "\(exampleText)\n— example.com/foo \(exampleSignature)\n"

  /// The example note of an earlier edition, whose text has a blank line in it.
  static let poem = """
    Ognuno sta solo sul cuor della terra
    trafitto da un raggio di sole:

    ed è subito sera.

    — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU\
    0xMcXxj99ihAQwaqP3ZekRwNtIc=

    """

  /// The key of golang.org/x/mod/sumdb/note, as its documentation and its tests have it.
  static let goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  /// A key of the tests of transparency-dev/formats, with a plus in its base64.
  static let plusKey = "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"

  /// A key for cosignatures of the same tests.
  static let cosignerKey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"

  /// The example of golang.org/x/mod/sumdb/note.
  static let goNote = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6K\
    E6RyyBwJnAM=

    """

  /// The public key of RFC 8032, section 7.1, test 1.
  static let ed25519Key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

  /// The public key of the secret key 000102…1f, as `openssl` computes it.
  static let seedKey = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"

  /// That key for checkpoints, with an identifier computed by `sha256sum`.
  static let logKey = "ledger.example/ubnd+1bc63851+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"

  /// The key of the secret key 202122…3f for cosignatures.
  static let witnessKey =
    "witness.example/inspectorate+43cd1f57+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"

  /// A checkpoint with the signature of the log and the cosignature of the witness.
  static let checkpoint = """
    ledger.example/ubnd
    7
    o+I7Msy2v5bQktFl2KpUbgmCnejwOw6JV1gdHha5K98=

    — ledger.example/ubnd G8Y4UfSTWGAGJTSn/6xUrJoxhnU+AeVxMgQIHXBKmyJKlXgUbs2ZpqM3pvPk5QbOC4US+PTN\
    +c/0revk9nPXwbhJ/gw=
    — witness.example/inspectorate Q80fVwAAAABqsTuAafNZdcZTDRAT3dWgRDPtECBmFfmG9bhDuDmHmKCNvxK1Z3bi\
    EJoo9IWMsLOaahG6z4XuafQuwtJg0lvJxh5rCg==

    """

  /// The same key as `ssh-keygen -y` prints it.
  static let sshKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"

  /// What `ssh-keygen -Y sign -n directive-event@ubnd.example` printed with that key.
  static let sshSignature = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgA6EHv/POEL4dcN0Y50vAmWfk1j
    CbpQ1fHdyGZBJVMbgAAAAcZGlyZWN0aXZlLWV2ZW50QHVibmQuZXhhbXBsZQAAAAAAAAAG
    c2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEBc/gWJDbdp7WmsFomrChMD/untRupZ2z
    Co/w5cHwOaIgxbdkdEkkJSMPtPnXONhGuQ6G47SwlDEEGara15vuEE
    -----END SSH SIGNATURE-----

    """
}
