# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Signed notes and what is written in them, from the specifications of C2SP.

signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof and tlog-policy, all of c2sp.org.
"""

import hashlib
import re

from ed25519 import is_signature
from trees import Malformed, from_base64, root_of_inclusion

ED25519, COSIGNATURE = 0x01, 0x04
DECIMAL = re.compile(r"(0|[1-9][0-9]{0,18})\Z", re.ASCII)
KEY_TEXT = re.compile(r"([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\Z")
SIGNATURE = re.compile(r"— ([^+\s]+) ([A-Za-z0-9+/=]+)\Z")
PROOF = "c2sp.org/tlog-proof@v1"
MOST_SIGNATURES = 100


def number(text):
    """A decimal number below 2^63 without leading zeros."""
    if not DECIMAL.match(text) or int(text) >= 1 << 63:
        raise Malformed("“%s” is no number" % text)
    return int(text)


def text_of(data, more_controls=""):
    """UTF-8 without control characters but the newline."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error
    if any(ord(character) < 0x20 and character not in "\n" + more_controls for character in text):
        raise Malformed("a control character")
    return text


class Key:
    """A verifier key: a name, an algorithm and the public key."""

    def __init__(self, text):
        match = KEY_TEXT.match(text)
        if not match:
            raise Malformed("“%s” is no verifier key" % text)
        data = from_base64(match[3], 33)
        self.name, self.algorithm, self.public = match[1], data[0], data[1:]
        hashed = self.name.encode("utf-8", "surrogateescape") + b"\n" + data
        self.id = hashlib.sha256(hashed).digest()[:4]
        if self.id.hex() != match[2] or self.algorithm not in (ED25519, COSIGNATURE):
            raise Malformed("the number of the key “%s” is another" % self.name)

    def has_signed(self, note):
        """Whether a note has a signature of this key; one that is wrong is refused."""
        own = [
            signature for name, key, signature in note.signatures
            if name == self.name and key == self.id
        ]  # fmt: skip
        for signature in own:
            if not self.verifies(note.text.encode("utf-8"), signature):
                raise Malformed("the signature of “%s” is wrong" % self.name)
        return bool(own)

    def verifies(self, message, signature):
        """Whether a signature over a message is right."""
        if self.algorithm == ED25519:
            return is_signature(self.public, message, signature)
        time = int.from_bytes(signature[:8], "big")
        if len(signature) != 72 or time >= 1 << 63:
            return False
        head = b"cosignature/v1\ntime %d\n" % time
        return is_signature(self.public, head + message, signature[8:])


class Note:
    """A text and the signatures below it."""

    def __init__(self, data):
        whole = text_of(data)
        self.text, gap, below = whole.rpartition("\n\n")
        self.text += "\n"
        if not gap or not below.endswith("\n"):
            raise Malformed("not a signed note")
        self.signatures = []
        for line in below[:-1].split("\n"):
            match = SIGNATURE.match(line)
            signature = from_base64(match[2]) if match else b""
            if len(signature) < 5:
                raise Malformed("“%s” is no line of a signature" % line)
            self.signatures.append((match[1], signature[:4], signature[4:]))
        if len(self.signatures) > MOST_SIGNATURES:
            raise Malformed("more than %d signatures" % MOST_SIGNATURES)


class Checkpoint:
    """The head of a log in a signed note."""

    def __init__(self, data, place=""):
        self.note = Note(data)
        self.place = place
        lines = self.note.text[:-1].split("\n")
        if len(lines) < 3 or not all(lines):
            raise Malformed("no checkpoint")
        self.origin, self.size = lines[0], number(lines[1])
        self.root = from_base64(lines[2], 32)
        if self.size == 0 and self.root != hashlib.sha256(b"").digest():
            raise Malformed("a log without entries has another root")


class Proof:
    """That an entry is in a log, with the checkpoint that it leads to."""

    def __init__(self, data, place=""):
        head, gap, rest = data.partition(b"\n\n")
        lines = text_of(head).split("\n")
        if not gap or lines.pop(0) != PROOF or not lines:
            raise Malformed("no proof")
        self.extra = None
        if lines[0].startswith("extra "):
            self.extra = from_base64(lines.pop(0)[len("extra ") :])
        if not lines or not lines[0].startswith("index "):
            raise Malformed("a proof without an index")
        self.index = number(lines.pop(0)[len("index ") :])
        self.path = [from_base64(line, 32) for line in lines]
        self.checkpoint = Checkpoint(rest, place)

    def leads_from(self, leaf):
        """Whether the proof leads from a leaf hash to the root of its checkpoint."""
        root = root_of_inclusion(self.index, self.checkpoint.size, leaf, self.path)
        return root == self.checkpoint.root


class Policy:
    """Which logs and which witnesses count, and how many of them."""

    def __init__(self, data):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, None
        if data and not data.endswith(b"\n"):
            raise Malformed("the last line of the policy has no end")
        if any(byte < 0x20 and byte not in (0x09, 0x0A) or byte == 0x7F for byte in data):
            raise Malformed("a control character in the policy")
        for line in data.decode("utf-8", "surrogateescape").split("\n"):
            words = re.findall(r"[^ \t]+", line)
            if words and not words[0].startswith("#"):
                self.take(words)
        if self.quorum is None:
            raise Malformed("a policy without a quorum")

    def take(self, words):
        """Takes a line."""
        kind, count = words[0], len(words)
        if kind == "log" and count in (2, 3):
            self.logs.append(self.key(words[1], ED25519, self.logs))
        elif kind == "witness" and count in (3, 4):
            self.name(words[1])
            keys = list(self.witnesses.values())
            self.witnesses[words[1]] = self.key(words[2], COSIGNATURE, keys)
        elif kind == "group" and count >= 4:
            self.group(words[1], words[2], words[3:])
        elif kind == "quorum" and count == 2 and self.quorum is None:
            if words[1] != "none":
                self.defined(words[1])
            self.quorum = words[1]
        else:
            raise Malformed("“%s” is no line of a policy" % " ".join(words))

    @staticmethod
    def key(text, algorithm, others):
        """A key of one purpose that none of the others is."""
        key = Key(text)
        if key.algorithm != algorithm:
            raise Malformed("the key “%s” has another purpose" % key.name)
        if any(key.public == other.public for other in others):
            raise Malformed("the key “%s” stands there twice" % key.name)
        return key

    def name(self, name):
        """Refuses a name that is taken."""
        if name == "none" or name in self.witnesses or name in self.groups:
            raise Malformed("the name “%s” is taken" % name)

    def defined(self, name):
        """Refuses a name that no line above defines."""
        if name not in self.witnesses and name not in self.groups:
            raise Malformed("nothing is named “%s”" % name)

    def group(self, name, threshold, members):
        """Takes a group of what the lines above define."""
        self.name(name)
        for member in members:
            self.defined(member)
        others = [member for _, group in self.groups.values() for member in group]
        if len(set(members + others)) != len(members + others):
            raise Malformed("a member of “%s” is one already" % name)
        words = {"any": 1, "all": len(members)}
        least = words[threshold] if threshold in words else number(threshold)
        if not 1 <= least <= len(members):
            raise Malformed("the group “%s” has not so many members" % name)
        self.groups[name] = (least, members)

    def is_met(self, note):
        """Whether enough witnesses have signed a note."""
        return self.quorum == "none" or self.has_witnessed(self.quorum, note)

    def has_witnessed(self, name, note):
        """Whether a witness or group has signed a note."""
        if name in self.witnesses:
            return self.witnesses[name].has_signed(note)
        least, members = self.groups[name]
        return sum(self.has_witnessed(member, note) for member in members) >= least
