ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
COPY requirements.lock /
RUN python -m venv --without-pip /venv \
    && python -m pip --python /venv/bin/python install --no-cache-dir --require-hashes -r /requirements.lock

FROM python:${PYTHON}-slim
# The settings' own folder is /app/config; what must survive the container is in /data alone.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite+aiosqlite:////data/pitboard.db
WORKDIR /app
COPY --from=build /venv /venv
COPY LICENSE ./
COPY config config
COPY bot bot
RUN install -d -o 10001 -g 10001 /data
# A number, so that a platform can see that it isn't root.
USER 10001:10001
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
