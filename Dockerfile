FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
# The tests need no container and run before one is built: ./mvnw verify.
RUN ./mvnw -B -ntp package -DskipTests -Dformat.goal=validate

FROM eclipse-temurin:25-jre AS application
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin standfirst \
    && install --directory --owner=10001 --group=10001 /data
WORKDIR /app
# What changes rarely comes first, so that a new version is a small layer.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/app/ app/

# By the very JVM, options and files that will use it, or it would be good for nothing.
FROM application AS trained
COPY src/main/docker/train ./
USER 10001
RUN JAVA_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -Xmn48m -XX:SurvivorRatio=4 -XX:MetaspaceSize=128m" ./train /tmp/app.aot

FROM application
COPY --from=trained /tmp/app.aot ./
# The number and not the name: Kubernetes can tell from a number that it is not root.
USER 10001
# Used only where no QUARKUS_DATASOURCE_JDBC_URL is given: the embedded PostgreSQL keeps its data here.
ENV STANDFIRST_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# By bash alone: a JRE image need not have curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.[01] 200' <&3"]
# What a request leaves behind is gone before it is old, so a small young generation does, with room for what is under way.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=60", "-Xmn48m", "-XX:SurvivorRatio=4", "-XX:MetaspaceSize=128m", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
