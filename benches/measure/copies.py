"""Many cases out of a thousand: copies of rows, made by the database itself.

Through the platform a million cases would take hours. A copy has an id of its own, rising as the platform's are, and
another place in the queue; everything else is as the platform wrote it. What is decided has neither tags nor words,
as the platform leaves it.
"""

import sqlite3
from contextlib import closing

# An id that rises with the number, as ids of the platform do with time.
ID = {"sqlite": "id_of({n})", "postgres": "('0190aaaa-0000-7000-8000-' || lpad(to_hex({n}), 12, '0'))::uuid"}
NUMBERS = {
    "sqlite": "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {all}) ",
    "postgres": "WITH numbers AS (SELECT n::bigint FROM generate_series(1, {all}) AS numbers(n)) ",
}
# Due in any of 400 hours, with any risk within the hour: lane, hour and risk are one number.
PLACE = "t.place + (n.n % 400) * 1048576 + (n.n * 7919) % 100000"
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'case_words' AND sql IS NOT NULL",
    "postgres": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'case_words' AND indexname NOT LIKE '%pkey'",
}


def grow(bench, engine, name, url, waiting, decided):
    """Adds so many open and so many decided cases."""
    columns = {table: columns_of(bench, engine, name, url, table)
               for table in ("reviews", "review_versions", "cases", "case_tags", "case_words")}
    indexes = [line.split("|", 1) for line in ask(bench, engine, name, url, INDEXES[engine]).splitlines()]
    count = int(ask(bench, engine, name, url, "SELECT count(*) FROM cases"))
    own = ID[engine].format(n="n.n")
    kind = f"first_cases f ON f.k = n.n % {count}"
    state = f"CASE WHEN n.n <= {waiting} THEN 'open' ELSE 'decided' END"
    tables = [
        ("reviews", f"{kind} JOIN reviews t ON t.id = f.subject_id", {"id": own, "manage_hash": "NULL"}, waiting),
        ("review_versions", f"{kind} JOIN review_versions t ON t.review_id = f.subject_id", {"review_id": own}, waiting),
        ("cases", f"{kind} JOIN cases t ON t.id = f.id",
         {"id": own, "subject_id": own, "place": PLACE, "state": state}, waiting + decided),
        ("case_tags", f"{kind} JOIN case_tags t ON t.case_id = f.id", {"case_id": own}, waiting),
        ("case_words", f"{kind} JOIN case_words t ON t.case_id = f.id", {"case_id": own}, waiting),
    ]
    script = [f"DROP INDEX {index}" for index, _ in indexes]
    script.append("CREATE TABLE first_cases AS SELECT row_number() OVER (ORDER BY id) - 1 AS k, id, subject_id FROM cases")
    for table, joined, changed, rows in tables:
        values = ", ".join(changed.get(column, f"t.{column}") for column in columns[table])
        numbers = NUMBERS[engine].format(all=rows)
        if rows:
            script.append(f"INSERT INTO {table} ({', '.join(columns[table])}) {numbers}"
                          f"SELECT {values} FROM numbers n JOIN {joined}")
    script += [definition for _, definition in indexes] + ["DROP TABLE first_cases"]
    if engine == "postgres":
        script.append("ANALYZE")  # which its autovacuum would do within minutes
    run(bench, engine, name, url, script)


def columns_of(bench, engine, name, url, table):
    """The names of a table's columns."""
    known = {
        "sqlite": f"SELECT name FROM pragma_table_info('{table}')",
        "postgres": f"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'",
    }
    return ask(bench, engine, name, url, known[engine]).split()


def ask(bench, engine, name, url, statement):
    """What a statement gives: a line for each row, with bars between the columns."""
    if engine == "postgres":
        return bench.cluster.sql(statement, f"bench_{name}")
    with closing(sqlite3.connect(path_of(url))) as db:
        return "\n".join("|".join(map(str, row)) for row in db.execute(statement))


def run(bench, engine, name, url, script):
    """Runs statements, all or none."""
    if engine == "postgres":
        bench.cluster.sql("; ".join(["BEGIN", *script, "COMMIT"]), f"bench_{name}", seconds=1800)
        return
    with closing(sqlite3.connect(path_of(url), isolation_level=None)) as db:
        db.create_function("id_of", 1, lambda n: bytes.fromhex(f"0190aaaa000070008000{n:012x}"), deterministic=True)
        for statement in ("PRAGMA synchronous = OFF", "PRAGMA cache_size = -500000", "BEGIN", *script, "COMMIT",
                          "PRAGMA wal_checkpoint(TRUNCATE)"):
            db.execute(statement).fetchall()


def path_of(url):
    """The file of an SQLite URL."""
    return url.removeprefix("sqlite://")
