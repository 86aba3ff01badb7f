# The server and the command line in one image; runs without root, with a read-only root file system:
#   docker run --read-only --tmpfs /tmp -v coinvest:/data -p 127.0.0.1:8000:8000 coinvest
FROM python:3.12-slim AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md LICENSE ./
COPY kg/ kg/
COPY api/ api/
COPY ontology/ ontology/
# The lock says which versions; what the tests and the documentation need stays out.
RUN python -m venv /opt/coinvest \
 && /opt/coinvest/bin/pip install --no-cache-dir --disable-pip-version-check --constraint requirements.lock ".[mcp]"

FROM python:3.12-slim
COPY --from=build /opt/coinvest /opt/coinvest
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin coinvest \
 && install --directory --owner coinvest --group coinvest /data
ENV PATH=/opt/coinvest/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    KG_STORE=/data/graph.kg \
    KG_HOST=0.0.0.0 \
    KG_PORT=8000
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "api"]
