FROM base
SHELL ["/bin/bash", "-c"]
RUN echo ${V//a} && cat <<EOF
CMD x
