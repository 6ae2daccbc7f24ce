FROM python:3.12-slim
# expect: dev-dependencies
RUN pip install --no-cache-dir -r requirements.txt -r requirements-dev.txt
# expect: dev-dependencies
RUN pip install --no-cache-dir -e ".[dev]" && true && true
# expect: dev-dependencies
RUN pip install --no-cache-dir --requirement=requirements/test.txt && true && true
