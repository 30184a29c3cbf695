# The app alone: the graph is in the neo4j service of docker-compose.yml, or embedded when NEO4J_URI is unset.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 LIANTU_HOME=/var/lib/liantu

WORKDIR /srv/liantu

COPY requirements.txt .
RUN pip install --no-cache-dir --disable-pip-version-check --requirement requirements.txt

COPY . .
# The drawing engine and the editor out of their installed packages, into the folder that the app serves.
RUN python -m ui.explorer.engine && python -m ui.console.editor_files
RUN useradd --system --create-home --home-dir /home/liantu liantu \
    && mkdir -p /var/lib/liantu \
    && chown liantu:liantu /var/lib/liantu
USER liantu

EXPOSE 8501
VOLUME /var/lib/liantu

CMD ["python", "-m", "ui", "--address", "0.0.0.0", "--port", "8501", "--no-browser"]
