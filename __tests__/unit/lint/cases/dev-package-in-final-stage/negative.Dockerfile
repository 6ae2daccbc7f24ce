FROM python:3.12-slim
RUN apt-get install -y --no-install-recommends libpq5 udev python3-devscripts
