#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session bus starts the program, as a desktop does it.

   test-activation.py CAPAIAN SERVICE-FILE

Prints TAP. Ends with 77, skipped, without a display or the bindings of the bus.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAME, PATH = 'id.capaian.Capaian', '/id/capaian/Capaian'
PATIENCE = 40

if not os.environ.get('DISPLAY'):
    print('1..0 # SKIP there is no display')
    sys.exit(77)
try:
    import gi
    from gi.repository import Gio, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP {error}')
    sys.exit(77)


def call(interface, method, arguments, name=NAME, path=PATH):
    return BUS.call_sync(name, path, interface, method, arguments, None, 0, PATIENCE * 1000, None)


def owned():
    return call('org.freedesktop.DBus', 'NameHasOwner', GLib.Variant('(s)', (NAME,)),
                'org.freedesktop.DBus', '/org/freedesktop/DBus')[0]


def wait(look, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if look():
            return
        time.sleep(0.1)
    raise AssertionError(what)


def windows():
    """How many windows of the program the display shows; beside them is one of a single pixel."""
    listed = subprocess.run(['xwininfo', '-root', '-tree'], capture_output=True, text=True,
                            check=True).stdout
    return sum('("capaian"' in line.lower() and ' 1x1+' not in line
               for line in listed.splitlines())


def idle():
    """Nobody has called: the program is not there"""
    assert not owned(), 'the name is taken already'
    assert windows() == 0, 'a window is there'


def activates():
    """A call by name starts it and shows its window"""
    call('org.freedesktop.Application', 'Activate', GLib.Variant('(a{sv})', ({},)))
    assert owned(), 'nobody took the name'
    wait(lambda: windows() > 0, 'no window came')


def opens():
    """A file that is handed over is taken by the window that is there"""
    before = windows()
    table = Path(os.environ['XDG_DATA_HOME'], 'tabel.csv')
    table.write_text('region_code,indicator,as_of,value\n', encoding='utf-8')
    call('org.freedesktop.Application', 'Open',
         GLib.Variant('(asa{sv})', ([table.as_uri()], {})))
    time.sleep(1)
    assert owned(), 'it ended'
    assert windows() == before, 'a second window came'


def quits():
    """Its action ends it, and gives the name back"""
    call('org.freedesktop.Application', 'ActivateAction',
         GLib.Variant('(sava{sv})', ('quit', [], {})))
    wait(lambda: not owned(), 'the name is still taken')


def inside():
    points = (idle, activates, opens, quits)
    failed = False
    print(f'1..{len(points)}')
    for number, point in enumerate(points, 1):
        try:
            point()
            print(f'ok {number} {point.__doc__}', flush=True)
        except (AssertionError, GLib.Error) as error:
            failed = True
            print(f'not ok {number} {point.__doc__}\n# {error}', flush=True)
    return 1 if failed else 0


def outside(program, service):
    """A session bus that knows the service file as it is installed, of the program that was built."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(service).read_text(encoding='utf-8').splitlines()
        installed = next(line for line in lines if line.startswith('Exec='))
        arguments = installed.split(' ', 1)[1]
        services = Path(folder, 'dbus-1', 'services')
        services.mkdir(parents=True)
        Path(services, f'{NAME}.service').write_text(
            '\n'.join(line if line != installed else f'Exec={program} {arguments}'
                      for line in lines) + '\n', encoding='utf-8')
        environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder,
                           GTK_A11Y='none')
        environment.pop('DBUS_SESSION_BUS_ADDRESS', None)
        return subprocess.run(['dbus-run-session', '--', sys.executable, __file__, '--inside'],
                              env=environment, stderr=subprocess.DEVNULL, check=False).returncode


if sys.argv[1] == '--inside':
    BUS = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    sys.exit(inside())
sys.exit(outside(*sys.argv[1:3]))
