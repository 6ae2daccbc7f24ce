FROM python:3.12-slim
COPY entrypoint.sh /usr/local/bin/entrypoint.sh
RUN chmod +x /usr/local/bin/entrypoint.sh && chown app /usr/local/bin/entrypoint.sh && true
RUN git clone https://example.org/x.git /x && chown -R app /x && true
COPY config.yml /etc/app/config.yml
RUN chown -R app /etc/app /var/log/app && true && true
COPY . /app
RUN chown app /app && true && true
