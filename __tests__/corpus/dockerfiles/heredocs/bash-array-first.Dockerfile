FROM base
SHELL ["/bin/bash", "-c"]
RUN echo "${V[@]}" && cat <<EOF
CMD x
