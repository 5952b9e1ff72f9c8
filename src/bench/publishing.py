"""How long it takes until a publication is seen, at the instance that published and at another, while both are under load."""
import contextlib
import http.client
import json
import pathlib
import re
import subprocess
import threading
import time

import load
import program

PAUSE_MILLISECONDS = 5
# Between publications: a busy newsroom's, for each makes every list anew that shows it.
BETWEEN_SECONDS = 0.2


class Client:
    """One kept-alive connection to an instance."""

    def __init__(self, instance):
        self.connection = http.client.HTTPConnection("127.0.0.1", instance.port, timeout=30)

    def send(self, method, path, body=None):
        headers = {} if body is None else {"Content-Type": "application/json", "Authorization": f"Bearer {program.KEY}",
                                           "If-Match": "*"}
        self.connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:500]!r}")
        return json.loads(text)


class Watch(threading.Thread):
    """Reads an article and the newest list again and again, and notes when each headline is first in both."""

    def __init__(self, instance, article):
        super().__init__(daemon=True)
        self.client = Client(instance)
        self.article = article
        self.seen = {}
        self.ended = False

    def run(self):
        while not self.ended:
            headline = self.client.send("GET", f"/v1/articles/{self.article}?fields=headline")["headline"]
            first = self.client.send("GET", "/v1/articles?limit=1&fields=headline")["items"][0]["headline"]
            if headline == first:
                self.seen.setdefault(headline, time.monotonic())
            # A reader without a pause would be a load of its own.
            time.sleep(0.004)

    def wait(self, headline):
        deadline = time.monotonic() + 10
        while headline not in self.seen:
            if not self.is_alive() or time.monotonic() > deadline:
                raise SystemExit(f"The publication \"{headline}\" did not show at the second instance.")
            time.sleep(0.0005)
        return self.seen[headline]


def capacity(instances, paths, seconds, connections=load.CONNECTIONS):
    """What they answer in a second, all in all, when nothing holds them back: they share one machine."""
    running = [subprocess.Popen(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script(), instance.url("/"), "--",
                                 str(paths), "0"], stdout=subprocess.PIPE, text=True) for instance in instances]
    told = [process.communicate()[0] for process in running]
    return sum(float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)) for text in told)


@contextlib.contextmanager
def loaded(instances, paths, per_second):
    """Keeps instances under a load of so many requests a second in all."""
    # Each connection asks once in the pause and the time that an answer takes, which is a small part of that.
    connections = max(2, round(per_second / len(instances) * (PAUSE_MILLISECONDS + 0.5) / 1000))
    running = [subprocess.Popen(["wrk", "-t1", f"-c{connections}", "-d600s", "-s", script(), instance.url("/"), "--", str(paths),
                                 str(PAUSE_MILLISECONDS)], stdout=subprocess.PIPE, text=True) for instance in instances]
    try:
        time.sleep(2)
        yield
    finally:
        for process in running:
            process.send_signal(2)
    told = [process.communicate()[0] for process in running]
    for text in told:
        print("\n".join(line for line in text.splitlines() if "equests/sec" in line or "Non-2xx" in line or "Socket" in line))


def measure(publishing, second, publications):
    """Seconds from the answer to a publication until it is seen: at the same instance, and at the second."""
    editor, reader = Client(publishing), Client(publishing)
    article = editor.send("POST", "/v1/editorial/articles", {"language": "en", "headline": "Before", "bodyMarkdown": "Text."})["id"]
    editor.send("POST", f"/v1/editorial/articles/{article}/publish", {})
    watch = Watch(second, article)
    watch.start()
    watch.wait("Before")
    same, other = [], []
    for number in range(publications):
        headline = f"Publication {number} of {publications}"
        editor.send("PATCH", f"/v1/editorial/articles/{article}", {"headline": headline})
        editor.send("POST", f"/v1/editorial/articles/{article}/publish", {})
        answered = time.monotonic()
        for path in (f"/v1/articles/{article}?fields=headline", "/v1/articles?limit=1&fields=headline"):
            shown = reader.send("GET", path)
            if (shown["items"][0] if "items" in shown else shown)["headline"] != headline:
                raise SystemExit(f"After the answer to {headline}, {path} still showed {shown}.")
        same.append(time.monotonic() - answered)
        other.append(max(0.0, watch.wait(headline) - answered))
        time.sleep(BETWEEN_SECONDS)
    watch.ended = True
    watch.join()
    editor.send("POST", f"/v1/editorial/articles/{article}/unpublish", {})
    return same, other


def script():
    return str(pathlib.Path(__file__).with_name("paced.lua"))
