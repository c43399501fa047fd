# SPDX-License-Identifier: Apache-2.0
"""Attacks by people who have duties in the house and want more than those give."""

import secrets
import sqlite3

from attack_world import attack

REASON = "ต้องดูบันทึกด่วนก่อนประชุมบ่ายวันนี้"


def look_up(world, query, *values):
    """One row of the database, as only the attacker's victim could read it."""
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        return database.execute(query, values).fetchone()


def home(world):
    """The organization that the demo's partner coordinates: its id and name."""
    return look_up(
        world,
        "select o.id, o.name from grants g join organizations o on o.id = g.organization where g.account = ?",
        world.account("partner"),
    )


def open_in_need(world, me, report):
    """States a reason; the report can then be seen."""
    path = f"/open?record=report:{report}&for=reading.read"
    answer = world.form(path, [("reason", REASON), ("hours", "1")], who=me)
    if answer.status != 303 or world.ask("GET", f"/reports/{report}", who=me).status != 200:
        raise SystemExit(f"the report was not opened in need: status {answer.status}")


@attack("A record opened in need, taken over", "own")
def take_over(world):
    report, = look_up(world, "select id from reports where state = 'review' order by id limit 1")
    me = world.strong("partner")
    if world.ask("GET", f"/reports/{report}", who=me).status != 403:
        raise SystemExit("the report was theirs to see anyway")
    open_in_need(world, me, report)
    fields = [("title", "โครงการลองดี " + secrets.token_hex(3)), ("partner", home(world)[1]), ("role", "lead")]
    mine = world.form("/programmes", fields + [("starts", "1/1/2569"), ("ends", "1/1/2571")], who=me).location
    if not mine.startswith("/programmes/"):
        raise SystemExit("no programme of one's own")
    taken = [("item", str(number)) for number in range(1, 40)]
    world.form(f"/reports/{report}/accept", [("programme", mine.removeprefix("/programmes/")), ("title", "x")] + taken, who=me)
    state, = look_up(world, "select state from reports where id = ?", report)
    return "another organization's report became part of one's own programme" if state == "accepted" else None


@attack("A record opened in need, changed", "policy")
def change_opened(world):
    report, = look_up(world, "select id from reports where state = 'review' order by id limit 1")
    me = world.strong("partner")
    open_in_need(world, me, report)
    answer = world.form(f"/reports/{report}/items", [("kind", "agreement"), ("text", "planted")], who=me)
    return f"status {answer.status}" if answer.status not in (401, 403) else None


@attack("Opening in need by a PIN alone", "steps")
def open_by_pin(world):
    report, = look_up(world, "select id from reports where state = 'review' order by id limit 1")
    path = f"/open?record=report:{report}&for=reading.read"
    answer = world.form(path, [("reason", REASON), ("hours", "1")], who=world.person("partner"))
    return f"status {answer.status}" if answer.status == 303 else None


@attack("Handing over to a stranger, to read their telephone", "own")
def hand_over_to_stranger(world):
    me, stranger = world.person("partner"), world.account("coordinator")
    if world.ask("GET", f"/people/{stranger}", who=me).status not in (200, 403):
        raise SystemExit("no such person")
    added = world.form("/people", [("name", "ผู้ช่วยลองดี"), ("role", "volunteer"), ("organization", home(world)[0])], who=me)
    if "/enter/" not in added.text:
        raise SystemExit(f"nobody to hand over from: status {added.status}")
    leaver, = look_up(world, "select id from accounts where name = 'ผู้ช่วยลองดี' order by created_at desc limit 1")
    world.form(f"/people/{leaver}/hand-over", [("to", stranger)], who=me)
    answer = world.form(f"/people/{stranger}/phone", [], who=me)
    return f"status {answer.status}" if answer.status == 200 else None
