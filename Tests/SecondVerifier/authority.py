# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Signed submissions, from “The file format”, section “Signed submissions”."""

import hashlib

from fields import take_instant
from sshsig import Signature, public_key
from trees import Malformed, to_base64

NAMESPACE = "submission@chidao"


class Keys:
    """The keys of the principals, and since which line each was in force."""

    def __init__(self, offset):
        self.offset = offset
        self.changes = {}

    def take(self, line):
        """Takes a line that may enrol or revoke somebody."""
        if line.type == "principal.enrolled":
            change = line.data
        elif line.type == "principal.revoked":
            change = None
        else:
            return
        self.changes.setdefault(line.attributes["subject"], []).append((line.sequence, change))

    def key(self, principal, first, recorded):
        """The key in force before a line, or None."""
        earlier = [data for at, data in self.changes.get(principal, []) if at < first]
        if not earlier or earlier[-1] is None:
            return None
        data = earlier[-1]
        if "from" in data and recorded < take_instant(data["from"], "from", self.offset):
            return None
        if "until" in data and recorded >= take_instant(data["until"], "until", self.offset):
            return None
        return public_key(data["key"])


def submission_of(lines):
    """What a client signed: its lines, without what the ledger added, each with its newline."""
    return b"".join(line.submitted() + b"\n" for line in lines)


def check_submissions(lines, verdict):
    """Checks every signature of a ledger, and answers how many there are."""
    if not lines:
        return 0
    keys, count = Keys(lines[0].data["offset"]), 0
    for line in lines:
        keys.take(line)
        if line.type == "submission.attested":
            count += 1
            try:
                check_submission(line, lines, keys)
            except Malformed as error:
                verdict.add("TAMPERED", "the signature of line %d: %s" % (line.sequence, error))
    return count


def check_submission(line, lines, keys):
    """Checks one signature."""
    names, principal = line.data["events"], line.attributes["subject"]
    first = line.sequence - len(names)
    signed = lines[max(first, 0) : line.sequence]
    if [event.id for event in signed] != names:
        raise Malformed("what it signs does not stand right before it")
    if any(event.attributes["actor"] != principal for event in signed):
        raise Malformed("it signs what somebody else recorded")
    submission = submission_of(signed)
    if to_base64(hashlib.sha256(submission).digest()) != line.data["digest"]:
        raise Malformed("the digest is another")
    signature = Signature(line.data["signature"])
    key = keys.key(principal, first, line.recorded)
    if key is None or signature.public != key:
        raise Malformed("not by the key that was in force")
    if signature.hash != b"sha512" or not signature.is_over(submission, NAMESPACE):
        raise Malformed("it does not fit")
