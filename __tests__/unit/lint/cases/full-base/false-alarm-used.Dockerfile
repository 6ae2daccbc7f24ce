FROM python:3.12
RUN git clone https://example.org/x.git /x
