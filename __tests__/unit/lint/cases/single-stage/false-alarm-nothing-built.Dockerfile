FROM debian:bookworm-slim
# expect: dev-package-in-final-stage
RUN apt-get install -y --no-install-recommends libexif-dev
