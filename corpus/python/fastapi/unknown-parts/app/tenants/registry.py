import sqlite3


def _query(sql: str) -> list[str]:
    with sqlite3.connect(":memory:") as database:
        database.executescript(
            """
            create table sections (name text);
            insert into sections values ('news'), ('jobs');
            create table methods (name text);
            insert into methods values ('POST');
            """
        )
        return [row[0] for row in database.execute(sql)]


def load_sections() -> list[str]:
    return _query("select name from sections")


def load_methods() -> list[str]:
    return _query("select name from methods")
