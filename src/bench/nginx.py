"""nginx with our own answers as files: what serving these bytes costs at the least."""
import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time

import postgres

# One connection after another, files by sendfile, nothing logged. Not tcp_nopush: with it, a kept-alive answer of more than
# one packet waits for an acknowledgement of the last.
CONFIGURATION = """
daemon off;
{user}
worker_processes auto;
pid {home}/nginx.pid;
error_log {home}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nodelay on;
    keepalive_requests 100000000;
    keepalive_timeout 600;
    open_file_cache max=1000 inactive=600s;
    open_file_cache_valid 600s;
    default_type application/json;
    etag on;
    client_body_temp_path {home}/body;
    proxy_temp_path {home}/proxy;
    fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi;
    scgi_temp_path {home}/scgi;
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        root {home}/files;
    }}
}}
"""


class Nginx:

    def __init__(self, home):
        self.home = pathlib.Path(home) / "nginx"
        self.port = postgres.free_port()

    def keep(self, name, answer):
        """Saves an answer; returns the path that it has here."""
        (self.home / "files").mkdir(parents=True, exist_ok=True)
        (self.home / "files" / name).write_bytes(answer)
        return "/" + name

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    @contextlib.contextmanager
    def running(self):
        (self.home / "files").mkdir(parents=True, exist_ok=True)
        configuration = self.home / "nginx.conf"
        # Whoever starts it can read the files; another account may not.
        user = "user root;" if os.getuid() == 0 else ""
        configuration.write_text(CONFIGURATION.format(home=self.home, port=self.port, user=user))
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        process = subprocess.Popen([program, "-e", str(self.home / "error.log"), "-c", str(configuration)],
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            for _ in range(100):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                    break
                time.sleep(0.05)
                if process.poll() is not None:
                    raise SystemExit(f"nginx did not start; see {self.home / 'error.log'}.")
            yield self
        finally:
            process.terminate()
            process.wait(30)
