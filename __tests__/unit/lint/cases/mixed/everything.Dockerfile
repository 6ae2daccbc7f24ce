# dockerignore: absent
# expect: full-base, single-stage
FROM python:3.11
# expect: DL3009
RUN apt-get update && \
    # expect: DL3015, compiler-in-final-stage, dev-package-in-final-stage
    apt-get install -y build-essential libpq-dev
WORKDIR /srv
# expect: copy-without-dockerignore
COPY . .
# expect: DL3042
RUN pip install -r requirements.txt
# expect: chown-after-copy, DL3059
RUN chown -R www-data /srv
