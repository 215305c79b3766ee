# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""One line of the log: parsed, held against the tables, written again and compared."""

import json
import re

from characters import is_sound
from fields import EVENT_ID, IDENTIFIER, LIMIT, offset_minutes, require, take_instant
from trees import Malformed, from_base64

ATTRIBUTES = [
    "specversion", "id", "source", "type", "subject", "time", "recordedtime", "sequence", "actor",
    "onbehalfof", "data", "predecessorhash",
]  # fmt: skip
KEY = re.compile(r"[a-z][a-z0-9]*\Z")
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
DEPTH = 16


class Line:
    """What a line says."""

    def __init__(self, attributes, recorded):
        self.attributes = attributes
        self.id = attributes["id"]
        self.type = attributes["type"]
        self.data = attributes["data"]
        self.sequence = int(attributes["sequence"])
        self.recorded = recorded

    def submitted(self):
        """The line as its client wrote it, before the ledger added what it adds."""
        added = ("recordedtime", "sequence", "predecessorhash")
        parts = {name: self.attributes[name] for name in self.attributes if name not in added}
        return write(parts, is_data=False).encode("utf-8")


def members(pairs):
    """An object, none of whose keys stands there twice."""
    result = dict(pairs)
    if len(result) != len(pairs):
        raise Malformed("a key stands there twice")
    return result


def refuse_number(text):
    """Refuses what JSON has and the ledger has not."""
    raise Malformed("%s is no integer" % text)


def parse(data):
    """The value of a JSON text; how it is written is compared afterwards."""
    try:
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=members, parse_float=refuse_number,
            parse_constant=refuse_number,
        )  # fmt: skip
    except (ValueError, RecursionError) as error:
        raise Malformed("no JSON: %s" % error) from error


def write(value, is_data=True, depth=0):
    """The one form of a value."""
    if isinstance(value, str):
        if not is_sound(value):
            raise Malformed("a text with a code point that may not stand in one, or not in NFC")
        return '"' + "".join(ESCAPES.get(character, character) for character in value) + '"'
    if value is True:
        return "true"
    if isinstance(value, int) and value is not False:
        if abs(value) > LIMIT:
            raise Malformed("a number out of range")
        return str(value)
    if isinstance(value, list):
        check_depth(depth + 1)
        return "[" + ",".join(write(entry, True, depth + 1) for entry in value) + "]"
    if not isinstance(value, dict):
        raise Malformed("%r is never written" % value)
    names = value
    if is_data:
        check_depth(depth + 1)
        names = sorted(value)
        if not all(KEY.match(name) for name in names):
            raise Malformed("a key of another form")
    # The attributes around the data do not count as a level.
    inner = depth + 1 if is_data else 0
    parts = ['"%s":%s' % (name, write(value[name], True, inner)) for name in names]
    return "{" + ",".join(parts) + "}"


def check_depth(depth):
    """Refuses what is too deep."""
    if depth > DEPTH:
        raise Malformed("more than %d levels" % DEPTH)


def order_of(attributes):
    """The attributes in the order of the page, the one that may be absent only if it is there."""
    return [name for name in ATTRIBUTES if name != "onbehalfof" or name in attributes]


class LineReader:
    """Reads the lines of one ledger, each after the other."""

    def __init__(self, fields):
        self.fields = fields
        self.origin = None
        self.offset = None
        self.recorded = None
        self.ids = set()
        self.count = 0

    def read(self, data):
        """Reads the next line, or refuses it."""
        attributes = parse(data)
        require(isinstance(attributes, dict), "line", "no object")
        order = order_of(attributes)
        require(list(attributes) == order, "line", "other attributes, or in another order")
        for name in order:
            if name != "data":
                require(isinstance(attributes[name], str), name, "no text")
        require(write(attributes, is_data=False).encode("utf-8") == data, "line", "not canonical")
        if self.origin is None:
            self.open(attributes)
        line = self.check(attributes)
        self.ids.add(line.id)
        self.recorded = line.recorded
        self.count += 1
        return line

    def read_alone(self, data, origin, sequence):
        """Reads a line of which nothing is known but the ledger and the number."""
        time = parse(data)
        require(isinstance(time, dict) and isinstance(time.get("time"), str), "line", "no time")
        self.origin, self.offset, self.count = origin, time["time"][-6:], sequence
        offset_minutes(self.offset, "time")
        return self.read(data)

    def open(self, attributes):
        """Takes the origin and the offset from line 0."""
        require(attributes["type"] == "ledger.opened", "type", "not ledger.opened")
        require(isinstance(attributes["data"], dict), "data", "no object")
        offset = attributes["data"].get("offset")
        self.fields.check(offset, "offset", "offset", "data.offset", {})
        self.origin, self.offset = attributes["source"], offset

    def check(self, attributes):
        """Holds the attributes against the page and against the lines before."""
        for name in ("source", "actor", "onbehalfof"):
            require(IDENTIFIER.match(attributes.get(name, "a")), name, "no identifier")
        require(attributes["specversion"] == "1.0", "specversion", "not 1.0")
        require(EVENT_ID.match(attributes["id"]), "id", "of another form")
        require(attributes["source"] == self.origin, "source", "not the origin")
        kind = attributes["type"]
        require(kind in self.fields.types, "type", "not known")
        take_instant(attributes["time"], "time", self.offset)
        recorded = take_instant(attributes["recordedtime"], "recordedtime", self.offset, True)
        from_base64(attributes["predecessorhash"], 32)
        subject, fields = self.fields.types[kind]
        self.fields.check_subject(subject, attributes["subject"], self.origin)
        context = {"origin": self.origin, "offset": self.offset, "type": kind}
        self.fields.check_object(attributes["data"], fields, "data", context)
        require(attributes["sequence"] == "%012d" % self.count, "sequence", "not its number")
        require(self.recorded is None or recorded >= self.recorded, "recordedtime", "goes back")
        require(attributes["id"] not in self.ids, "id", "belongs to an earlier line")
        require(kind != "ledger.opened" or self.count == 0, "type", "opened a second time")
        return Line(attributes, recorded)
