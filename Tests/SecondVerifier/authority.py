# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Signed submissions, from “The file format”, section “Signed submissions”."""

import hashlib

from fields import take_instant
from sshsig import Signature, public_key
from trees import Malformed, to_base64

NAMESPACE = "submission@chidao"
FIRST = ("principal.enrolled", "party.registered")
AUTHORITY = ("principal.enrolled", "principal.revoked", "delegation.granted", "delegation.ended")


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


class Doubt(Exception):
    """What leaves open who recorded something."""


def check_submissions(lines, verdict):
    """Checks the signatures of a ledger up to the first that is wrong, and then what has none."""
    if not lines:
        return
    keys, signed = Keys(lines[0].data["offset"]), set()
    for line in lines:
        keys.take(line)
        if line.type == "submission.attested":
            try:
                signed |= check_submission(line, lines, keys)
            except Malformed as error:
                verdict.add("TAMPERED", "the signature of line %d: %s" % (line.sequence, error))
                return
            except Doubt as error:
                verdict.add("UNVERIFIABLE", "line %d: %s" % (line.sequence, error))
                return
    missing = [line for line in must_be_signed(lines) if line.sequence not in signed]
    if missing:
        verdict.add("UNVERIFIABLE", "line %d had to be signed" % missing[0].sequence)


def must_be_signed(lines):
    """The lines for which the ledger asks for a signature."""
    demand, has_enroller = "none", False
    for line in lines:
        is_first = line.type in FIRST and not has_enroller
        gives = line.type in AUTHORITY or (
            line.type == "policy.adopted" and "signatures" in line.data
        )
        if demand == "required" and line.type != "submission.attested" and not is_first:
            yield line
        elif demand == "optional" and has_enroller and gives:
            yield line
        if line.type in ("ledger.opened", "policy.adopted"):
            demand = line.data.get("signatures", demand)
        elif line.type == "principal.enrolled" and "enrol" in line.data["may"]:
            has_enroller = True


def check_submission(line, lines, keys):
    """Checks one signature, and answers which lines it covers."""
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
    if signature.public != keys.key(principal, first, line.recorded):
        raise Doubt("not signed by the key that was in force")
    if signature.hash != b"sha512" or not signature.is_over(submission, NAMESPACE):
        raise Malformed("it does not fit")
    return {event.sequence for event in signed}
