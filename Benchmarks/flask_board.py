# SPDX-License-Identifier: Apache-2.0
"""The board's page once more, as Flask with sqlite3 and Jinja would make it: the yardstick of board.py.

`make` takes a board apart into rows and cells in a SQLite file and a template; the application reads the rows and
renders the template. Its database work is lighter than ours (states and sums are worked out already): to its advantage.
"""

import json
import os
import pathlib
import sqlite3

from flask import Flask, render_template

TABLE, CARDS, AFTER = '<div class="board desk"', '<section class="phone">', "</section>"
TEMPLATE = """{{ before|safe }}<div class="board desk" role="region" aria-label="{{ label }}" tabindex="0"><table><thead><tr>
{%- for column in columns %}<th scope="col">{% if column.link %}<a href="{{ column.link }}">{{ column.title }}</a>
{%- else %}{{ column.title }}{% endif %}</th>{% endfor %}</tr></thead><tbody>
{%- for row in rows %}<tr><th scope="row"><a href="{{ row.link }}">{{ row.title }}</a>
{%- if row.note %}<div><small>{{ row.note }}</small></div>{% endif %}</th>
{%- for cell in row.cells %}<td>{% if cell.chip %}<span class="{{ cell.wash }}">{{ cell.chip }}</span>
{%- for note in cell.notes %}<div><small>{{ note }}</small></div>{% endfor %}
{%- else %}<span class="muted">–</span>{% endif %}</td>{% endfor %}</tr>{% endfor %}</tbody></table></div>
{%- if cards %}<section class="phone">{% for row in rows %}<article class="card"><h2><a href="{{ row.link }}">{{ row.title }}</a></h2><dl>
{%- for cell in row.cells if cell.chip %}<dt>{{ cell.column }}</dt><dd>
{%- if cell.chip %}<span class="{{ cell.wash }}">{{ cell.chip }}</span>
{%- for note in cell.notes %}<div><small>{{ note }}</small></div>{% endfor %}{% endif %}</dd>{% endfor %}</dl></article>
{%- endfor %}</section>{% endif %}{{ after|safe }}"""


def words(element):
    """The text of an element."""
    return "".join(element.itertext()) if element is not None else ""


def make(page, place):
    """Takes the page of a board apart and lays it into a folder."""
    import html5lib

    start, cards = page.index(TABLE), page.find(CARDS)
    end = page.index(AFTER, cards) + len(AFTER) if cards >= 0 else page.index("</table>", start) + len("</table></div>")
    tree = html5lib.parse(page[start:end], namespaceHTMLElements=False)
    table = next(tree.iter("table"))
    head, *body = table.iter("tr")
    columns = [{"title": words(th), "link": next((a.get("href") for a in th.iter("a")), None)} for th in head.iter("th")]
    database = sqlite3.connect(place / "board.db")
    database.execute("create table rows (id integer primary key, link text, title text, note text)")
    database.execute(
        "create table cells (id integer primary key, row integer references rows (id), number integer, wash text,"
        " chip text, notes text, unique (row, number))"
    )
    for number, tr in enumerate(body):
        th, cells = next(tr.iter("th")), list(tr.iter("td"))
        link, note = next(th.iter("a")), next(th.iter("small"), None)
        database.execute("insert into rows values (?, ?, ?, ?)", (number, link.get("href"), words(link), words(note)))
        for position, td in enumerate(cells):
            chip = next((span for span in td.iter("span") if "chip" in span.get("class", "")), None)
            notes = json.dumps([words(small) for small in td.iter("small")], ensure_ascii=False)
            database.execute(
                "insert into cells (row, number, wash, chip, notes) values (?, ?, ?, ?, ?)",
                (number, position, chip.get("class") if chip is not None else None, words(chip) or None, notes),
            )
    database.commit()
    database.close()
    rest = {"before": page[:start], "after": page[end:], "columns": columns, "cards": cards >= 0, "label": columns[0]["title"]}
    (place / "page.json").write_text(json.dumps(rest, ensure_ascii=False), encoding="utf-8")
    templates = place / "templates"
    templates.mkdir()
    (templates / "board.html").write_text(TEMPLATE, encoding="utf-8")


def application():
    """The Flask application over a folder that `make` filled (BOARD_FOLDER)."""
    place = pathlib.Path(os.environ["BOARD_FOLDER"])
    flask = Flask(__name__, template_folder=str(place / "templates"))
    rest = json.loads((place / "page.json").read_text(encoding="utf-8"))

    @flask.get("/board")
    def board():
        database = sqlite3.connect(place / "board.db")
        database.row_factory = sqlite3.Row
        rows = [dict(row, cells=[]) for row in database.execute("select id, link, title, note from rows order by id")]
        for cell in database.execute("select row, number, wash, chip, notes from cells order by row, number"):
            column = rest["columns"][cell["number"] + 1]["title"]
            rows[cell["row"]]["cells"].append(dict(cell, column=column, notes=json.loads(cell["notes"])))
        database.close()
        return render_template("board.html", rows=rows, **rest)

    return flask
