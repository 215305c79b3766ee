# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""A published log, from C2SP tlog-tiles: entries and tiles in files of fixed names."""

import os

from trees import Malformed, Peaks, leaf_hash

WIDTH = 256


class Missing(Exception):
    """A file of which the checkpoint speaks is not there."""


def path_of(level, index, width):
    """Where a tile lies; a level of None is a bundle of entries."""
    parts = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        parts.insert(0, "x%03d" % (index % 1000))
    name = "/".join(parts) + ("" if width == WIDTH else ".p/%d" % width)
    return "tile/%s/%s" % ("entries" if level is None else level, name)


def widths(count):
    """The widths of the tiles of one level."""
    return [WIDTH] * (count // WIDTH) + ([count % WIDTH] if count % WIDTH else [])


def read(directory, path):
    """The bytes of a file that must be there."""
    try:
        with open(os.path.join(directory, path), "rb") as file:
            return file.read()
    except FileNotFoundError as error:
        raise Missing("%s is not there" % path) from error


def entries_of(data, path, width):
    """The entries of a bundle."""
    entries = []
    while data:
        count = int.from_bytes(data[:2], "big")
        if len(data) < 2 + count:
            raise Malformed("%s breaks off" % path)
        entries.append(data[2 : 2 + count])
        data = data[2 + count :]
    if len(entries) != width:
        raise Malformed("%s holds %d entries" % (path, len(entries)))
    return entries


def whole_root(nodes):
    """The root over a full tile."""
    peaks = Peaks()
    for node in nodes:
        peaks.append(node)
    return peaks.root()


def read_entries(directory, size):
    """All entries of a log of a size, each held against its tiles."""
    entries = []
    for index, width in enumerate(widths(size)):
        path = path_of(None, index, width)
        entries += entries_of(read(directory, path), path, width)
    nodes, level = [leaf_hash(entry) for entry in entries], 0
    while nodes:
        above = []
        for index, width in enumerate(widths(len(nodes))):
            path = path_of(level, index, width)
            row = nodes[index * WIDTH : index * WIDTH + width]
            if read(directory, path) != b"".join(row):
                raise Malformed("%s is not what the entries below it hash to" % path)
            if width == WIDTH:
                above.append(whole_root(row))
        nodes, level = above, level + 1
    return entries
