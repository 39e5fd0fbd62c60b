ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
COPY requirements.lock /
RUN python -m venv --without-pip /venv \
    && python -m pip --python /venv/bin/python install --no-cache-dir --require-hashes -r /requirements.lock

FROM python:${PYTHON}-slim
# The settings' own folder is /app/config; what must survive the container is in /data alone, and `data` leads there,
# so that commands and settings are typed as in a checkout.
# Without docstrings it needs some MiB less; without the columns of each instruction (a traceback names the line, and
# underlines nothing in it) and with one arena of malloc for all threads 0.75 each. Compiled beforehand, the first start
# is as quick as any.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    PYTHONOPTIMIZE=2 PYTHONNODEBUGRANGES=1 MALLOC_ARENA_MAX=1 \
    DATABASE_URL=sqlite+aiosqlite:////data/pitboard.db
WORKDIR /app
COPY --from=build /venv /venv
COPY LICENSE ./
COPY config config
COPY bot bot
# The image's Python comes uncompiled too; a package's file that is a template, and doesn't compile, is none of ours.
RUN python -m compileall -q -j 0 /usr/local/lib/python3.* /venv/lib >/dev/null || true; \
    python -m compileall -q -j 0 bot \
    && install -d -o 10001 -g 10001 /data && ln -s /data data
# docker build --build-arg REVISION="$(git rev-parse HEAD)" says what it was built from.
ARG REVISION=""
LABEL org.opencontainers.image.title="Pitboard" \
    org.opencontainers.image.description="A Discord bot for a racing team and the people who follow it" \
    org.opencontainers.image.version="0.2.0" \
    org.opencontainers.image.revision="${REVISION}" \
    org.opencontainers.image.licenses="MIT"
# A number, so that a platform can see that it isn't root.
USER 10001:10001
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
