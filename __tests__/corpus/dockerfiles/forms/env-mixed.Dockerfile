FROM base
ENV A=b C
