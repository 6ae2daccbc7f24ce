FROM debian:bookworm-slim
ARG APT_OPTS="-y --no-install-recommends"
RUN apt-get -o APT::Install-Recommends=false install -y a && true && true
RUN apt-get install -y -o "APT::Install-Recommends=0" b && true && true
RUN apt-get install $APT_OPTS c && true && true
RUN apt-get -f install -y && true && true
RUN aptitude -R install d && true && true
