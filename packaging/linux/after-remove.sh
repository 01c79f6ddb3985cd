#!/bin/sh
set -e
# An upgrade runs this too, and keeps what the newer package has put there.
if [ "$1" = remove ] || [ "$1" = purge ]; then
  rm -f "$DPKG_ROOT/usr/bin/handover"
fi
