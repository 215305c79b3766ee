# The tables of a ledger with orjson: fold_orjson.py FOLDER SEGMENT…
#
# state.tsv    directive, notice, sequence of its issuance, deadline in force, latest status reported,
#              latest party that was made its lead
# types.tsv    type, number of events
# reports.tsv  party, number of its reports
import collections, itertools, sys

import orjson

state, types, reports = {}, collections.Counter(), collections.Counter()
for line in itertools.chain.from_iterable(open(path, "rb") for path in sys.argv[2:]):
    event = orjson.loads(line)
    kind, data = event["type"], event["data"]
    types[kind] += 1
    if kind == "directive.issued":
        due = data["deadline"]["due"] if "deadline" in data else ""
        state[event["subject"]] = [data["notice"], event["sequence"], due, "", ""]
    elif kind == "deadline.changed":
        state[event["subject"]][2] = data["deadline"]["due"]
    elif kind == "status.reported":
        state[event["subject"]][3] = data["status"]
        reports[data["party"]] += 1
    elif kind == "assignment.made" and data["role"] == "lead":
        state[event["subject"]][4] = data["party"]


def write(name, rows):
    with open(f"{sys.argv[1]}/{name}.tsv", "w") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in sorted(rows))


write("state", ([key, *row] for key, row in state.items()))
write("types", types.items())
write("reports", reports.items())
