# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""The commit file, from “The commit file”: two slots, of which the newer is the watermark."""

import hashlib
import re

from trees import ZERO, Malformed, Peaks, from_base64, to_base64

SLOT, ROW, DIGEST_ROW, NODE_ROW, MOST_NODES = 4096, 64, 7, 8, 40
TITLE = "chidao commit 1"
MARK = len(TITLE) - 1
NUMBER, HASH = b" 0123456789", b" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/="


class Slot:
    """How far a ledger is acknowledged."""

    def __init__(self, generation, segment, offset, leaf, peaks):
        self.generation, self.segment, self.offset = generation, segment, offset
        self.leaf, self.peaks = leaf, peaks

    def bytes(self):
        """The one form of the slot."""
        rows = [
            TITLE,
            "generation %d" % self.generation,
            "size %d" % self.peaks.size,
            "segment %012d" % self.segment,
            "offset %d" % self.offset,
            "leaf " + to_base64(self.leaf),
            "root " + to_base64(self.peaks.root()),
            "",
        ] + ["node " + to_base64(node) for node in self.peaks.nodes]
        digest = hashlib.sha256(b"".join(row_bytes(row) for row in rows)).digest()
        rows[DIGEST_ROW] = "sha256 " + to_base64(digest)
        rows += [""] * (SLOT // ROW - len(rows))
        return b"".join(row_bytes(row) for row in rows)


def row_bytes(text):
    """A row: the text, blanks, a newline."""
    return text.ljust(ROW - 1).encode("ascii") + b"\n"


def value_of(data, row, label):
    """What stands behind the label of a row."""
    text = data[row * ROW : (row + 1) * ROW - 1].decode("ascii")
    match = re.match(label + r" ([^ ]+) *\Z", text)
    if not match:
        raise Malformed("row %d of a slot" % row)
    return match[1]


def number_of(data, row, label, digits=r"[0-9]{1,18}"):
    """The number of a row."""
    text = value_of(data, row, label)
    if not re.match(digits + r"\Z", text, re.ASCII):
        raise Malformed("row %d of a slot is no number" % row)
    return int(text)


def read_slot(data, index):
    """The slot of a place, or None where the bytes are none."""
    try:
        if len(data) != SLOT:
            return None
        size = number_of(data, 2, "size")
        count = bin(size).count("1")
        if count > MOST_NODES:
            return None
        nodes = [
            from_base64(value_of(data, NODE_ROW + row, "node"), 32) for row in range(count)
        ]
        slot = Slot(
            number_of(data, 1, "generation"), number_of(data, 3, "segment", "[0-9]{12}"),
            number_of(data, 4, "offset"), from_base64(value_of(data, 5, "leaf"), 32),
            Peaks(size, nodes),
        )  # fmt: skip
    except (Malformed, UnicodeDecodeError):
        return None
    is_known = slot.generation >= 1 and slot.generation % 2 == index
    return slot if is_known and belongs_together(slot) and slot.bytes() == data else None


def belongs_together(slot):
    """Whether the parts of a slot can stand side by side."""
    size, nodes = slot.peaks.size, slot.peaks.nodes
    if size == 0:
        return slot.segment == 0 and slot.offset == 0 and slot.leaf == ZERO
    return slot.offset > 0 and slot.segment < size and (size % 2 == 0 or nodes[-1] == slot.leaf)


def form():
    """Which bytes may stand at each place of a slot, be it whole or half written."""
    places = []
    for row in range(SLOT // ROW):
        sorts = []
        if row == 0:
            sorts = [bytes([byte]) for byte in TITLE.encode("ascii")]
            sorts[MARK] = b"1N"
        elif row <= 4:
            label = ("generation ", "size ", "segment ", "offset ")[row - 1]
            sorts = [bytes([byte]) for byte in label.encode("ascii")] + [NUMBER] * 18
        elif row <= DIGEST_ROW:
            label = ("leaf ", "root ", "sha256 ")[row - 5]
            sorts = [bytes([byte]) for byte in label.encode("ascii")] + [HASH] * 44
        elif row < NODE_ROW + MOST_NODES:
            sorts = [bytes([byte, 32]) for byte in b"node "] + [HASH] * 44
        places += sorts + [b" "] * (ROW - 1 - len(sorts)) + [b"\n"]
    return places


class Commit:
    """The commit file of a ledger."""

    def __init__(self, data):
        self.data = data
        self.places = [data[:SLOT], data[SLOT : 2 * SLOT]]
        self.slots = [read_slot(place, index) for index, place in enumerate(self.places)]
        valid = [slot for slot in self.slots if slot]
        self.newest = max(valid, key=lambda slot: slot.generation) if valid else None
        self.is_whole = len(valid) == 2 and len(data) == 2 * SLOT

    def strange_bytes(self, index):
        """How many bytes of a place no slot has there; those that are missing count."""
        place = self.places[index]
        found = sum(byte not in sort for byte, sort in zip(place, form()))
        return found + SLOT - len(place)

    def is_open(self, index):
        """Whether a place holds a slot that was never written to its end."""
        return self.places[index][MARK : MARK + 1] == b"N" and self.strange_bytes(index) == 0

    def differing_bytes(self, slot):
        """In how many bytes the place of a slot differs from it, or None where it is cut."""
        place = self.places[slot.generation % 2]
        if len(place) < SLOT:
            return None
        return sum(a != b for a, b in zip(place, slot.bytes()))
