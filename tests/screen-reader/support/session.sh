# A screen that nobody sees, and Orca on it. Runs inside `dbus-run-session`; prints the display and the session's bus, and
# ends with its standard input. In: the file that Orca writes to.
Xvfb -displayfd 3 -screen 0 1400x1000x24 3>"$1.display" >/dev/null 2>&1 &
started=$!
until [ -s "$1.display" ]; do sleep 0.1; done
export DISPLAY=":$(cat "$1.display")"
/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 --screen-reader=1 >/dev/null 2>&1 &
started="$started $!"
until dbus-send --session --dest=org.a11y.Bus --print-reply /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null 2>&1; do
  sleep 0.1
done
# Debian's Python, which has what Orca needs.
/usr/bin/python3 "$(dirname "$0")/orca-at-once.py" --debug-file="$1" --disable=braille </dev/null >/dev/null 2>&1 &
started="$! $started"
echo "$DISPLAY $DBUS_SESSION_BUS_ADDRESS"
cat >/dev/null
kill -9 $started
wait
