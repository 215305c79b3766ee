# Directive ledger · SecondVerifier — SPDX-License-Identifier: Apache-2.0
"""The fields of every event, taken from the tables of the documentation themselves.

“The fields of every event” (EventFields.md) is written so that a program can read it: a row of a
table names the fields of a type or an object, each with its form. What a form is stands here.
"""

import datetime
import os
import re

from sshsig import public_key
from trees import Malformed, from_base64

PAGE = os.path.join(
    os.path.dirname(os.path.abspath(__file__)),
    "../../Sources/EventCoding/EventCoding.docc/EventFields.md",
)

LIMIT = 2**53 - 1
IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9._/-]{0,95}\Z")
EVENT_ID = re.compile(r"[A-Za-z0-9._:/#-]{1,64}\Z")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]{3})?"
    r"([+-][0-9]{2}:[0-9]{2})\Z"
)
FIELD = re.compile(r"`([a-z][a-z0-9]*)`(\??) (.+)\Z")


def fail(place, what):
    """Refuses a value."""
    raise Malformed("%s: %s" % (place, what))


def require(condition, place, what):
    """Refuses a value unless something holds of it."""
    if not condition:
        fail(place, what)


def take_day(text, place):
    """A day of the Gregorian calendar."""
    require(re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", text, re.ASCII), place, "no day")
    try:
        return datetime.date(int(text[:4]), int(text[5:7]), int(text[8:]))
    except ValueError:
        return fail(place, "no day of the calendar")


def offset_minutes(text, place):
    """An offset from UTC in minutes."""
    match = re.match(r"([+-])([0-9]{2}):([0-9]{2})\Z", text, re.ASCII)
    require(match, place, "no offset")
    minutes = int(match[2]) * 60 + int(match[3])
    require(int(match[3]) < 60 and minutes <= 14 * 60 and text != "-00:00", place, "no offset")
    return -minutes if match[1] == "-" else minutes


def take_instant(text, place, offset, has_milliseconds=False):
    """The milliseconds of an instant, counted from the year 1 of UTC."""
    match = INSTANT.match(text)
    require(match and bool(match[5]) == has_milliseconds, place, "no instant")
    require(match[6] == offset, place, "an offset that is not the ledger's")
    hour, minute, second = int(match[2]), int(match[3]), int(match[4])
    require(hour < 24 and minute < 60 and second < 60, place, "no time of day")
    minutes = take_day(match[1], place).toordinal() * 1440 + hour * 60 + minute
    seconds = (minutes - offset_minutes(offset, place)) * 60 + second
    first, end = datetime.date(2, 1, 1).toordinal(), datetime.date(9999, 1, 1).toordinal()
    require(first * 86400 <= seconds < end * 86400, place, "a year that is not from 2 to 9998")
    return seconds * 1000 + int((match[5] or ".0")[1:])


def take_period(text, place):
    """A year, half-year, quarter, month, week of ISO 8601 or day."""
    match = re.match(r"([0-9]{4})(?:-(H[12]|Q[1-4]|W[0-9]{2}|[0-9]{2}))?\Z", text, re.ASCII)
    if not match:
        take_day(text, place)
        return
    year, part = int(match[1]), match[2] or ""
    require(year >= 1, place, "no year")
    if part.startswith("W"):
        # The 28th of December always lies in the last week of its year.
        last = datetime.date(year, 12, 28).isocalendar()[1]
        require(1 <= int(part[1:]) <= last, place, "no week of that year")
    elif part and part[0] not in "HQ":
        require(1 <= int(part) <= 12, place, "no month")


def take_decimal(text, place):
    """A decimal number in a string."""
    require(DECIMAL.match(text), place, "no decimal number")
    digits = text.lstrip("-").replace(".", "")
    require(len(digits) <= 18, place, "more than 18 digits")
    require(not (text.startswith("-") and set(digits) == {"0"}), place, "minus zero")


class Fields:
    """The tables, and whether a value is what they say."""

    def __init__(self, page):
        self.types, self.objects, self.forms, self.words = {}, {}, {}, {}
        section = ""
        for line in page.splitlines():
            if line.startswith("## "):
                section = line[3:]
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            if not cells or set(cells[0]) <= set("-"):
                continue
            if section == "Overview" and cells[0] != "Type":
                self.types[cells[0].strip("`")] = (cells[1], self.fields(cells[2]))
            elif section == "Objects" and cells[0] != "Object":
                self.objects[cells[0]] = self.fields(cells[1])
            elif section == "Forms" and cells[0] != "Form":
                for name in cells[0].split(", "):
                    self.forms[name] = cells[1]
                if re.fullmatch(r"`[^`]+`(, `[^`]+`)*", cells[1]):
                    self.words[cells[0]] = set(re.findall(r"`([^`]+)`", cells[1]))

    @staticmethod
    def fields(cell):
        """The fields of a cell: from the name to whether it may be absent, and the form."""
        fields = {}
        for text in cell.split(", "):
            match = FIELD.match(text)
            if not match:
                raise Malformed("the documentation names no field in “%s”" % text)
            fields[match[1]] = (match[2] == "?", match[3])
        return fields

    def check_subject(self, kind, subject, origin):
        """Holds a subject against the kind of thing that a type is about."""
        if kind == "ledger":
            require(subject == origin, "subject", "not the origin of the ledger")
        elif kind == "year":
            require(re.match(r"[0-9]{4}\Z", subject, re.ASCII), "subject", "no year")
            take_period(subject, "subject")
        elif kind == "event":
            require(EVENT_ID.match(subject), "subject", "no name of an event")
        else:
            require(IDENTIFIER.match(subject), "subject", "no identifier")

    def check_object(self, value, fields, place, context):
        """Holds an object against its fields."""
        require(isinstance(value, dict), place, "no object")
        for name in value:
            require(name in fields, place + "." + name, "no such field")
        for name, (is_optional, form) in fields.items():
            if name in value:
                self.check(value[name], form, name, place + "." + name, context)
            else:
                require(is_optional, place + "." + name, "is missing")

    def check_list(self, entries, form, name, place, context):
        """Holds a list against the form of its entries."""
        require(isinstance(entries, list) and len(entries) <= 1000, place, "no list")
        restates = context["type"] == "directive.amended" and name in RESTATED
        require(entries or restates, place, "an empty list")
        if name == "may":
            require(entries == sorted(set(map(str, entries))), place, "rights in another order")
        for index, entry in enumerate(entries):
            self.check(entry, form, name, "%s.%d" % (place, index), context)

    def check(self, value, form, name, place, context):
        """Holds a value against a form."""
        if form.startswith("["):
            self.check_list(value, form[1:-1], name, place, context)
        elif form in self.objects:
            self.check_object(value, self.objects[form], place, context)
            if form == "deadline":
                check_deadline(value, place)
        elif form == "`true`":
            require(value is True, place, "not true")
        elif form in ("count", "integer") or re.match(r"[0-9]+(–[0-9]+)?\Z", form):
            check_integer(value, form, place)
        else:
            require(isinstance(value, str) and value, place, "no text")
            self.check_text(value, form, name, place, context)

    def check_text(self, text, form, name, place, context):
        """Holds a text against a form."""
        if form in self.words:
            require(text in self.words[form], place, "none of the words")
        elif form == "id":
            pattern = EVENT_ID if self.names_event(name) else IDENTIFIER
            require(pattern.match(text), place, "no identifier")
            if name == "origin":
                require(text == context["origin"], place, "not the source of the line")
        elif form in ("line", "text"):
            limit = 1000 if form == "line" else 8000
            require(len(text.encode("utf-8")) <= limit, place, "a text that is too long")
        elif form == "instant":
            take_instant(text, place, context["offset"])
        elif form == "clock":
            match = re.match(r"([0-9]{2}):([0-9]{2})\Z", text, re.ASCII)
            require(match and int(match[1]) < 24 and int(match[2]) < 60, place, "no time of day")
        elif form == "sha256":
            require(re.match(r"[0-9a-f]{64}\Z", text), place, "no SHA-256")
        elif form in TEXT_FORMS:
            TEXT_FORMS[form](text, place)
        else:
            raise NotImplementedError("the form “%s” of EventFields.md" % form)

    def names_event(self, name):
        """Whether a field holds the name of an event; the page says so beside the form."""
        return name in re.findall(r"`([a-z]+)`", self.forms["id"].partition(";")[2])


def take_key(text, place):
    """A public key as OpenSSH writes it, without a comment."""
    try:
        public_key(text)
    except Malformed:
        fail(place, "no key")


def take_digest(text, place):
    """A SHA-256 in base64."""
    try:
        from_base64(text, 32)
    except Malformed:
        fail(place, "no digest")


RESTATED = ("deliverto", "needs", "onward")

TEXT_FORMS = {
    "day": take_day,
    "offset": offset_minutes,
    "period": take_period,
    "decimal": take_decimal,
    "digest": take_digest,
    "key": take_key,
}

OF_RULE = {
    "before": ({"date"}, set()),
    "by": ({"date"}, set()),
    "period": ({"period"}, set()),
    "window": ({"from", "to"}, set()),
    "at": ({"at"}, set()),
    "days": ({"days", "after"}, {"working"}),
}


def check_deadline(value, place):
    """Holds a deadline against what its rule asks for."""
    needed, allowed = OF_RULE[value["rule"]]
    names = set(value) - {"rule", "due", "phrase"}
    require(needed <= names <= needed | allowed, place, "not what the rule asks for")


def check_integer(value, form, place):
    """Holds a number against its range."""
    require(isinstance(value, int) and not isinstance(value, bool), place, "no integer")
    if form == "integer":
        low, high = -LIMIT, LIMIT
    elif form == "count":
        low, high = 0, LIMIT
    else:
        first, _, last = form.partition("–")
        low, high = int(first), int(last or first)
    require(low <= value <= high, place, "out of range")


def read_fields(path=PAGE):
    """The tables of the documentation."""
    with open(path, encoding="utf-8") as page:
        return Fields(page.read())
