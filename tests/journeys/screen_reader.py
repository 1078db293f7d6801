"""A screen reader of our own, and what somebody does who hears the program and never sees it.

``screen_reader.py WHO COMMAND...``: run by the system's Python, which has AT-SPI, on a bus of its
own. It starts the program and knows of it what the program tells assistive technology, no more.
WHO is JSON: who signs in, and whom they book. What is heard goes to standard output, line by
line; it ends with 1 and a sentence where something is not to be heard.
"""

import base64
import hmac
import json
import os
import signal
import struct
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is named first

PATIENCE = 30.0
KEYS = {"F2": 0xFFBF, "Return": 0xFF0D, "Tab": 0xFF09, "Down": 0xFF54, "Escape": 0xFF1B}
MODIFIERS = {"Ctrl": 37, "Alt": 64}
"""Where these keys are on every keyboard of X11: to hold one is to say where it is."""


class NotHeardError(Exception):
    """What was listened for did not come."""


class Reader:
    """Hears one program: the focus, announcements, and what stands in its tree."""

    def __init__(self):
        self.heard = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in (
            "object:state-changed:focused",
            "object:announcement",
            "object:active-descendant-changed",
        ):
            self._listener.register(kind)

    def _hear(self, event):
        try:
            if event.type.startswith("object:announcement"):
                self.say(f"! {event.any_data}")
            elif event.detail1 or "descendant" in event.type:
                self.say(spoken(event.source))
        except GLib.Error:  # it is gone already
            return

    def say(self, words):
        self.heard.append(words)
        print(json.dumps(words), flush=True)

    def until(self, heard, what):
        """Listen until something is so; what it was."""
        end = time.monotonic() + PATIENCE
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            while context.iteration(may_block=False):
                pass
            try:
                found = heard()
            except GLib.Error:  # asked of something that has just gone
                found = None
            if found:
                return found
            time.sleep(0.02)
        raise NotHeardError(f"{what}; heard last: {self.heard[-6:]}")


def spoken(one):
    """As it would be read aloud: what it is called, what it is, what stands in it."""
    words = [one.get_name() or "", one.get_role_name()]
    if one.get_role() is Atspi.Role.TEXT:
        words.append(Atspi.Text.get_text(one, 0, -1))
    return " · ".join(word for word in words if word)


def below(one, depth=0):
    """Everything that is shown, in the order of the tree."""
    if one is None or depth > 40:
        return
    yield one
    for at in range(min(one.get_child_count(), 400)):
        child = one.get_child_at_index(at)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from below(child, depth + 1)


def windows():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(at)
        for n in range(application.get_child_count()):
            window = application.get_child_at_index(n)
            if window.get_state_set().contains(Atspi.StateType.SHOWING):
                yield window


def find(role, words):
    """Something of this role whose name holds these words, in any window that is shown."""
    for window in windows():
        for one in below(window):
            if one.get_role() is role and words in (one.get_name() or ""):
                return one
    return None


def press(*chords):
    for chord in chords:
        *held, key = chord.split("+")
        for one in held:
            Atspi.generate_keyboard_event(MODIFIERS[one], None, Atspi.KeySynthType.PRESS)
        code = KEYS.get(key) or ord(key.lower())
        Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.SYM)
        for one in reversed(held):
            Atspi.generate_keyboard_event(MODIFIERS[one], None, Atspi.KeySynthType.RELEASE)


def type_in(text):
    for letter in text:
        Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)


def code(secret):
    """The one-time code of now (RFC 6238)."""
    count = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.digest(base64.b32decode(secret), count, "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def has_focus(words):
    def heard():
        for window in windows():
            for one in below(window):
                if one.get_state_set().contains(Atspi.StateType.FOCUSED) and words in spoken(one):
                    return one
        return None

    return heard


def journey(reader, who):
    """Sign in, book, open the log: by ear."""
    role = Atspi.Role
    reader.until(lambda: next(windows(), None), "a window")
    reader.until(lambda: find(role.TEXT, "Name"), "where the name is typed")
    reader.until(has_focus("Name"), "the name has the keyboard")
    type_in(who["name"])
    press("Return")
    reader.until(has_focus("Password"), "the password is asked for")
    type_in(who["password"])
    press("Return")
    reader.until(has_focus("code"), "the code is asked for")
    type_in(code(who["secret"]))
    reader.until(lambda: find(role.PUSH_BUTTON, "Lock"), "the desk")
    press("Ctrl+n")
    reader.until(has_focus("Patient"), "whom the booking is for")
    type_in(who["letters"])
    reader.until(lambda: find(role.LIST_ITEM, who["patient"]), "the patient is found")
    press("Return")
    reader.until(lambda: find(role.LIST_ITEM, "Today") or find(role.LIST_ITEM, ":"), "a time")
    press("F2")  # the birth date was told
    press("Ctrl+Return")
    answers = ("is booked", "all the same")
    reader.until(
        lambda: any(answer in one for one in reader.heard for answer in answers), "an answer"
    )
    if not any("is booked" in one for one in reader.heard):
        press("Ctrl+Return")  # at some hours the first free time is on a day with a visit
    reader.until(lambda: any("is booked" in one for one in reader.heard), "it is said to be booked")
    log = reader.until(lambda: find(role.CHECK_BOX, "Log"), "the room of the log")
    Atspi.Action.do_action(log, 0)
    reader.say(
        spoken(reader.until(lambda: find(role.TABLE_CELL, "Booked"), "the booking in the log"))
    )


def main():
    who = json.loads(sys.argv[1])
    with subprocess.Popen(sys.argv[2:], start_new_session=True) as program:
        reader = Reader()
        try:
            journey(reader, who)
        except NotHeardError as error:
            print(json.dumps(f"NOT HEARD: {error}"), flush=True)
            return 1
        finally:
            os.killpg(program.pid, signal.SIGTERM)
    return 0


if __name__ == "__main__":
    sys.exit(main())
