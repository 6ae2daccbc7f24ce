FROM python:3.12-slim
COPY requirements.txt .
# expect: DL3042
RUN pip install -r requirements.txt
