FROM base
RUN  --network=none one
ENV A =b
COPY a b c
