"""The application as its image runs it."""
import contextlib
import json
import os
import pathlib
import re
import shlex
import shutil
import socket
import subprocess
import time

import postgres

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEY = "sf_benchmark_0123456789_0123456789_0123"


def require(*tools):
    """Says at once all that is missing."""
    missing = [tool for tool in tools if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin:/sbin")]
    if missing:
        raise SystemExit(f"Not found: {', '.join(missing)}. On Debian: apt-get install wrk nginx-light postgresql")
    if not (ROOT / "target/quarkus-app/quarkus-run.jar").exists():
        raise SystemExit("The application is not built: ./mvnw package -DskipTests")


def java_home():
    return os.environ.get("JAVA_HOME") or str(pathlib.Path(shutil.which("java")).resolve().parents[1])


def java():
    return f"{java_home()}/bin/java"


def java_version():
    told = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr
    return int(re.search(r'version "(\d+)', told).group(1))


def jvm_options():
    """Those of the image: what is measured is what is delivered."""
    entrypoint = re.search(r"^ENTRYPOINT (\[.*\])$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    options = json.loads(entrypoint.group(1))[1:]
    return [option for option in options[:options.index("-jar")] if "AOTCache" not in option]


class Program:
    """One instance on a port of its own."""

    def __init__(self, application, settings, log, options=None):
        self.application = application
        self.settings = settings
        self.log = log
        self.options = jvm_options() if options is None else options
        self.port = postgres.free_port()
        self.process = None
        self.seconds_to_start = None

    @contextlib.contextmanager
    def running(self, path="/q/health/ready"):
        command = [java(), *self.options, *(f"-D{name}={value}" for name, value in self.settings.items()),
                   "-Dquarkus.http.host=127.0.0.1", f"-Dquarkus.http.port={self.port}", "-jar", "quarkus-run.jar"]
        with open(self.log, "ab") as log:
            log.write((shlex.join(command) + "\n").encode())
            log.flush()
            started = time.monotonic()
            self.process = subprocess.Popen(command, cwd=self.application, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            start_new_session=True)
        try:
            self._wait(path)
            self.seconds_to_start = time.monotonic() - started
            yield self
        finally:
            self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def resident_megabytes(self):
        """What the JVM itself holds in memory; the database is not part of it."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def _wait(self, path):
        request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
        for _ in range(60_000):
            if self.process.poll() is not None:
                raise SystemExit(f"The application did not start; see {self.log}.")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 5) as connection:
                connection.sendall(request)
                if b" 200 " in connection.recv(100):
                    return
            time.sleep(0.002)
        raise SystemExit(f"The application did not answer; see {self.log}.")


def standfirst(application, server, database, log, **more):
    settings = {
        "quarkus.datasource.jdbc.url": server.jdbc_url(database),
        "quarkus.datasource.username": postgres.OWNER,
        "quarkus.datasource.password": server.password(),
        "standfirst.delivery.database-password": server.password(),
        "standfirst.bootstrap-admin-key": KEY,
        "standfirst.site.article-url": "https://news.example/{language}/{slug}",
    }
    options = more.pop("options", None)
    return Program(application, settings | {name.replace("_", "."): value for name, value in more.items()}, log, options)
