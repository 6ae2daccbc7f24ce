# expect: single-stage
FROM python:3.12-slim
# expect: compiler-in-final-stage, dev-package-in-final-stage
RUN apt-get install -y --no-install-recommends gcc libpq-dev
RUN pip install --no-cache-dir -r requirements.txt && true && true
