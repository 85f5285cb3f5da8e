#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet from outside, as a screen reader has it: through the accessibility bus, in Indonesian.

   test-reader.py CAPAIAN CAPAIANCTL

Prints TAP. Ends with 77, skipped, without a display or the bindings of the bus.
"""
import os
import subprocess
import sys
import tempfile
import time

PATIENCE = 40
CONTROL, ALT = 37, 64           # key codes of a virtual display
RETURN, UP, TAB, ESCAPE = 0xff0d, 0xff52, 0xff09, 0xff1b

if not os.environ.get('DISPLAY'):
    print('1..0 # SKIP there is no display')
    sys.exit(77)
try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP {error}')
    sys.exit(77)


def below(node, depth=40):
    """All nodes below one, itself first; what goes away meanwhile is left out."""
    yield node
    if depth == 0:
        return
    try:
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from below(child, depth - 1)
    except GLib.Error:
        return


def has(node, state):
    return node.get_state_set().contains(state)


def wait(look, what):
    """What `look` finds, once it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except GLib.Error:
            pass
        time.sleep(0.1)
    raise AssertionError(what)


def where(node):
    """A node by its roles and names, from the outside to the inside."""
    steps = []
    while node is not None and len(steps) < 6:
        steps.append(f'{node.get_role_name()} “{node.get_name()}”')
        node = node.get_parent()
    return ' / '.join(reversed(steps))


class Reader:
    """The program, and what is heard of it."""

    def __init__(self, program, database):
        environment = dict(os.environ)
        for name in ('GTK_A11Y', 'NO_AT_BRIDGE'):
            environment.pop(name, None)
        environment['LANGUAGE'] = 'id'
        self.process = subprocess.Popen([program, '--db', database], env=environment)
        self.root = wait(self.find_application, 'the program is not on the bus')

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.process.pid:
                return node
        return None

    def focused(self):
        for node in below(self.root):
            if has(node, Atspi.StateType.FOCUSED) and has(node, Atspi.StateType.VISIBLE):
                return node.get_name() or ''
        return ''

    def hear(self, *words):
        """Waits until the focus is at what says all of these."""
        last = ['']

        def look():
            last[0] = self.focused()
            return all(word in last[0] for word in words)
        try:
            wait(look, '')
        except AssertionError:
            raise AssertionError(f'{words} expected, “{last[0]}” heard') from None

    def key(self, keyval, *held):
        for code in held:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(keyval, None, Atspi.KeySynthType.SYM)
        for code in reversed(held):
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)
        time.sleep(0.1)

    def type(self, text):
        for letter in text:
            self.key(ord(letter))

    def pane(self, name):
        """The pane of that name, once the focus is in it. GTK 4.8 says nothing of a text in a row:
        there the button to keep it with serves."""
        for node in below(self.root):
            if node.get_name() != name:
                continue
            if any(has(inner, Atspi.StateType.FOCUSED) or inner.get_name() == 'Simpan'
                   for inner in below(node)):
                return node
        return None

    def unnamed(self, pane):
        """Focusable things that say nothing; a list takes the focus only for its items."""
        return [where(node) for node in below(pane)
                if has(node, Atspi.StateType.FOCUSABLE) and has(node, Atspi.StateType.VISIBLE)
                and not (node.get_name() or '').strip()
                and node.get_role_name() not in ('frame', 'filler', 'panel', 'list')]


def opens(reader):
    """The sheet opens at the first cell, which says its region and that it is empty"""
    wait(lambda: len(list(below(reader.root))) > 20, 'the window stays empty')
    reader.key(ord('2'), CONTROL)
    reader.hear('Kedungreja', 'Belum diisi')


def typing(reader):
    """A kept cell says value, change, coverage and state"""
    reader.type('7150')
    reader.key(RETURN)
    reader.hear('Kesugihan', 'Belum diisi')
    reader.key(UP)
    reader.hear('Kedungreja, 7.150, naik 19 dari', 'wajib KTP')


def refusing(reader):
    """A refused cell says why"""
    reader.type('-')
    reader.key(RETURN)
    reader.hear('Kesugihan')
    reader.key(UP)
    reader.hear('Kedungreja, -, Ditolak', 'b = belum lapor')
    reader.key(ESCAPE)
    reader.hear('Kedungreja, 7.150')


def named(reader):
    """Nothing that takes the focus is without a name, on any pane"""
    for name in ('Lembar', 'Kelengkapan', 'Satu Angka'):
        pane = wait(lambda: reader.pane(name), f'{name} has no focus')
        time.sleep(1)
        bad = reader.unnamed(pane)
        assert not bad, '; '.join(bad)
        reader.key(TAB, CONTROL)


def main():
    program, control = sys.argv[1:3]
    points = (opens, typing, refusing, named)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, 'latihan.db')
        subprocess.run([control, 'training', database], check=True, stdout=subprocess.DEVNULL)
        reader = Reader(program, database)
        print(f'1..{len(points)}')
        for number, point in enumerate(points, 1):
            try:
                point(reader)
                print(f'ok {number} {point.__doc__}', flush=True)
            except (AssertionError, GLib.Error) as error:
                failed = True
                print(f'not ok {number} {point.__doc__}\n# {error}', flush=True)
        reader.process.terminate()
        reader.process.wait()
    return 1 if failed else 0


sys.exit(main())
