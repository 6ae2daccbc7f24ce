FROM ubuntu:24.04
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.org/key | gpg --dearmor > /usr/share/keyrings/x.gpg
RUN arch=$(dpkg --print-architecture) && \
    case "${arch##*-}" in \
        amd64) url='x' ;; \
        arm64) url='y' ;; \
        *) echo >&2 "no $arch"; exit 1 ;; \
    esac && \
    [[ -n $url ]] && echo "$url" | tee /url
RUN source /venv/bin/activate && pip install -r <(grep -v x requirements.txt)
RUN packages=(a b c) && apt-get install -y "${packages[@]}"
