# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""What the sources of the formats publish, held against this program: `verify_ledger --self-test`.

The constants come from RFC 8032, section 7.1, from the Certificate Transparency test data that
RFC 6962 implementations share, and from the C2SP specifications of notes and tiles.
"""

import hashlib

import ed25519
import trees
from notes import Key, Note

# Public key, message, signature.
SIGNATURES = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]

LEAVES = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
ROOTS = "6e340b9c fac54203 aeb6bcfe d37ee418 4e3bbb1f 76e67dad ddb89be4 5dc9da79".split()

VERIFIER_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
NOTE = (
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


def check(condition, what):
    """Stops where a constant is not what this program computes."""
    if not condition:
        raise SystemExit("the self-test fails: " + what)


def flipped(data, bit):
    """The bytes with one bit changed."""
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_signatures():
    """Signatures of the RFC, and every one of them with any bit of it changed."""
    count = 0
    for key, message, signature in SIGNATURES:
        key, message = bytes.fromhex(key), bytes.fromhex(message)
        signature = bytes.fromhex(signature)
        check(ed25519.is_signature(key, message, signature), "RFC 8032")
        for bit in range(0, 512, 11):
            changed = flipped(signature, bit)
            check(not ed25519.is_signature(key, message, changed), "RFC 8032, bit %d" % bit)
            count += 1
        # The same scalar, taken once more around the group.
        scalar = int.from_bytes(signature[32:], "little") + ed25519.L
        again = signature[:32] + scalar.to_bytes(32, "little")
        check(not ed25519.is_signature(key, message, again), "RFC 8032, a scalar too large")
        count += 2
    return count


def subtree(leaves):
    """The root by definition."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    middle = trees.split(len(leaves))
    return trees.node_hash(subtree(leaves[:middle]), subtree(leaves[middle:]))


def inclusion(index, leaves):
    """The proof of a leaf by definition."""
    if len(leaves) < 2:
        return []
    middle = trees.split(len(leaves))
    if index < middle:
        return inclusion(index, leaves[:middle]) + [subtree(leaves[middle:])]
    return inclusion(index - middle, leaves[middle:]) + [subtree(leaves[:middle])]


def consistency(first, leaves, is_whole=True):
    """The proof of growth by definition."""
    if first == len(leaves):
        return [] if is_whole else [subtree(leaves)]
    middle = trees.split(len(leaves))
    if first <= middle:
        return consistency(first, leaves[:middle], is_whole) + [subtree(leaves[middle:])]
    return consistency(first - middle, leaves[middle:], False) + [subtree(leaves[:middle])]


def test_trees():
    """The trees of the published leaves, and all proofs in trees of up to 20."""
    peaks, count = trees.Peaks(), 0
    for leaf, root in zip(LEAVES, ROOTS):
        peaks.append(trees.leaf_hash(bytes.fromhex(leaf)))
        check(peaks.root().hex().startswith(root), "the tree of %d leaves" % peaks.size)
        count += 1
    leaves, roots = [], [trees.Peaks().root()]
    for size in range(1, 21):
        leaves.append(trees.leaf_hash(b"%d" % size))
        root = subtree(leaves)
        roots.append(root)
        for index in range(size):
            path = inclusion(index, leaves)
            found = trees.root_of_inclusion(index, size, leaves[index], path)
            check(found == root, "leaf %d of %d" % (index, size))
            path = consistency(index + 1, leaves)
            grew = trees.is_consistent(index + 1, roots[index + 1], size, root, path)
            check(grew, "%d grows to %d" % (index + 1, size))
            forged = trees.is_consistent(index + 1, flipped(roots[index + 1], 9), size, root, path)
            check(not forged, "another %d does not grow to %d" % (index + 1, size))
            count += 3
    return count


def test_notes():
    """The example of the specification of notes."""
    key = Key(VERIFIER_KEY)
    check(key.has_signed(Note(NOTE.encode("utf-8"))), "the example of C2SP signed-note")
    return 1


def run():
    """Runs everything and says how much it was."""
    count = test_signatures() + test_trees() + test_notes()
    print("self-test: %d checks" % count)
    return 0
