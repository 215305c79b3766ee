# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Signed submissions: what `submission.attested` says of the lines before it."""

import hashlib

from sshsig import Signature, public_key
from trees import Malformed, to_base64

NAMESPACE = "submission@chidao"


def submission_of(lines):
    """What a client signed: its lines, without what the ledger added, each with its newline."""
    return b"".join(line.submitted() + b"\n" for line in lines)


def check_submissions(lines, verdict):
    """Checks every attestation of a ledger."""
    keys, by_name = {}, {}
    for line in lines:
        if line.type == "principal.enrolled":
            keys[line.attributes["subject"]] = public_key(line.data["key"])
        elif line.type == "submission.attested":
            try:
                check_submission(line, by_name, keys)
            except Malformed as error:
                verdict.add("TAMPERED", "the signature of line %d: %s" % (line.sequence, error))
        by_name[line.id] = line


def check_submission(line, by_name, keys):
    """Checks one attestation."""
    names = line.data["events"]
    if any(name not in by_name for name in names):
        raise Malformed("it speaks of an event that does not stand before it")
    submission = submission_of(by_name[name] for name in names)
    if to_base64(hashlib.sha256(submission).digest()) != line.data["digest"]:
        raise Malformed("the digest is another")
    signature = Signature(line.data["signature"])
    if signature.public != keys.get(line.attributes["subject"]):
        raise Malformed("not by the key that was enrolled")
    if not signature.is_over(submission, NAMESPACE):
        raise Malformed("it does not fit")
