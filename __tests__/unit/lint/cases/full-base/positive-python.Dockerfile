# expect: full-base
FROM python:3.12
COPY app.py .
