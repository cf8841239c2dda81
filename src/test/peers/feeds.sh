#!/bin/sh
# A thousand invented feeds on a local nginx: two polls by Mujaz, by newsboat and by rss2email, then reading alone.
#
#   src/test/peers/feeds.sh FOLDER CLASSPATH [FEEDSMITH]
#
# FOLDER is emptied and used; CLASSPATH is that of the tests, JAVA_HOME a JDK 25; FEEDSMITH is a folder in which `npm install feedsmith` ran.
# Debian's nginx-light, newsboat, rss2email and python3-feedparser have to be installed. Each feed has an address of its own
# in 127.0.0.0/8, as each source of a reader has a host of its own.
set -eu
folder=$1 classpath=$2 feedsmith=${3:-}
peers=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder"
mkdir -p "$folder/feeds" "$folder/newsboat" "$folder/r2e" "$folder/nginx"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp $classpath"

$java mujaz.benchmark.FeedCorpus "$folder/feeds"
chmod -R a+rX "$folder"
cat >"$folder/nginx/nginx.conf" <<CONF
pid $folder/nginx/pid;
error_log $folder/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  types { application/rss+xml xml; }
  server { listen 18080; root $folder/feeds; }
}
CONF
nginx -c "$folder/nginx/nginx.conf"
trap 'kill "$(cat "$folder/nginx/pid")"' EXIT

for n in $(seq 0 999); do
  printf 'http://127.1.%d.%d:18080/feed-%04d.xml\n' $((n / 250)) $((n % 250 + 1)) "$n"
done >"$folder/newsboat/urls"

echo "== Mujaz"
$java mujaz.benchmark.PollTimes "$folder/newsboat/urls"

echo "== newsboat"
cd "$folder/newsboat"
echo "reload-threads 8" >config
for poll in 1 2; do time -p newsboat -u urls -c cache.db -C config -x reload; done

echo "== rss2email"
cd "$folder/r2e"
printf '[DEFAULT]\nfrom = bench@example.org\nto = bench@example.org\nverbose = error\n' >r2e.cfg
awk '{ printf "[feed.f%d]\nurl = %s\n", NR, $0 }' "$folder/newsboat/urls" >>r2e.cfg
for poll in 1 2; do time -p r2e -c r2e.cfg -d r2e.json run --no-send; done

echo "== reading alone"
$java mujaz.benchmark.ParseTimes "$folder/feeds"
/usr/bin/python3 "$peers/feedparser_parse.py" "$folder/feeds" 1
if [ -n "$feedsmith" ]; then cd "$feedsmith" && node "$peers/feedsmith_parse.mjs" "$folder/feeds"; fi
