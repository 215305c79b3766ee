# The tables of fold_orjson.py with DuckDB, on all cores: fold_duckdb.py FOLDER SEGMENT…
import sys

import duckdb

database = duckdb.connect()
# Named columns spare DuckDB looking for them; one table, since three of them are made of it.
database.execute(
    """
    CREATE TABLE event AS
    SELECT type, subject, sequence, data.notice AS notice, data.party AS party, data.role AS role,
      data.status AS status, data.deadline.due AS due
    FROM read_json(?, format = 'newline_delimited', columns = {
      type: 'VARCHAR', subject: 'VARCHAR', sequence: 'VARCHAR',
      data: 'STRUCT(notice VARCHAR, party VARCHAR, role VARCHAR, status VARCHAR,
             deadline STRUCT(due VARCHAR))'})
    """,
    [sys.argv[2:]],
)
tables = {
    "state": """
      SELECT subject, any_value(notice) FILTER (type = 'directive.issued'),
        any_value(sequence) FILTER (type = 'directive.issued'),
        arg_max(due, sequence) FILTER (type IN ('directive.issued', 'deadline.changed')),
        arg_max(status, sequence) FILTER (type = 'status.reported'),
        arg_max(party, sequence) FILTER (type = 'assignment.made' AND role = 'lead')
      FROM event
      WHERE type IN
        ('directive.issued', 'deadline.changed', 'status.reported', 'assignment.made')
      GROUP BY 1 ORDER BY 1
    """,
    "types": "SELECT type, count(*) FROM event GROUP BY 1 ORDER BY 1",
    "reports": """
      SELECT party, count(*) FROM event WHERE type = 'status.reported' GROUP BY 1 ORDER BY 1
    """,
}
for name, query in tables.items():
    path = f"{sys.argv[1]}/{name}.tsv"
    database.execute(f"COPY ({query}) TO '{path}' (FORMAT csv, DELIMITER '\t', HEADER false)")
