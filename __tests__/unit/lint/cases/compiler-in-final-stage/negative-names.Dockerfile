FROM debian:bookworm-slim
RUN apt-get install -y --no-install-recommends libgcc-s1 makepasswd gocryptfs cargo-doc libstdc++6
