FROM python:3.12-slim
# expect: DL3042
RUN python3 -m pip install --upgrade pip && echo a && echo b
# expect: DL3042
RUN /opt/venv/bin/pip3.12 install flask && echo a && echo b
