#!/usr/bin/env bash
# Runs a command with a PostgreSQL 15 server of its own, which is thrown away afterwards:
#   bash test/postgres.sh npx vitest run test/case
# The command finds the server's address in ATALAYA_TEST_POSTGRES. Installs Debian's postgresql-15 where it is missing.
set -euo pipefail

binaries=/usr/lib/postgresql/15/bin
if [ $# -eq 0 ]; then
  echo "usage: bash test/postgres.sh COMMAND [ARGUMENT...]" >&2
  exit 2
fi
if [ ! -x "$binaries/postgres" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update && apt-get -qq install -y --no-install-recommends postgresql-15 >&2
fi

# initdb refuses root; Debian's package makes the user postgres.
as_owner() { "$@"; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/atalaya-postgres-XXXXXX")
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_owner() { setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; }
fi
chmod 700 "$folder"

stop() {
  as_owner "$binaries/pg_ctl" -D "$folder/data" -m immediate -s stop 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

cd "$folder"
as_owner "$binaries/initdb" -D data -U atalaya -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
port=$(node -e "const server = require('net').createServer().listen(0, '127.0.0.1', () => {
  console.log(server.address().port);
  server.close();
})")
as_owner "$binaries/pg_ctl" -D data -l log -s -w -o "-c listen_addresses=127.0.0.1 -c port=$port \
  -c unix_socket_directories='' -c fsync=off" start || { cat log >&2; exit 1; }
cd - >/dev/null

ATALAYA_TEST_POSTGRES="postgres://atalaya@127.0.0.1:$port/postgres" "$@"
