# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""The log of a ledger directory, from “The file format”, section “Verifying”."""

import os
import re

from commits import Commit, Slot
from lines import LineReader
from trees import ZERO, Malformed, Peaks, from_base64, leaf_hash, sizes_of_peaks, to_base64

MOST_BYTES = 65535
SEGMENT = re.compile(r"([0-9]{12})\.jsonl\Z", re.ASCII)
END = re.compile(rb'\{.*,"predecessorhash":"([A-Za-z0-9+/=]{44})"\}\Z', re.DOTALL)
FEW_BYTES = 8


class NotALedger(Exception):
    """A directory without segments and without a commit."""


def read_file(path):
    """The bytes of a file, or None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def predecessor(data):
    """The leaf hash that a line names, or None where its end has another form."""
    match = END.match(data)
    try:
        return from_base64(match[1].decode("ascii"), 32) if match else None
    except Malformed:
        return None


class Journal:
    """What a ledger holds, and the first flaws of each kind."""

    def __init__(self, path, fields):
        self.fields = fields
        self.lines, self.leaves = [], []
        self.peaks = Peaks()
        self.flaw = self.missing = self.line_flaw = None
        self.has_tail = False
        data = read_file(os.path.join(path, "commit"))
        self.commit = None if data is None else Commit(data)
        self.mark = self.commit.newest if self.commit else None
        self.segments = self.read_segments(os.path.join(path, "events"))
        if data is None and not self.segments:
            raise NotALedger(path)
        self.read_lines()
        self.origin = self.reader.origin

    @staticmethod
    def read_segments(path):
        """The segments in order: the number of the first line, and the bytes."""
        names = sorted(os.listdir(path)) if os.path.isdir(path) else []
        return [
            (int(name[:12]), read_file(os.path.join(path, name)))
            for name in names
            if SEGMENT.match(name)
        ]

    def committed(self):
        """The segments up to the watermark; all of them where there is none."""
        if self.mark is None:
            return self.segments
        return [
            (first, data[: self.mark.offset] if first == self.mark.segment else data)
            for first, data in self.segments
            if first <= self.mark.segment
        ]

    def beyond(self):
        """What lies beyond the watermark; a segment of its own even where it is empty."""
        if self.mark is None:
            return []
        mark = self.mark
        return [
            (first, data[mark.offset :] if first == mark.segment else data)
            for first, data in self.segments
            if first > mark.segment or first == mark.segment and len(data) > mark.offset
        ]

    def read_lines(self):
        """Reads all lines that are acknowledged, until it is certain that one is damaged."""
        self.reader = LineReader(self.fields)
        self.named, self.broken = ZERO, False
        parts = self.committed()
        for position, (first, data) in enumerate(parts):
            if first != len(self.leaves):
                self.flaw = "the segment %012d where line %d comes next" % (first, len(self.leaves))
                break
            is_last = position == len(parts) - 1
            if not self.read_segment(data, first, is_last):
                break
        if self.flaw is None:
            self.end()

    def read_segment(self, data, first, is_last):
        """Reads the lines of a segment, and answers whether to go on."""
        start = 0
        while start < len(data):
            end = data.find(b"\n", start)
            length = (len(data) if end < 0 else end) - start
            if length > MOST_BYTES:
                self.flaw = "line %d is too long" % len(self.leaves)
            elif end < 0:
                self.meet_cut(first, is_last)
            else:
                self.take(data[start:end])
                start = end + 1
                if self.flaw is None:
                    continue
            return False
        return True

    def meet_cut(self, first, is_last):
        """Takes a line without its newline at the end of a segment."""
        if self.broken:
            self.flaw = "a broken link before line %d" % len(self.leaves)
        elif self.mark is None and is_last:
            self.has_tail = True
        elif not self.is_short(first):
            self.flaw = "line %d has no end" % len(self.leaves)

    def is_short(self, segment):
        """Whether this is the segment of the watermark, and ends before it."""
        mark = self.mark
        if mark is None or segment != mark.segment:
            return False
        return all(len(data) < mark.offset for first, data in self.segments if first == segment)

    def take(self, data):
        """Takes the next line."""
        leaf, named = leaf_hash(data), predecessor(data)
        self.check_line(data)
        expected = self.leaves[-1] if self.leaves else ZERO
        self.leaves.append(leaf)
        self.peaks.append(leaf)
        if named is None or self.broken or (named != expected and len(self.leaves) == 1):
            self.flaw = "line %d does not follow" % (len(self.leaves) - 1)
        self.broken = named != expected

    def check_line(self, data):
        """Reads what a line says; after the first that is refused no other is read."""
        if self.line_flaw is not None:
            return
        try:
            self.lines.append(self.reader.read(data))
        except Malformed as error:
            self.line_flaw = "line %d: %s" % (len(self.leaves), error)

    def end(self):
        """Holds the whole against the commit."""
        mark = self.mark
        if self.broken:
            self.flaw = "a broken link before line %d" % (len(self.leaves) - 1)
        elif self.commit and mark is None:
            self.flaw = "the commit file holds no slot"
        elif mark is None:
            return
        elif self.is_foreign():
            self.flaw = "the commit belongs to other lines"
        elif mark.peaks.size and self.acknowledged_bytes() < mark.offset:
            self.missing = "%d bytes of %d" % (self.acknowledged_bytes(), mark.offset)
        elif len(self.leaves) < mark.peaks.size:
            self.missing = "%d lines of %d" % (len(self.leaves), mark.peaks.size)
        elif len(self.leaves) > mark.peaks.size:
            self.flaw = "more lines than were acknowledged"
        elif len(self.leaves) < max(self.expected_peaks(), default=0):
            self.missing = "%d lines of %d" % (len(self.leaves), max(self.expected_peaks()))
        elif self.disagreeing_sizes():
            self.flaw = "the root is not the one of the commit"
        else:
            self.look_beyond()

    def acknowledged_bytes(self):
        """How long the segment of the watermark is."""
        segment = self.mark.segment
        return max((len(data) for first, data in self.segments if first == segment), default=0)

    def expected_peaks(self):
        """The peaks that either slot asks for, by size."""
        expected = {}
        for slot in self.commit.slots:
            for index, size in enumerate(sizes_of_peaks(slot.peaks.size) if slot else []):
                expected.setdefault(size, []).append(slot.peaks.nodes[: index + 1])
        return expected

    def disagreeing_sizes(self):
        """The sizes at which the lines are not those that a slot speaks of."""
        expected, peaks, sizes = self.expected_peaks(), Peaks(), []
        for leaf in self.leaves:
            peaks.append(leaf)
            if any(peaks.nodes != nodes for nodes in expected.get(peaks.size, [])):
                sizes.append(peaks.size)
        return sizes

    def is_foreign(self):
        """Whether no slot agrees with any line, though one could more than once."""
        expected, sizes = self.expected_peaks(), self.disagreeing_sizes()
        return bool(sizes) and min(expected) == sizes[0] and max(expected) > sizes[0]

    def look_beyond(self):
        """Tells a tail from lines whose acknowledgement was damaged."""
        beyond = self.beyond()
        self.has_tail = bool(beyond)
        place = 1 - self.mark.generation % 2
        has_bytes = any(data for _, data in beyond)
        if self.commit.is_whole or not has_bytes or self.commit.is_open(place):
            return
        if self.commit.strange_bytes(place):
            self.flaw = "bytes in the place of a slot that no slot has there"
        elif any(self.is_nearly(slot) for slot in self.slots_of_tail(beyond)):
            self.flaw = "the newest slot was damaged"

    def is_nearly(self, slot):
        """Whether the other place holds a slot, but for a few bytes."""
        count = self.commit.differing_bytes(slot)
        return count is not None and count <= FEW_BYTES

    def slots_of_tail(self, beyond):
        """The slots that each whole line of the tail would have asked for."""
        peaks, leaf = self.mark.peaks.copy(), self.mark.leaf
        offset, segment = self.mark.offset, self.mark.segment
        for first, data in beyond:
            if first != segment and first != peaks.size:
                continue
            if first != segment:
                offset, segment = 0, first
            for line in data.split(b"\n")[:-1]:
                if len(line) > MOST_BYTES or predecessor(line) != leaf:
                    break
                leaf = leaf_hash(line)
                peaks.append(leaf)
                offset += len(line) + 1
                yield Slot(self.mark.generation + 1, segment, offset, leaf, peaks.copy())

    def root_of(self, size):
        """The root over the first lines, as base64."""
        peaks = Peaks()
        for leaf in self.leaves[:size]:
            peaks.append(leaf)
        return to_base64(peaks.root())
