#!/bin/sh
set -e
# DPKG_ROOT is empty but where the package is installed into another root.
mkdir -p "$DPKG_ROOT/usr/bin"
ln -sf /opt/Handover/handover "$DPKG_ROOT/usr/bin/handover"
# Chromium's sandbox needs it where the kernel gives no namespaces to users.
chmod 4755 "$DPKG_ROOT/opt/Handover/chrome-sandbox"
