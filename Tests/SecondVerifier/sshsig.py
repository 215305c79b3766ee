# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""Signatures made with `ssh-keygen -Y sign`, from PROTOCOL.sshsig of OpenSSH and RFC 8709."""

import base64
import hashlib

from ed25519 import is_signature
from trees import Malformed, from_base64

BEGIN, END = "-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----\n"
MAGIC = b"SSHSIG"
HASHES = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}
KIND = b"ssh-ed25519"
WIDTH = 70


def string(data):
    """A string with its length before it."""
    return len(data).to_bytes(4, "big") + data


def take(data):
    """A string and what follows it."""
    count = int.from_bytes(data[:4], "big")
    if len(data) < 4 or len(data) < 4 + count:
        raise Malformed("a signature that breaks off")
    return data[4 : 4 + count], data[4 + count :]


def take_pair(data):
    """The two strings of a public key or of a raw signature."""
    kind, rest = take(data)
    value, rest = take(rest)
    if kind != KIND or rest:
        raise Malformed("not %s" % KIND.decode("ascii"))
    return value


def public_key(text):
    """The 32 bytes of a key as it stands in authorized_keys, without a comment."""
    kind, _, encoded = text.partition(" ")
    if kind.encode("ascii", "replace") != KIND:
        raise Malformed("not %s" % KIND.decode("ascii"))
    value = take_pair(from_base64(encoded))
    if len(value) != 32:
        raise Malformed("a key of another length")
    return value


class Signature:
    """What stands between the lines of the armour."""

    def __init__(self, armour):
        if not armour.startswith(BEGIN) or not armour.endswith(END):
            raise Malformed("no armour of a signature")
        lines = armour[len(BEGIN) : -len(END)].split("\n")
        data = from_base64("".join(lines))
        encoded = base64.b64encode(data).decode("ascii")
        if lines != [encoded[at : at + WIDTH] for at in range(0, len(encoded), WIDTH)]:
            raise Malformed("an armour with other lines")
        if data[:6] != MAGIC or data[6:10] != b"\x00\x00\x00\x01":
            raise Malformed("no signature of version 1")
        key, rest = take(data[10:])
        self.public = take_pair(key)
        self.namespace, rest = take(rest)
        reserved, rest = take(rest)
        self.hash, rest = take(rest)
        raw, rest = take(rest)
        self.raw = take_pair(raw)
        if reserved or rest or self.hash not in HASHES or len(self.raw) != 64:
            raise Malformed("no signature of a form that is known")

    def is_over(self, message, namespace):
        """Whether the key it names has signed a message for a namespace."""
        if self.namespace != namespace.encode("ascii"):
            return False
        digest = HASHES[self.hash](message).digest()
        signed = MAGIC + string(self.namespace) + string(b"") + string(self.hash) + string(digest)
        return is_signature(self.public, signed, self.raw)
