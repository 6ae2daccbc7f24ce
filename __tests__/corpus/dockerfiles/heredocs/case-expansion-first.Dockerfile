FROM base
SHELL ["/bin/bash", "-c"]
RUN echo ${V^^} ${V,,} ${!V} && cat <<EOF
CMD x
