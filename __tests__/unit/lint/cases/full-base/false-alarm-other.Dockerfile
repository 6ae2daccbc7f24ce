FROM registry.example.org/base/python:3.12
COPY app.py .
