#!/usr/bin/env bash
# Checks for drift from cron, and writes a mail where there is something to say.
#
#   MAILTO=you@example.com
#   17 5 * * * /opt/live/cron.sh
#
# cron mails what this prints, which is nothing unless the script itself is in trouble.
# It ends as the check ends: 0 in sync, 1 error or incomplete, 2 drift.

# no "-e": an exit code of 2 is an answer here, and must not end the script
set -uo pipefail

# cron starts with a bare PATH and none of your variables
export PATH="${LIVE_PATH:-/usr/local/bin:/usr/bin:/bin}"
project="${LIVE_PROJECT:-/opt/live}"
reports="${LIVE_REPORTS:-/var/lib/live-callbacks}"
recipient="${LIVE_MAIL_TO:-live-oncall@example.com}"
sendmail="${LIVE_SENDMAIL:-/usr/sbin/sendmail}"

main() {
  mkdir -p "$reports" && cd "$project" || exit 1
  # TENCENTCLOUD_SECRET_ID and the like; readable by this user only
  if [[ -f credentials.env ]]; then set -a && . ./credentials.env && set +a; fi

  # a run that hangs must not pile up others; that it hangs is worth a mail of cron's
  exec 9> "$reports/lock"
  if ! flock --wait "${LIVE_LOCK_SECONDS:-60}" 9; then
    echo 'the last check for drift is still running' >&2
    exit 1
  fi

  rm -f "$reports/drift.html"
  live-callbacks drift --stack live --state pull --output html="$reports/drift.html" \
    > "$reports/drift.txt" 2>&1
  # of the command itself: after a pipe, or after "if ! …", this would be another one
  local code=$?

  case $code in
    0) ;;
    2) mail 'Callback drift' ;;
    *) mail 'Callback drift: the check failed or is incomplete' ;;
  esac
  # nobody is told when cron stops running this: watch the age of this file from elsewhere
  date -u +%Y-%m-%dT%H:%M:%SZ > "$reports/last-run"
  exit "$code"
}

# The text as the mail, the HTML report as an attachment if there is one.
mail() {
  local boundary="=_$RANDOM$RANDOM$RANDOM"
  {
    printf 'To: %s\nSubject: %s\nMIME-Version: 1.0\n' "$recipient" "$1"
    printf 'Content-Type: multipart/mixed; boundary="%s"\n\n' "$boundary"
    part "$boundary" 'text/plain; charset=utf-8' 'inline' "$reports/drift.txt"
    if [[ -f "$reports/drift.html" ]]; then
      part "$boundary" 'text/html; charset=utf-8' 'attachment; filename="drift.html"' \
        "$reports/drift.html"
    fi
    printf -- '--%s--\n' "$boundary"
  } | "$sendmail" -t || echo 'the mail about drift could not be sent' >&2
}

# As base64: nothing in a report can be taken for a header or a boundary.
part() {
  printf -- '--%s\nContent-Type: %s\nContent-Disposition: %s\n' "$1" "$2" "$3"
  printf 'Content-Transfer-Encoding: base64\n\n'
  base64 "$4"
  printf '\n'
}

main
