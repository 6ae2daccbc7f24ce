FROM base
RUN echo ${#V} && cat <<EOF
CMD x
