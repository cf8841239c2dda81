#!/bin/sh
# A conversation with the bot through a server and a client that are not ours: npm's telegram-test-api.
#
#   src/test/peers/conversation.sh FOLDER CLASSPATH
#
# FOLDER keeps what npm installs, and the bot's store; CLASSPATH is that of the program, JAVA_HOME a JDK 25. Needs node and npm.
# Ends with 0 when every answer was as it should be, with 3 when npm could not install what it needs.
set -eu
folder=$1 classpath=$2
here=$(cd "$(dirname "$0")/telegram-test-api" && pwd)
mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/package-lock.json" || [ ! -d "$folder/node_modules" ]; then
  cp "$here/package.json" "$folder/"
  cp "$here/package-lock.json" "$folder/package-lock.json.new"
  mv "$folder/package-lock.json.new" "$folder/package-lock.json"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent) || { rm -rf "$folder/node_modules"; exit 3; }
fi
cd "$folder"
rm -f mujaz.db*
exec node "$here/conversation.mjs" "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$classpath"
