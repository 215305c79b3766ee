# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Hashes and Merkle trees, from RFC 9162, section 2.1, with SHA-256."""

import base64
import binascii
import hashlib

ZERO = bytes(32)


class Malformed(Exception):
    """Bytes that are not of the form that their document asks for."""


def to_base64(data):
    """Base64 of RFC 4648, section 4."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text, byte_count=None):
    """The bytes of a base64 text that has its padding and no unused bits."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError) as error:
        raise Malformed("not base64") from error
    if to_base64(data) != text:
        raise Malformed("base64 of another form")
    if byte_count is not None and len(data) != byte_count:
        raise Malformed("%d bytes instead of %d" % (len(data), byte_count))
    return data


def leaf_hash(line):
    """The hash of a line, without its newline."""
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left, right):
    """The hash of two subtrees side by side."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(count):
    """The greatest power of two below a count of at least two."""
    return 1 << ((count - 1).bit_length() - 1)


class Peaks:
    """The roots of the whole subtrees from the left, the greatest first."""

    def __init__(self, size=0, nodes=()):
        self.size = size
        self.nodes = list(nodes)

    def copy(self):
        """The same peaks, to go on from."""
        return Peaks(self.size, self.nodes)

    def append(self, leaf):
        """Takes the next leaf hash."""
        self.nodes.append(leaf)
        self.size += 1
        size = self.size
        while size % 2 == 0:
            right = self.nodes.pop()
            self.nodes.append(node_hash(self.nodes.pop(), right))
            size //= 2

    def root(self):
        """The root over all leaves so far."""
        if not self.nodes:
            return hashlib.sha256(b"").digest()
        root = self.nodes[-1]
        for peak in reversed(self.nodes[:-1]):
            root = node_hash(peak, root)
        return root


def sizes_of_peaks(size):
    """How many leaves stand before the end of each peak of a tree."""
    ends, end = [], 0
    for bit in range(size.bit_length() - 1, -1, -1):
        if size >> bit & 1:
            end += 1 << bit
            ends.append(end)
    return ends


def root_of_inclusion(index, size, leaf, path):
    """The root that an inclusion proof leads to, as section 2.1.3.2 says."""
    if not 0 <= index < size:
        raise Malformed("entry %d of a tree of %d" % (index, size))
    fn, sn, root = index, size - 1, leaf
    for node in path:
        if sn == 0:
            raise Malformed("the proof has more nodes than the tree")
        if fn & 1 or fn == sn:
            root = node_hash(node, root)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            root = node_hash(root, node)
        fn, sn = fn >> 1, sn >> 1
    if sn != 0:
        raise Malformed("the proof has fewer nodes than the tree")
    return root


def is_consistent(first, first_root, second, second_root, path):
    """Whether a tree grew out of an earlier one, as section 2.1.4.2 says."""
    if not 0 < first <= second:
        return False
    if first == second:
        return not path and first_root == second_root
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for node in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(node, fr), node_hash(node, sr)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, node)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root
