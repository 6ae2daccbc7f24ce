FROM base
ENV A b
