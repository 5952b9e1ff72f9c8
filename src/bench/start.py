"""From the start of the JVM to the first answer, with an existing database, in turns with a bare application."""
import os
import pathlib
import re
import shutil
import subprocess

import postgres
import program

HELLO = pathlib.Path(__file__).with_name("hello")


def measure(given, server, database, rounds):
    """Seconds, by what was started."""
    ours = lambda application, options=(): program.standfirst(
        application, server, database, given.home / "start.log", options=[*options, *program.jvm_options()])
    contenders = {"hello-world": lambda: hello(given, server, database), "plain": lambda: ours(given.application)}
    trained = given.home / "aot"
    if program.java_version() >= 25:
        train(given, trained)
        contenders["with AOT cache"] = lambda: ours(trained, ["-XX:AOTCache=app.aot"])
    times = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            one = contender()
            with one.running("/hello" if name == "hello-world" else "/v1/articles?limit=1"):
                times[name].append(one.seconds_to_start)
    return times


def train(given, directory):
    """As the Dockerfile does: a copy of the application with an AOT cache beside it."""
    shutil.rmtree(directory, ignore_errors=True)
    shutil.copytree(given.application, directory)
    subprocess.run([program.ROOT / "src/main/docker/train", "app.aot"], cwd=directory, check=True,
                   env=os.environ | {"JAVA_HOME": program.java_home(), "TRAIN_PORT": str(postgres.free_port()),
                                      "JAVA_OPTIONS": " ".join(program.jvm_options())})


def hello(given, server, database):
    """A bare application with the extensions of ours, on the same database."""
    directory = given.home / "hello"
    packed = directory / "target/quarkus-app"
    if not (packed / "quarkus-run.jar").exists():
        shutil.copytree(HELLO, directory, dirs_exist_ok=True)
        pom = (program.ROOT / "pom.xml").read_text().split("<build>")[0]
        extensions = [found for found in re.findall(r"<dependency>.*?</dependency>", pom, re.DOTALL) if "<groupId>io.quarkus</groupId>" in found
                      and "<scope>test</scope>" not in found and "<type>pom</type>" not in found]
        version = re.search(r"<quarkus.version>(.*)</quarkus.version>", pom).group(1)
        template = directory / "pom.xml"
        template.write_text(template.read_text().replace("@quarkus.version@", version)
                            .replace("<!-- extensions -->", "\n        ".join(extensions)))
        subprocess.run([program.ROOT / "mvnw", "-B", "-ntp", "-q", "-f", str(template), "package"], cwd=program.ROOT, check=True)
    settings = {"quarkus.datasource.jdbc.url": server.jdbc_url(database), "quarkus.datasource.username": "standfirst",
                "quarkus.datasource.password": server.password()}
    return program.Program(packed, settings, given.home / "hello.log")
