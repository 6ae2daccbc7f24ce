FROM base
apt-get update
