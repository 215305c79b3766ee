# The root of a ledger's tree as RFC 9162, section 2.1.1, defines it: root.py SIZE SEGMENT…
import base64, hashlib, itertools, sys

lines = itertools.chain.from_iterable(open(path, "rb") for path in sys.argv[2:])
complete = []  # the roots of the complete subtrees, each half as high as the one before it or less
for count, line in enumerate(itertools.islice(lines, int(sys.argv[1])), 1):
    node = hashlib.sha256(b"\x00" + line.removesuffix(b"\n")).digest()
    while not count & 1:
        node = hashlib.sha256(b"\x01" + complete.pop() + node).digest()
        count >>= 1
    complete.append(node)
root = complete.pop()
while complete:
    root = hashlib.sha256(b"\x01" + complete.pop() + root).digest()
print(base64.b64encode(root).decode())
