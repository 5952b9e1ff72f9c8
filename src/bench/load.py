"""Load by wrk and pgbench, on the loopback."""
import dataclasses
import json
import pathlib
import re
import subprocess
import time
import urllib.error
import urllib.request

import postgres

CONNECTIONS = 32
# While the JVM still compiles.
FEW_CONNECTIONS = 4
# As many as the application has to the database.
DATABASE_CONNECTIONS = 16


@dataclasses.dataclass
class Rate:
    per_second: float
    p99_milliseconds: float | None = None


def wrk(url, seconds, headers=None, connections=CONNECTIONS, script=None, script_arguments=()):
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    command += ["-s", str(script)] if script else []
    done = subprocess.run([*command, url, *(["--", *script_arguments] if script_arguments else [])], capture_output=True,
                          text=True)
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)", done.stdout)
    if done.returncode or refused:
        raise SystemExit(f"wrk {url}: {refused.group(0) if refused else done.stdout + done.stderr}")
    p99, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)\b", done.stdout).groups()
    return Rate(float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout).group(1)),
                float(p99) * {"us": 0.001, "ms": 1, "s": 1_000, "m": 60_000}[unit])


def settle(rate, most_seconds, step=5):
    """
    Asks until answers come no faster than before: then the JVM has compiled what is hot.

    It does so with few connections: under full load the threads that compile are a few among many, and it takes minutes.
    """
    best, no_better, deadline = 0, 0, time.monotonic() + most_seconds
    while no_better < 2 and time.monotonic() < deadline:
        now = rate(min(step, most_seconds))
        no_better = 0 if now > best * 1.05 else no_better + 1
        best = max(best, now)


def pgbench(server, database, script, parameters, seconds):
    command = ["pgbench", "-n", "-M", "prepared", "-c", str(DATABASE_CONNECTIONS), "-j", "2", "-T", str(seconds),
               "-U", postgres.DELIVERY, "-f", str(script)]
    for name, value in parameters.items():
        command += ["-D", f"{name}={value}"]
    done = subprocess.run([*command, database], env=server.environment(), capture_output=True, text=True)
    rate = re.search(r"tps = ([\d.]+)", done.stdout)
    if done.returncode or not rate:
        raise SystemExit(f"pgbench: {done.stdout}{done.stderr}\n{script}")
    return Rate(float(rate.group(1)))


def get(url, headers=None):
    """The status, the headers and the body of an answer."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.headers, problem.read()


def statements(server, database, url, script):
    """
    Has the database log what a request makes delivery ask it, and writes that as a script for pgbench.

    Returns the values of its parameters.
    """
    get(url)
    server.psql("postgres", "alter system set log_statement = 'all'", "alter system set log_min_duration_statement = -1",
                "select pg_reload_conf()")
    time.sleep(0.5)
    position = server.log().stat().st_size
    status, _, body = get(url)
    time.sleep(0.5)
    server.psql("postgres", "alter system reset all", "select pg_reload_conf()")
    if status != 200:
        raise SystemExit(f"{url}: {status} {body[:300]!r}")
    with open(server.log(), "rb") as log:
        log.seek(position)
        entries = [json.loads(line) for line in log if line.startswith(b"{")]
    sql, values = [], {}
    for number, entry in enumerate(entry for entry in entries
                                   if entry.get("user") == postgres.DELIVERY and entry.get("dbname") == database):
        executed = re.match(r"(?:execute [^:]+|statement): (.*)", entry["message"], re.DOTALL)
        if executed:
            given = {f"p{number}_{name}": value for name, value in parameters(entry.get("detail", "")).items()}
            values |= given

            sql.append(script_of(executed.group(1), given, f"p{number}_"))
    if not sql:
        raise SystemExit(f"{url}: delivery asked the database nothing.")
    pathlib.Path(script).write_text("\n".join(sql) + "\n")
    return values


def parameters(detail):
    """Reads "Parameters: $1 = 'a', $2 = NULL"."""
    return {number: value.replace("''", "'")
            for number, value in re.findall(r"\$(\d+) = '((?:[^']|'')*)'", detail)}


def script_of(statement, given, prefix):
    """A statement with parameters by number, as one with the variables of pgbench."""
    def part(found):
        literal, parameter = found.group(0), found.group(1)
        if parameter:
            return f":{prefix}{parameter}" if prefix + parameter in given else "null"
        # What follows a colon would be taken for a variable, in a text too.
        return "U&" + literal.replace("\\", r"\\").replace(":", r"\003a") if ":" in literal else literal
    return re.sub(r"'(?:[^']|'')*'|\$(\d+)", part, statement).rstrip().rstrip(";") + ";"
