#!/usr/bin/env python3
# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Verifies a ledger, a receipt or a published log without any code of the package.

Written from the documentation and from the public specifications it names, in another language
and with its standard library alone: a second opinion on every word that `chidao-replay verify`
says. Needs Python 3.9.
"""

import argparse
import json
import os
import sys

import self_test
from authority import check_submissions
from fields import read_fields
from journals import Journal, NotALedger, read_file
from lines import LineReader
from notes import Checkpoint, Policy, Proof
from tiles import Missing, read_entries
from trees import Malformed, Peaks, from_base64, leaf_hash, to_base64

STATUS = {
    "INTACT": 0, "UNWITNESSED": 20, "UNVERIFIABLE": 21, "TORN": 22, "ROLLED-BACK": 23,
    "FORKED": 24, "TAMPERED": 25,
}  # fmt: skip
BAD_INPUT, NOT_A_LEDGER = 65, 69
WORST_FIRST = [
    "TAMPERED", "FORKED", "ROLLED-BACK", "UNVERIFIABLE", "UNWITNESSED", "TORN", "INTACT",
]  # fmt: skip


class Verdict:
    """All that was found, of which the worst is told."""

    def __init__(self):
        self.found = {}
        self.size, self.root = 0, to_base64(Peaks().root())

    def add(self, word, reason):
        """Notes a finding; of each word the first is told."""
        self.found.setdefault(word, reason)

    @property
    def word(self):
        """The worst word."""
        return next((word for word in WORST_FIRST if word in self.found), "INTACT")

    def show(self, is_json):
        """Prints the verdict and answers the exit status."""
        reason = self.found.get(self.word, "")
        if is_json:
            says = {"verdict": self.word, "size": self.size, "root": self.root, "reason": reason}
            print(json.dumps(says, ensure_ascii=False))
        else:
            print(self.word + (": " + reason if reason else ""))
            print("  size %d\n  root %s" % (self.size, self.root))
        return STATUS[self.word]


class Head:
    """A size and a root that somebody wrote down elsewhere."""

    def __init__(self, place, size, root, event=None):
        self.place, self.size, self.root, self.event = place, size, root, event


def kept(path):
    """What a file that was kept elsewhere holds: heads, and checkpoints to be signed."""
    data = read_file(path)
    if data is None:
        raise Malformed("%s is not there" % path)
    if data.startswith(b"{"):
        return [head_of_json(path, line) for line in data.splitlines() if line.strip()], []
    # The newline at the end of a file that was kept may have been lost.
    data += b"" if data.endswith(b"\n") else b"\n"
    if not data.startswith(b"c2sp.org/tlog-proof"):
        return [], [Checkpoint(data, path)]
    proof = Proof(data, path)
    if proof.extra is not None and not proof.leads_from(leaf_hash(proof.extra)):
        raise Malformed("the event in %s is not the one that it proves" % path)
    return [], [proof.checkpoint]


def head_of_json(path, line):
    """The head of a receipt of `append --json`, or the one that `verify --json` told."""
    try:
        value = json.loads(line)
        event = None
        if "id" in value:
            event = (value["sequence"], value["id"], from_base64(value["leafhash"], 32))
        return Head(path, value["size"], from_base64(value["root"], 32), event)
    except (ValueError, KeyError, TypeError) as error:
        raise Malformed("%s holds no receipt" % path) from error


def check_heads(heads, journal, verdict):
    """Holds the log against heads kept elsewhere."""
    peaks, roots = Peaks(), {0: Peaks().root()}
    asked = {head.size for head in heads}
    for leaf in journal.leaves:
        peaks.append(leaf)
        if peaks.size in asked:
            roots[peaks.size] = peaks.root()
    for head in heads:
        if head.size in roots and roots[head.size] != head.root:
            verdict.add("FORKED", "%s knows another root of %d events" % (head.place, head.size))
        elif head.event and not has_event(journal, *head.event):
            verdict.add("FORKED", "%s knows another event %s" % (head.place, head.event[1]))
        elif head.size > len(journal.leaves):
            verdict.add("ROLLED-BACK", "%s knows %d events" % (head.place, head.size))


def has_event(journal, sequence, name, leaf):
    """Whether an event is the one that a receipt names, as far as it is there."""
    if sequence >= len(journal.leaves):
        return True
    return journal.leaves[sequence] == leaf and journal.lines[sequence].id == name


def checkpoints_of(ledger, verdict):
    """The signed checkpoints that lie in a ledger."""
    directory = os.path.join(ledger, "checkpoints")
    names = sorted(os.listdir(directory)) if os.path.isdir(directory) else []
    found = []
    for name in names:
        if name.endswith(".note") or name == "latest":
            place = "checkpoints/" + name
            try:
                found.append(Checkpoint(read_file(os.path.join(ledger, place)), place))
            except Malformed as error:
                verdict.add("UNVERIFIABLE", "%s: %s" % (place, error))
    return found


def check_signatures(checkpoints, origin, policy, verdict):
    """Holds checkpoints against a policy, and answers those that its log has signed."""
    if policy is None:
        if checkpoints:
            verdict.add("UNVERIFIABLE", "nobody said whose signatures count")
        return checkpoints
    if not checkpoints:
        verdict.add("UNVERIFIABLE", "there is no checkpoint that could be signed")
        return []
    signed = [note for note in checkpoints if is_signed(note, policy, verdict)]
    for checkpoint in checkpoints:
        if checkpoint.origin != origin:
            verdict.add("UNVERIFIABLE", "%s speaks of another log" % checkpoint.place)
    size = max(checkpoint.size for checkpoint in checkpoints)
    newest = [note for note in signed if note.size == size]
    if newest and not any(policy.is_met(checkpoint.note) for checkpoint in newest):
        verdict.add("UNWITNESSED", "the quorum of the policy is not met")
    return signed


def is_signed(checkpoint, policy, verdict):
    """Whether the log has signed a checkpoint, and no key of the policy is named in vain."""
    keys = [key for key in policy.logs if key.name == checkpoint.origin]
    try:
        signed = [key for key in keys if key.has_signed(checkpoint.note)]
        for witness in policy.witnesses.values():
            witness.has_signed(checkpoint.note)
    except Malformed as error:
        verdict.add("UNVERIFIABLE", "%s: %s" % (checkpoint.place, error))
        return False
    if not signed:
        verdict.add("UNVERIFIABLE", "%s is not signed by a known key" % checkpoint.place)
    return bool(signed)


def verify_ledger(path, options, policy, verdict):
    """Verifies a ledger directory."""
    journal = Journal(path, read_fields())
    verdict.size, verdict.root = len(journal.leaves), to_base64(journal.peaks.root())
    for flaw in (journal.line_flaw, journal.flaw):
        if flaw:
            verdict.add("TAMPERED", flaw)
    if journal.missing:
        verdict.add("ROLLED-BACK", journal.missing)
    if journal.commit is None:
        verdict.add("UNVERIFIABLE", "there is no commit file")
    if journal.has_tail:
        verdict.add("TORN", "bytes that were never acknowledged")
    heads, checkpoints = [], checkpoints_of(path, verdict)
    for file in options.against + ([options.receipt] if options.receipt else []):
        more = kept(file)
        heads += more[0]
        checkpoints += more[1]
    signed = check_signatures(checkpoints, journal.origin, policy, verdict)
    # What other logs say would hide what the log's own checkpoints say.
    ours = [note for note in signed if note.origin == journal.origin]
    heads += [Head(note.place, note.size, note.root) for note in ours]
    if not journal.line_flaw and not journal.flaw:
        check_heads(heads, journal, verdict)
        check_submissions(journal.lines, verdict)


def verify_receipt(path, policy, verdict):
    """Verifies a proof on its own: the event stands in its extra line."""
    proof = Proof(read_file(path) or b"", path)
    note = proof.checkpoint
    verdict.size, verdict.root = note.size, to_base64(note.root)
    if proof.extra is None:
        verdict.add("UNVERIFIABLE", "the receipt does not hold the event")
        return
    try:
        if not proof.leads_from(leaf_hash(proof.extra)):
            raise Malformed("the proof leads to another root")
    except Malformed as error:
        verdict.add("TAMPERED", str(error))
        return
    if check_signatures([note], note.origin, policy, verdict) and policy is not None:
        try:
            LineReader(read_fields()).read_alone(proof.extra, note.origin, proof.index)
        except Malformed as error:
            verdict.add("TAMPERED", "the event is none: %s" % error)


def verify_tiles(directory, policy, verdict):
    """Verifies a published log from outside."""
    data = read_file(os.path.join(directory, "checkpoint"))
    if data is None:
        raise NotALedger(directory)
    note = Checkpoint(data, "checkpoint")
    verdict.size, verdict.root = note.size, to_base64(note.root)
    peaks, reader, lines, last = Peaks(), LineReader(read_fields()), [], bytes(32)
    try:
        for entry in read_entries(directory, note.size):
            lines.append(reader.read(entry))
            if from_base64(lines[-1].attributes["predecessorhash"]) != last:
                raise Malformed("line %d does not follow" % (len(lines) - 1))
            last = leaf_hash(entry)
            peaks.append(last)
        if lines and note.origin != reader.origin:
            raise Malformed("the checkpoint is one of another log")
        if peaks.root() != note.root:
            verdict.add("FORKED", "the entries have another root than the one that is signed")
    except Malformed as error:
        verdict.add("TAMPERED", str(error))
    except Missing as error:
        verdict.add("ROLLED-BACK", str(error))
    check_signatures([note], note.origin, policy, verdict)


def arguments():
    """What was asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("ledger", nargs="*", help="the directory of a ledger")
    parser.add_argument("--against", action="append", default=[], metavar="FILE")
    parser.add_argument("--policy-file", metavar="FILE", help="a policy of C2SP tlog-policy")
    parser.add_argument("--log", action="append", default=[], metavar="VKEY")
    parser.add_argument("--receipt", metavar="FILE", help="a proof of C2SP tlog-proof")
    parser.add_argument("--tiles", metavar="DIR", help="a published log of C2SP tlog-tiles")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if not (options.ledger or options.receipt or options.tiles or options.self_test):
        parser.error("nothing to verify")
    return options


def run(options):
    """Does what was asked and answers the exit status: of several ledgers, the greatest."""
    policy = None
    if options.policy_file:
        policy = Policy(read_file(options.policy_file) or b"")
    elif options.log:
        lines = ["log %s\n" % key for key in options.log] + ["quorum none\n"]
        policy = Policy("".join(lines).encode("utf-8"))
    statuses = []
    for path in options.ledger or [None]:
        verdict = Verdict()
        if options.tiles:
            verify_tiles(options.tiles, policy, verdict)
        elif path:
            verify_ledger(path, options, policy, verdict)
        else:
            verify_receipt(options.receipt, policy, verdict)
        statuses.append(verdict.show(options.json))
    return max(statuses)


def main():
    """Runs the program."""
    options = arguments()
    if options.self_test:
        return self_test.run()
    try:
        return run(options)
    except Malformed as error:
        print("error: %s" % error, file=sys.stderr)
        return BAD_INPUT
    except NotALedger as error:
        print("error: %s is no ledger" % error, file=sys.stderr)
        return NOT_A_LEDGER


if __name__ == "__main__":
    sys.exit(main())
