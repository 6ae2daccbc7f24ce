FROM base
SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]
RUN one | two
SHELL ["/bin/ash", "-c"]
RUN three
