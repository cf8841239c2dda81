# docker build --tag mujaz .          how to run it: docs/container.md
# The bases are pinned to one release of Java; why not to a digest: docs/adr/0005-container.md
ARG TEMURIN=25.0.3_9

FROM docker.io/library/eclipse-temurin:${TEMURIN}-jdk-noble AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp -Dapp package
# SQLite's native library would unpack itself into /tmp, from where nothing may be executed.
RUN cd target/app && jar xf lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
    && mkdir native && mv org/sqlite/native/Linux/*/libsqlitejdbc.so native/ && rm -r org

FROM docker.io/library/eclipse-temurin:${TEMURIN}-jre-noble
LABEL org.opencontainers.image.title="Mujaz" \
      org.opencontainers.image.description="A chat bot that sends news briefs made of the publishers' own sentences" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV LANG=C.UTF-8 \
    MUJAZ_STORE=sqlite:/data/mujaz.db \
    MUJAZ_LOG=json \
    MUJAZ_JAVA_OPTS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -XX:+DisableAttachMechanism -XX:-UsePerfData -Dorg.sqlite.lib.path=/opt/mujaz/app/native"
COPY mujaz /opt/mujaz/mujaz
COPY --from=build /src/target/app /opt/mujaz/app
# The first start, here, leaves the cache that makes every later one quick.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin mujaz \
    && install --directory --owner=mujaz --group=mujaz --mode=700 /data \
    && ln -s /opt/mujaz/mujaz /usr/local/bin/mujaz \
    && mujaz --version && rm -rf /tmp/mujaz-demo*
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["mujaz", "health"]
ENTRYPOINT ["mujaz"]
CMD ["run"]
