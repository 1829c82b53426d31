#!/bin/sh
# Measures evaluations beside the same host that only reads and writes JSON: 64 connections on loopback, by wrk.
# Usage: ./load.sh [SECONDS], after mvn package. Set JAVA to choose a JDK, and ARGS for further arguments.
set -e
cd "$(dirname "$0")"
seconds=${1:-60}
port=${PORT:-28080}
secret=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
work=$(mktemp -d)
"${JAVA:-java}" -Xmx1g -jar target/service-0.1.0.jar --spring.profiles.active=load --server.port="$port" \
  --spring.main.banner-mode=off --spring.datasource.url="jdbc:h2:file:$work/data;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
  --service.first-key="$secret" --service.work-per-minute=100000000 --service.at-once-for-a-key=128 --service.audit-file="$work/audit.log" $ARGS > "$work/log" 2>&1 &
service=$!
trap 'kill $service; wait $service || true; rm -rf "$work"' EXIT
cat > "$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Basic $(printf 'first:%s' "$secret" | base64 -w0)"
local file = io.open("src/main/resources/load/candidate.json")
wrk.body = file:read("*a")
file:close()
LUA
until curl -s -o "$work/health" "http://127.0.0.1:$port/actuator/health/readiness"; do kill -0 $service; sleep 1; done
ticks() { awk '{print $14 + $15}' "/proc/$service/stat"; } # of 10 ms
for path in "/v1/json" "/v1/evaluations?credential=CCM&stage=EXAMINATION&on=2026-11-23"; do
  wrk -t2 -c64 -d30s --timeout 20s -s "$work/post.lua" "http://127.0.0.1:$port$path" > "$work/warm"
  before=$(ticks)
  wrk -t2 -c64 -d"${seconds}s" --timeout 20s --latency -s "$work/post.lua" "http://127.0.0.1:$port$path" > "$work/result"
  echo "$path"
  grep -E '99%|requests in|Requests/sec|Non-2xx|Socket errors' "$work/result"
  awk -v used=$(($(ticks) - before)) '/requests in/ {printf "  %.2f ms of CPU time a request\n", used * 10 / $1}' "$work/result"
  echo "  load of the machine: $(cut -d' ' -f1 /proc/loadavg)"
done
